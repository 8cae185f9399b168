// What is done once and ends: installing, building, migrating.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { forgetProcess, markOf, recordProcess } from './processes.mjs';
import { say } from './say.mjs';
import { tailOf } from './supervise.mjs';
import { sentence, Trouble } from './words.mjs';

/**
 * @typedef {object} Setting
 * @property {string} root of the repository
 * @property {string} logDir
 * @property {AbortSignal} [signal]
 * @property {import('./data-folder.mjs').DataFolder} [folder] where the work is written down, so that a later start can end what a killed one left
 */

/** The last argument is for us: by it a later start knows that the work belongs to this folder. @param {Setting} setting */
const marked = ({ folder }) => (folder ? [`--data-dir=${markOf(folder.dataDir)}`] : []);

/**
 * @param {Setting} setting
 * @param {string} log its name
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number, logFile: string }>}
 */
function run({ root, logDir, signal, folder }, log, [program = '', ...args], env) {
  signal?.throwIfAborted();
  const logFile = path.join(logDir, `${log}.log`);
  const handle = fs.openSync(logFile, 'w');
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, detached: true, stdio: ['ignore', handle, handle] });
    fs.closeSync(handle);
    if (folder && child.pid) recordProcess(folder.runDir, { name: log, pid: child.pid });
    const abort = () => child.pid && process.kill(-child.pid, 'SIGTERM');
    signal?.addEventListener('abort', abort, { once: true });
    const end = (/** @type {number | null} */ code) => {
      signal?.removeEventListener('abort', abort);
      if (folder) forgetProcess(folder.runDir, log);
      resolve({ code: code ?? 1, logFile });
    };
    child.once('error', (error) => {
      fs.appendFileSync(logFile, `${error.message}\n`);
      end(1);
    });
    child.once('close', end);
  });
}

/**
 * @param {Setting} setting
 * @param {string} labelId
 * @param {string} logFile
 */
function failure({ signal, root }, labelId, logFile) {
  signal?.throwIfAborted();
  const { zh, en } = sentence(labelId);
  const facts = { label: `${zh} / ${en}`, log: path.relative(root, logFile) };
  return new Trouble('taskFailed', facts, tailOf(logFile));
}

/** @param {string} root */
export function isInstalled(root) {
  const lock = path.join(root, 'package-lock.json');
  const hidden = path.join(root, 'node_modules/.package-lock.json');
  if (!fs.existsSync(hidden)) return false;
  if (readOr(stampOf(root), '') === digestOf(lock)) return true;
  return fs.statSync(hidden).mtimeMs >= fs.statSync(lock).mtimeMs;
}

const stampOf = (/** @type {string} */ root) => path.join(root, 'node_modules/.installed-lock');

const digestOf = (/** @type {string} */ file) =>
  createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/**
 * @param {string} file
 * @param {string} otherwise
 */
const readOr = (file, otherwise) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : otherwise);

/**
 * Installs what the lock file names, unless it is there already.
 * @param {Setting} setting
 */
export async function installPackages(setting) {
  const { root } = setting;
  if (isInstalled(root)) return;
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const flags = ['--include=dev', '--no-audit', '--no-fund'];
  // The user's NODE_ENV must not leave out what builds the market.
  const env = { ...process.env, NODE_ENV: '' };
  const clean = await run(setting, 'npm-ci', [...npm, 'ci', ...flags], env);
  if (clean.code !== 0) {
    setting.signal?.throwIfAborted();
    // A registry that lacks packages of foreign platforms makes `npm ci` refuse a lock that is right.
    say('installFellBack', { log: path.relative(root, clean.logFile) });
    const lenient = await run(setting, 'npm-install', [...npm, 'install', '--no-save', ...flags], env);
    if (lenient.code !== 0) throw failure(setting, 'installing', lenient.logFile);
  }
  fs.writeFileSync(stampOf(root), digestOf(path.join(root, 'package-lock.json')));
}

/** @param {Setting} setting */
export async function buildWhenStale(setting) {
  const command = [process.execPath, 'tools/build.mjs', '--if-stale', ...marked(setting)];
  const { code, logFile } = await run(setting, 'build', command, process.env);
  if (code !== 0) throw failure(setting, 'building', logFile);
}

/**
 * @param {Setting} setting
 * @param {NodeJS.ProcessEnv} env
 * @param {{ seed: boolean, program?: string }} options
 */
export async function migrate(setting, env, { seed, program = 'dist/deploy/migrate.js' }) {
  const command = [process.execPath, program, ...(seed ? ['--seed'] : []), ...marked(setting)];
  const { code, logFile } = await run(setting, 'migrate', command, env);
  if (code !== 0) throw failure(setting, 'migrating', logFile);
}
