// Reads po/<area>.<locale>.po and writes src/compiled/: one module for each area and locale, one union type of
// ids for each area, and the table of loaders. `node libs/words/compile.mjs [area …]` writes the named areas only,
// `--check` only compares. Fails on an id missing in a locale, an empty or doubled message, a message that is not
// ICU, and on values that differ between the locales.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatter } from '@lingui/format-po';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const LOCALES = ['zh-CN', 'en'];
const HEAD = '// Written by libs/words/compile.mjs. Do not edit.\n';
const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'src/compiled');
const po = formatter({ explicitIdAsDefault: true });

const check = process.argv.includes('--check');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const areas = [...new Set(readdirSync(join(here, 'po')).map((name) => name.split('.')[0]))].sort();
const troubles = [];
let stale = false;

for (const area of areas) {
  if (asked.length === 0 || asked.includes(area)) writeArea(area);
}
write('index.ts', loaders());
for (const trouble of troubles) console.error(trouble);
if (troubles.length > 0 || stale) process.exit(1);

function writeArea(area) {
  const [chinese, english] = LOCALES.map((locale) => read(area, locale));
  const ids = [...new Set([...chinese.keys(), ...english.keys()])].sort();
  const before = troubles.length;
  for (const id of ids) {
    if (!id.startsWith(`${area}.`)) troubles.push(`${area}: the id ${id} must start with "${area}."`);
    for (const [locale, messages] of [
      ['zh-CN', chinese],
      ['en', english],
    ]) {
      if (!messages.get(id)) troubles.push(`${area}.${locale}.po: ${id} is missing or empty`);
    }
    const names = LOCALES.map((_, at) => valueNames((at === 0 ? chinese : english).get(id)?.tokens ?? []));
    if (names[0] !== names[1])
      troubles.push(`${area}: ${id} takes {${names[0]}} in Chinese and {${names[1]}} in English`);
  }
  if (troubles.length > before) return;
  write(`${area}.zh-CN.ts`, catalogue(ids, chinese));
  write(`${area}.en.ts`, catalogue(ids, english));
  const union = ids.length > 0 ? ids.map((id) => `\n  | '${id}'`).join('') : ' never';
  write(`${area}.ids.ts`, `${HEAD}export type ${typeName(area)} =${union};\n`);
}

function read(area, locale) {
  const name = `${area}.${locale}.po`;
  const path = join(here, 'po', name);
  const messages = new Map();
  if (!existsSync(path)) {
    troubles.push(`${name} is missing`);
    return messages;
  }
  const text = readFileSync(path, 'utf8');
  const seen = new Set();
  for (const [, id] of text.matchAll(/^msgid "(.+)"$/gm)) {
    if (seen.has(id)) troubles.push(`${name}: ${id} stands twice`);
    seen.add(id);
  }
  const catalog = po.parse(text, { locale, sourceLocale: 'zh-CN', filename: name });
  for (const [id, { translation }] of Object.entries(catalog)) {
    if (!translation) continue;
    try {
      messages.set(id, { tokens: compileMessageOrThrow(translation) });
    } catch (fault) {
      troubles.push(`${name}: ${id}: ${fault.message}`);
    }
  }
  return messages;
}

function valueNames(tokens, names = new Set()) {
  for (const token of tokens) {
    if (!Array.isArray(token)) continue;
    names.add(token[0]);
    if (typeof token[2] === 'object' && token[2] !== null) {
      for (const branch of Object.values(token[2])) if (Array.isArray(branch)) valueNames(branch, names);
    }
  }
  return [...names].sort().join(', ');
}

function catalogue(ids, messages) {
  const lines = ids.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(messages.get(id).tokens)},\n`);
  return `${HEAD}import type { Messages } from '@lingui/core';\n\nexport const messages: Messages = {\n${lines.join('')}};\n`;
}

function loaders() {
  const types = areas.map((area) => `import type { ${typeName(area)} } from './${area}.ids';\n`).join('');
  const rows = LOCALES.map((locale) => {
    const cells = areas.map((area) => `    ${area}: () => import('./${area}.${locale}'),\n`).join('');
    return `  '${locale}': {\n${cells}  },\n`;
  }).join('');
  return (
    `${HEAD}import type { Messages } from '@lingui/core';\n${types}\n` +
    `export type Area = ${areas.map((area) => `'${area}'`).join(' | ')};\n` +
    `export type WordId = ${areas.map(typeName).join(' | ')};\n\n` +
    `export const AREAS: readonly Area[] = [${areas.map((area) => `'${area}'`).join(', ')}];\n\n` +
    `type Loader = () => Promise<{ messages: Messages }>;\n\n` +
    `export const LOADERS: Record<'zh-CN' | 'en', Record<Area, Loader>> = {\n${rows}};\n`
  );
}

function typeName(area) {
  return `${area[0].toUpperCase()}${area.slice(1)}WordId`;
}

function write(name, text) {
  const path = join(out, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (check) {
    stale = true;
    console.error(`libs/words/src/compiled/${name} is stale: run npm run words`);
    return;
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(path, text);
}
