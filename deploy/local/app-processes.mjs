// The apps as processes of a local run: how each is launched and when it may be called ready.
import fs from 'node:fs';
import path from 'node:path';
import { environmentOf } from './environment.mjs';
import { accepts } from './ports.mjs';
import { markOf } from './processes.mjs';
import { readyOrEnded } from './services.mjs';
import { Supervised } from './supervise.mjs';
import { Trouble } from './words.mjs';

const READY_SECONDS = 60;

const PROGRAMS = {
  storefront: 'dist/apps/storefront/src/main.js',
  live: 'dist/apps/live/src/main.js',
  fulfilment: 'dist/apps/fulfilment/src/main.js',
  courier: 'dist/demo/courier/main.js',
  bank: 'dist/demo/bank/main.js',
  hands: 'dist/demo/hands/main.js',
  camera: 'dist/demo/camera/main.js',
};

/** @typedef {keyof typeof PROGRAMS} AppName */

/**
 * The writer of the books has two batches in hand, and what is in hand is copied whenever the room for new things is full.
 * @type {{ readonly [Name in AppName]?: readonly string[] }}
 */
const ROOM = { fulfilment: ['--max-semi-space-size=32'] };

/**
 * @param {string} root
 * @param {AppName} name
 */
export const isBuilt = (root, name) => fs.existsSync(path.join(root, PROGRAMS[name]));

/**
 * @param {AppName} name
 * @param {{ root: string, folder: import('./data-folder.mjs').DataFolder, shared: NodeJS.ProcessEnv, ports: import('./environment.mjs').Ports }} run
 */
export function launch(name, { root, folder, shared, ports }) {
  fs.rmSync(runFileOf(folder.runDir, name), { force: true });
  return new Supervised({
    name,
    command: process.execPath,
    // The last argument is for us: by it a later start knows that the process belongs to this folder.
    args: [
      '--enable-source-maps',
      ...(ROOM[name] ?? []),
      path.join(root, PROGRAMS[name]),
      `--data-dir=${markOf(folder.dataDir)}`,
    ],
    env: environmentOf(name, shared, ports),
    cwd: root,
    logFile: path.join(folder.logDir, `${name}.log`),
    runDir: folder.runDir,
    patienceMs: 10_000,
  });
}

const runFileOf = (/** @type {string} */ runDir, /** @type {string} */ name) =>
  path.join(runDir, `${name}.json`);

/**
 * The ports which a process started on `PORT=0` wrote down, once it listens.
 * @param {Supervised} child
 * @returns {Promise<{ port: number, rtmpPort?: number, grpcPort?: number, pid: number }>}
 */
export async function portsOf(child) {
  const { name, runDir } = child.plan;
  const file = runFileOf(runDir, name);
  const isWritten = () => Promise.resolve(readRunFile(file) !== undefined);
  if (!(await readyOrEnded(child, isWritten, READY_SECONDS * 1000))) throw notReady(child, file);
  return /** @type {NonNullable<ReturnType<typeof readRunFile>>} */ (readRunFile(file));
}

/** @param {string} file */
function readRunFile(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined; // not there yet, or half written
  }
}

/**
 * From now on the process is kept alive.
 * @param {Supervised} child
 * @param {number} port
 */
export async function requireReady(child, port) {
  const address = `http://127.0.0.1:${port}/readyz`;
  if (!(await readyOrEnded(child, () => answersReady(address), READY_SECONDS * 1000))) {
    throw notReady(child, address);
  }
  child.settle();
}

/** For programs that have no `/readyz`. @param {Supervised} child @param {number} port */
export async function requireListening(child, port) {
  if (!(await readyOrEnded(child, () => accepts(port), 20_000))) throw notReady(child, `127.0.0.1:${port}`);
  child.settle();
}

/** @param {string} address */
async function answersReady(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * @param {Supervised} child
 * @param {string} address
 */
function notReady(child, address) {
  const { name, logFile } = child.plan;
  const facts = { name, log: path.relative(process.cwd(), logFile) };
  return child.pid === 0
    ? new Trouble('appFailed', facts, child.tail())
    : new Trouble('appNotReady', { ...facts, seconds: READY_SECONDS, address }, child.tail());
}
