// `npm test`: everything checked, in stages, from a fresh clone on. Adds up what each stage ran; the last line is `N passed, N failed`.
// --check: all but journey and browser. --long: what is too long for every run, after the rest.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const isLong = args.includes('--long');
const REPORTS = '.data/reports';

const INSTALL = {
  name: 'install',
  steps: existsSync('node_modules/.package-lock.json')
    ? []
    : [['sh', '-c', 'npm ci --no-audit --no-fund || npm install --no-save --no-audit --no-fund']],
};
const KINDS = isCheck ? ['services', 'paper'] : ['services', 'browser', 'video'];
const PROGRAMS = { name: 'programs', steps: [['node', 'deploy/local/install.mjs', ...KINDS]] };
const BUILD = { name: 'build', steps: [['node', 'tools/build.mjs', '--if-stale']] };

/** Each keeps one core busy and starts no service; the longest first. */
const waiting = [
  { name: 'lint', steps: [bin('eslint', '.', '--ignore-pattern', 'apps/web/', '--max-warnings', '0')] },
  { name: 'lint of the web', steps: [bin('eslint', 'apps/web', '--max-warnings', '0')] },
  { name: 'format', steps: [bin('prettier', '--check', '--log-level', 'warn', '.')] },
  { name: 'types', steps: [tsc('tsconfig.json'), tsc('apps/web/tsconfig.json')] },
  {
    name: 'boundaries',
    steps: [
      bin('depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'demo', 'deploy', '-T', 'err'),
    ],
  },
  { name: 'dead code', steps: [bin('knip')] },
  {
    name: 'generated files',
    steps: ['tools/doors', 'tools/schema', 'tools/complete-lock', 'tools/proto', 'libs/words/compile'].map(
      (file) => ['node', `${file}.mjs`, '--check'],
    ),
  },
  { name: 'sql', steps: [['node', 'tools/sql-lint.mjs']] },
];

const UNIT = jest('unit');
const JOURNEY = jest('journey', '--config', 'jest.journey.config.cjs', '--runInBand');
const LONG = jest('long', '--config', 'jest.long.config.cjs', '--runInBand');
const MUTATION = { name: 'mutation', steps: [['node', 'tools/mutate.mjs', '--least', '90']] };
const REPORT_OF_BROWSER = resolve(REPORTS, 'browser.json'); // Playwright would take it from the folder of its config
const BROWSER = {
  name: 'browser',
  steps: [['node', 'tools/browser.mjs', REPORT_OF_BROWSER]],
  report: REPORT_OF_BROWSER,
};

let passed = 0;
let failed = 0;
mkdirSync(REPORTS, { recursive: true });
// The programs come from the system's servers while the packages come from npm's and the still stages compute; but first
// where sudo may ask a person for a password.
const isAtTerminal = process.stdin.isTTY && process.stdout.isTTY;
const programs = isAtTerminal ? await loudly(PROGRAMS) : quietly(PROGRAMS);
const isInstalled = await loudly(INSTALL);
if (isInstalled) {
  await Promise.all([lane(), quietly(BUILD).then(lane)]);
}
if ((await programs) && isInstalled) {
  // The journey waits for couriers nearly all of its time. The others have the machine to themselves: they compute, and measure.
  await Promise.all([loudly(UNIT), ...(isCheck ? [] : [quietly(JOURNEY)])]);
  for (const stage of [...(isCheck ? [] : [BROWSER]), ...(isLong ? [LONG, MUTATION] : [])])
    await loudly(stage);
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Takes the stages that wait, one after another. Two of these run, for two cores. */
async function lane() {
  for (let stage = waiting.shift(); stage; stage = waiting.shift()) await quietly(stage);
}

/** What the stage says is kept and said whole when it is over, since others run beside it. */
async function quietly(stage) {
  const said = [];
  const began = Date.now();
  const isFine = await perform(stage, said);
  process.stdout.write(`\n== ${stage.name}\n${said.join('')}`);
  return isOver(stage, began, isFine);
}

async function loudly(stage) {
  const began = Date.now();
  process.stdout.write(`\n== ${stage.name}\n`);
  return isOver(stage, began, await perform(stage));
}

/** Its steps, until one fails. */
async function perform({ steps, report }, said) {
  if (report) rmSync(report, { force: true });
  for (const step of steps) if (!(await run(step, said))) return false;
  return true;
}

/** A stage without a report of its own counts as one check; one that broke without a failed test is a failure too. */
function isOver({ name, report }, began, isFine) {
  const counts =
    report && existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  passed += counts?.passed ?? Number(isFine);
  failed += Math.max(counts?.failed ?? 0, Number(!isFine));
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`== ${name}: ${isFine ? 'fine' : 'FAILED'} in ${seconds} s\n`);
  return isFine;
}

/** Of a report by Playwright or by Jest. */
function countsOf({ stats, numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
  return stats
    ? { passed: stats.expected, failed: stats.unexpected + stats.flaky }
    : { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

function jest(name, ...more) {
  const report = `${REPORTS}/${name}.json`;
  return {
    name,
    steps: [bin('jest', ...more, '--json', `--outputFile=${report}`, '--silent=false')],
    report,
  };
}

/**
 * A program of the installed packages, without npx, which takes a second to find it. What it makes and drops is collected less
 * often, since these read whole programs.
 */
function bin(name, ...words) {
  return [process.execPath, '--max-semi-space-size=64', `node_modules/.bin/${name}`, ...words];
}

/** By the compiler that is a native program, four times as fast; the linter can only ask the older one, which has the same name. */
function tsc(project) {
  return ['node_modules/typescript7/bin/tsc', '-p', project];
}

/** Whether it ended well; with `said`, its words go there instead of to the terminal. */
function run([command, ...words], said) {
  const env = { ...process.env, CI: process.env.CI ?? '', ...(isLong && { ALL_SIZES: '1' }) };
  const child = spawn(command, words, { stdio: said ? ['ignore', 'pipe', 'pipe'] : 'inherit', env });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => said.push(text));
  return new Promise((settle) => {
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      settle(false);
    });
    child.once('close', (code) => settle(code === 0));
  });
}
