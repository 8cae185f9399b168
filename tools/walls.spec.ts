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

/** Its imports are found from here; each tree is a world of its own, so the process moves into it. */
const CRUISE = `
  import { readdirSync } from 'node:fs';
  import { cruise } from 'dependency-cruiser';
  import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
  import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
  const [rules, ...trees] = process.argv.slice(1);
  const broken = [];
  for (const tree of trees) {
    process.chdir(tree);
    const roots = readdirSync('.').filter((name) => ['apps', 'libs', 'demo'].includes(name));
    const options = await extractOptions(rules);
    const { output } = await cruise(roots, options, null, { tsConfig: extractTSConfig('tsconfig.json') });
    broken.push([...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort());
  }
  console.log(JSON.stringify(broken));
`;

type Tree = Record<string, string>;

/** The boundaries as the rules see small trees of files: of each tree, which rules are broken. One process looks at all. */
function brokenRules(trees: readonly Tree[]): string[][] {
  const folders = trees.map(grow);
  try {
    const args = ['--input-type=module', '-e', CRUISE, join(ROOT, '.dependency-cruiser.cjs'), ...folders];
    const out = execFileSync('node', args, {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(out) as string[][];
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

function grow(files: Tree): string {
  const tree = mkdtempSync(join(tmpdir(), 'walls-'));
  for (const [path, text] of Object.entries({
    'tsconfig.json': '{"compilerOptions":{"moduleResolution":"bundler","module":"esnext"}}',
    ...files,
  })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

const door = 'export const door = 1;';

const WALLS: [string, Tree][] = [
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
];
const AS_IT_SHOULD_BE: Tree = {
  'libs/alliance/src/a.ts': "import '../../people/src/index';",
  'libs/people/src/index.ts': door,
};

describe('a wall of the house', () => {
  let broken: string[][];
  beforeAll(() => {
    broken = brokenRules([...WALLS.map(([, files]) => files), AS_IT_SHOULD_BE]);
  }, 120_000);

  it.each(WALLS.map(([rule], at) => [rule, at] as const))('%s holds', (rule, at) => {
    expect(broken[at]).toContain(rule);
  });

  it('lets a lib in by its door', () => {
    expect(broken.at(-1)).toEqual([]);
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
