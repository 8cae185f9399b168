// `npm test`: everything checked, in stages, from a fresh clone on. Adds up what each stage ran; the last line is `N passed, N failed`.
// --check: format, lint, types, boundaries, dead code, unit, build. --long: what is too long for every run, after the rest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const isLong = args.includes('--long');
const REPORTS = '.data/reports';
let passed = 0;
let failed = 0;

const STAGES = [
  { name: 'install', run: install },
  { name: 'format', run: () => npx('prettier', '--check', '--log-level', 'warn', '.') },
  {
    name: 'generated files',
    run: () =>
      node('tools/doors.mjs', '--check') &&
      node('tools/schema.mjs', '--check') &&
      node('tools/complete-lock.mjs', '--check') &&
      node('tools/proto.mjs', '--check') &&
      node('libs/words/compile.mjs', '--check'),
  },
  { name: 'sql', run: () => node('tools/sql-lint.mjs') },
  {
    name: 'types',
    run: () => npx('tsc', '-p', 'tsconfig.json') && npx('tsc', '-p', 'apps/web/tsconfig.json'),
  },
  { name: 'lint', run: () => npx('eslint', '.', '--max-warnings', '0') },
  {
    name: 'boundaries',
    run: () =>
      npx(
        'depcruise',
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'libs',
        'demo',
        'deploy',
        '--output-type',
        'err',
      ),
  },
  { name: 'dead code', run: () => npx('knip') },
  { name: 'build', run: () => node('tools/build.mjs', '--if-stale') },
  { name: 'unit', run: () => jest('unit', []) },
  {
    name: 'journey',
    isWhole: true,
    run: () => jest('journey', ['--config', 'jest.journey.config.cjs', '--runInBand']),
  },
  { name: 'browser', isWhole: true, run: browser },
  {
    name: 'long',
    isLong: true,
    run: () => jest('long', ['--config', 'jest.long.config.cjs', '--runInBand']),
  },
];

mkdirSync(REPORTS, { recursive: true });
for (const stage of STAGES) {
  if (stage.isWhole && isCheck) continue;
  if (stage.isLong && !isLong) continue;
  const began = Date.now();
  process.stdout.write(`\n== ${stage.name}\n`);
  const before = { passed, failed };
  const isFine = stage.run();
  // A stage without a report of its own counts as one check; a stage that broke without a failed test is a failure too.
  if (passed + failed === before.passed + before.failed) isFine ? (passed += 1) : (failed += 1);
  else if (!isFine && failed === before.failed) failed += 1;
  process.stdout.write(
    `== ${stage.name}: ${isFine ? 'fine' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s\n`,
  );
  if (!isFine && stage.name === 'install') break;
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function install() {
  if (!existsSync('node_modules/.package-lock.json')) {
    const isClean = run('npm', ['ci', '--no-audit', '--no-fund']);
    if (!isClean && !run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])) return false;
  }
  return node(
    'deploy/local/install.mjs',
    ...(isCheck ? ['services', 'paper'] : ['services', 'browser', 'video']),
  );
}

function jest(name, more) {
  const report = `${REPORTS}/${name}.json`;
  rmSync(report, { force: true });
  const isFine = npx('jest', ...more, '--json', `--outputFile=${report}`, '--silent=false');
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    passed += numPassedTests;
    failed += numFailedTests + numRuntimeErrorTestSuites;
  }
  return isFine;
}

function browser() {
  const report = `${REPORTS}/browser.json`;
  rmSync(report, { force: true });
  // Absolute: Playwright would take it from the folder of its config.
  const isFine = node('tools/browser.mjs', resolve(report));
  if (existsSync(report)) {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    passed += stats.expected;
    failed += stats.unexpected + stats.flaky;
  }
  return isFine;
}

function npx(...words) {
  return run('npx', ['--no-install', ...words]);
}

function node(...words) {
  return run('node', words);
}

function run(command, words) {
  return (
    spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, CI: process.env.CI ?? '' } })
      .status === 0
  );
}
