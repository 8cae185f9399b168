import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');

/** The boundaries as the rules see a small tree of files: which rules are broken. */
function brokenRules(files: Record<string, string>): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'walls-'));
  try {
    for (const [path, text] of Object.entries({
      'tsconfig.json': '{"compilerOptions":{"moduleResolution":"bundler","module":"esnext"}}',
      ...files,
    })) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    const args = [
      '--config',
      join(ROOT, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      ...readdirSync(tree).filter((name) => ['apps', 'libs', 'demo'].includes(name)),
    ];
    const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const out = execFileSync('node', [cli, ...args], {
      cwd: tree,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { summary } = JSON.parse(out) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

const door = 'export const door = 1;';

describe('a wall of the house', () => {
  it.each([
    ['no-cycles', { 'libs/people/src/a.ts': "import './b';", 'libs/people/src/b.ts': "import './a';" }],
    [
      'core-is-pure',
      { 'libs/people/src/core/a.ts': "import { readFileSync } from 'node:fs'; readFileSync('x');" },
    ],
    ['core-is-pure', { 'libs/people/src/core/a.ts': "import 'rxjs';" }],
    [
      'libs-by-their-doors',
      { 'libs/alliance/src/a.ts': "import '../../people/src/inside';", 'libs/people/src/inside.ts': door },
    ],
    [
      'libs-know-no-apps',
      { 'libs/people/src/a.ts': "import '../../../apps/live/src/b';", 'apps/live/src/b.ts': door },
    ],
    [
      'apps-know-no-apps',
      { 'apps/live/src/a.ts': "import '../../storefront/src/b';", 'apps/storefront/src/b.ts': door },
    ],
    [
      'web-takes-cores-only',
      { 'apps/web/src/a.ts': "import '../../../libs/people/src/index';", 'libs/people/src/index.ts': door },
    ],
    ['web-areas-apart', { 'apps/web/src/shop/a.ts': "import '../desk/b';", 'apps/web/src/desk/b.ts': door }],
    [
      'commands-call-no-commands',
      { 'libs/people/src/commands/a.ts': "import './b';", 'libs/people/src/commands/b.ts': door },
    ],
    [
      'specs-are-nobodys-source',
      { 'libs/people/src/a.ts': "import './b.spec';", 'libs/people/src/b.spec.ts': door },
    ],
    [
      'people-imports',
      { 'libs/people/src/a.ts': "import '../../catalog/src/index';", 'libs/catalog/src/index.ts': door },
    ],
    [
      'money-imports',
      { 'libs/money/src/a.ts': "import '../../platform/src/index';", 'libs/platform/src/index.ts': door },
    ],
  ])('%s holds', (rule, files) => {
    expect(brokenRules(files as unknown as Record<string, string>)).toContain(rule);
  });

  it('lets a lib in by its door', () => {
    expect(
      brokenRules({
        'libs/alliance/src/a.ts': "import '../../people/src/index';",
        'libs/people/src/index.ts': door,
      }),
    ).toEqual([]);
  });
});

/** Every `import { … } from '@app/…'` of a text, names without `type`. */
function namesFromLibs(text: string): string[] {
  return [...text.matchAll(/import (type )?\{([^}]*)\} from '@app\/[^']+'/g)].flatMap(
    ([, isType, names = '']) =>
      isType
        ? []
        : names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '' && !name.startsWith('type ')),
  );
}

const pascal = (file: string) =>
  file
    .replace(/\.ts$/, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

describe('commands', () => {
  const folders = readdirSync(join(ROOT, 'libs'))
    .map((lib) => join(ROOT, 'libs', lib, 'src/commands'))
    .filter(existsSync);
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => join(folder, file)),
  );
  const commands = new Set(files.map((file) => pascal(file.split('/').at(-1) ?? '')));
  const callsOf = (text: string) => namesFromLibs(text).filter((name) => commands.has(name));

  it('never call the command of another lib, not by its door either', () => {
    expect(commands.size).toBeGreaterThan(20);
    const calls = files.flatMap((file) =>
      callsOf(readFileSync(file, 'utf8')).map((name) => `${file} → ${name}`),
    );
    expect(calls).toEqual([]);
  });

  it('would be found if they did', () => {
    const [some = ''] = commands;
    expect(callsOf(`import { Transactions, ${some} } from '@app/other';`)).toEqual([some]);
    expect(callsOf(`import type { ${some} } from '@app/other';`)).toEqual([]);
  });
});
