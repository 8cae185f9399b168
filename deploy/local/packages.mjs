import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { say, slowly } from './say.mjs';
import { Trouble } from './words.mjs';

const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** For each Debian package the programs or files looked for; of several names in one entry any will do. */
const PROGRAMS = {
  'mariadb-server-core': [['mariadbd'], ['mariadb-install-db']],
  'mariadb-client-core': [['mariadb'], ['my_print_defaults']],
  'redis-tools': [['redis-server', 'redis-check-rdb']],
  ffmpeg: [['ffmpeg']],
  // Without a window of its own a page opens three times as fast; any other will do where there is one.
  'chromium-headless-shell': [BROWSERS],
  'fonts-noto-cjk': [['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc']],
};

/** @typedef {keyof typeof PROGRAMS} PackageName */

// The folders of servers are often missing in the PATH of ordinary users.
const FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/**
 * @param {string} name
 * @returns {string | undefined} its path
 */
export function findProgram(name) {
  if (path.isAbsolute(name)) return fs.existsSync(name) ? name : undefined;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...FOLDERS];
  return folders.map((folder) => path.join(folder || '.', name)).find(isExecutable);
}

/** @returns {string | undefined} the browser that tests, pictures and measures are made with */
export const findBrowser = () => process.env.CHROMIUM ?? BROWSERS.map(findProgram).find(Boolean);

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {readonly PackageName[]} packages */
const missing = (packages) =>
  packages.flatMap((name) =>
    PROGRAMS[name]
      .filter((names) => !names.some(findProgram))
      .map((names) => ({ package: name, program: names[0] })),
  );

/** @type {import('node:child_process').ChildProcess | undefined} */
let working;

/** Whether the system's package manager is at work for us: it must not be cut off. */
export const isInstalling = () => working !== undefined;

/**
 * Installs those packages whose programs are absent; says so before. It installs programs, never removes or upgrades a
 * package, and none of these packages carries a service.
 * @param {readonly PackageName[]} packages
 * @param {{ mayAsk?: boolean }} [options] mayAsk: sudo may ask for a password on this terminal
 */
export async function ensurePackages(packages, { mayAsk = true } = {}) {
  const absent = missing(packages);
  if (absent.length === 0) return;
  const wanted = [...new Set(absent.map((each) => each.package))];
  const programs = [...new Set(absent.map((each) => each.program))].join(', ');
  const install = `install -y --no-install-recommends --no-remove --no-upgrade ${wanted.join(' ')}`;
  const sudo = findProgram('sudo') ? 'sudo ' : '';
  const command = `${sudo}apt-get update && ${sudo}apt-get ${install}`;
  if (!findProgram('apt-get')) throw new Trouble('noPackageManager', { programs, command });
  const rights = rightsToInstall(mayAsk);
  if (!rights) throw new Trouble('noRights', { programs, command });

  say('gettingPackages', { packages: wanted.join(', '), command: `apt-get ${install}` });
  const output = await slowly('fetchingPackages', async () => {
    // An update may fail for one foreign source while the packages are there: the install decides.
    const updated = await aptGet(rights, ['update']);
    const installed = await aptGet(rights, install.split(' '));
    return installed.isDone ? undefined : `${updated.isDone ? '' : updated.output}${installed.output}`;
  });
  if (output !== undefined || missing(wanted).length > 0) {
    throw new Trouble('packagesFailed', { packages: wanted.join(', '), command }, lastLines(output ?? ''));
  }
}

/**
 * @param {boolean} mayAsk
 * @returns {string[] | undefined} what to put before apt-get
 */
function rightsToInstall(mayAsk) {
  if (process.getuid?.() === 0) return [];
  const sudo = findProgram('sudo');
  if (!sudo) return undefined;
  if (spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0) return [sudo, '-n'];
  return mayAsk && process.stdin.isTTY && process.stdout.isTTY ? [sudo] : undefined;
}

/**
 * @param {string[]} rights
 * @param {string[]} args
 * @returns {Promise<{ isDone: boolean, output: string }>}
 */
function aptGet(rights, args) {
  const quiet = ['DEBIAN_FRONTEND=noninteractive', 'NEEDRESTART_SUSPEND=1', 'LC_ALL=C.UTF-8'];
  const [program, ...rest] = [
    ...rights,
    'env',
    ...quiet,
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...args,
  ];
  return new Promise((resolve) => {
    // In a group of its own, so that Ctrl-C does not leave the system's packages half configured; sudo that asks for
    // a password needs the terminal, and so our group.
    const detached = rights.length !== 1;
    const child = spawn(program ?? 'env', rest, {
      detached,
      stdio: [detached ? 'ignore' : 'inherit', 'pipe', 'pipe'],
    });
    working = child;
    let output = '';
    const keep = (/** @type {Buffer} */ data) => (output = (output + data.toString()).slice(-20_000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => keep(Buffer.from(error.message)));
    child.once('close', (code) => {
      working = undefined;
      resolve({ isDone: code === 0, output });
    });
  });
}

const lastLines = (/** @type {string} */ text) => text.trimEnd().split('\n').slice(-12).join('\n');
