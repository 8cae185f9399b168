import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const POLL_MS = 25;

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {number} pid
 * @returns {string} the command line, arguments apart by one space; '' for none, a dead or a defunct process
 */
export function commandOf(pid) {
  try {
    if (fs.existsSync('/proc/self/cmdline')) {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    }
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/**
 * @param {number} pid
 * @param {number} patienceMs
 * @returns {Promise<boolean>} whether it is gone
 */
export async function isGoneWithin(pid, patienceMs) {
  const until = Date.now() + patienceMs;
  while (isAlive(pid) && commandOf(pid) !== '') {
    if (Date.now() > until) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Ends what a process left behind in its own group, such as an encoder it had started. @param {number} pid */
export function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // No such group: nothing was left behind.
  }
}

/**
 * Asks a process to end, and after the given patience ends it.
 * @param {number} pid
 * @param {number} patienceMs
 */
export async function stopProcess(pid, patienceMs) {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    return;
  }
  if (!(await isGoneWithin(pid, patienceMs))) process.kill(pid, 'SIGKILL');
  await isGoneWithin(pid, 5_000);
}

/** What tells our processes from others': the data folder, which stands in the command line of each. */
export const markOf = (/** @type {string} */ dataDir) => `${path.resolve(dataDir)}${path.sep}`;

const recordOf = (/** @type {string} */ runDir, /** @type {string} */ name) =>
  path.join(runDir, `${name}.process.json`);

/** @typedef {{ name: string, pid: number, port?: number | undefined, temporaryDir?: string | undefined }} ProcessFacts */

/**
 * @param {string} runDir
 * @param {ProcessFacts} facts
 */
export function recordProcess(runDir, facts) {
  fs.writeFileSync(recordOf(runDir, facts.name), `${JSON.stringify(facts)}\n`);
}

/**
 * @param {string} runDir
 * @param {string} name
 */
export function forgetProcess(runDir, name) {
  fs.rmSync(recordOf(runDir, name), { force: true });
  fs.rmSync(path.join(runDir, `${name}.json`), { force: true }); // the ports that it wrote down itself
}

/**
 * @param {string} runDir
 * @param {string} name
 * @returns {ProcessFacts | undefined}
 */
export function readProcess(runDir, name) {
  try {
    return JSON.parse(fs.readFileSync(recordOf(runDir, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Stops what a killed run left running: only a process that is alive and whose command line names our data folder.
 * Apps first, the database last.
 * @param {string} dataDir
 * @param {string} runDir
 */
export async function stopLeftovers(dataDir, runDir) {
  const suffix = '.process.json';
  const names = fs.readdirSync(runDir).filter((file) => file.endsWith(suffix));
  const services = ['redis', 'mariadb'];
  const apps = names.map((file) => file.slice(0, -suffix.length)).filter((name) => !services.includes(name));
  await Promise.all(apps.map((name) => stopLeftover(name, dataDir, runDir)));
  for (const name of services) await stopLeftover(name, dataDir, runDir);
  for (const pid of strays(dataDir)) {
    say('leftoverStopped', { name: path.basename(commandOf(pid).split(' ')[0] ?? ''), pid });
    await stopProcess(pid, 20_000);
  }
}

const SERVERS = ['redis-server', 'mariadbd', 'mysqld'];

/**
 * Servers on our data folder that no run wrote down: it was killed between the start of the process and the note of it.
 * @param {string} dataDir
 */
function strays(dataDir) {
  if (!fs.existsSync('/proc/self/cmdline')) return [];
  return fs
    .readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      const command = commandOf(pid);
      return (
        SERVERS.includes(path.basename(command.split(' ')[0] ?? '')) && command.includes(markOf(dataDir))
      );
    });
}

/**
 * @param {string} name
 * @param {string} dataDir
 * @param {string} runDir
 */
async function stopLeftover(name, dataDir, runDir) {
  const left = readProcess(runDir, name);
  if (!left) return;
  if (isAlive(left.pid) && commandOf(left.pid).includes(markOf(dataDir))) {
    say('leftoverStopped', { name, pid: left.pid });
    await stopProcess(left.pid, 20_000);
    endGroup(left.pid);
  }
  if (left.temporaryDir) fs.rmSync(left.temporaryDir, { recursive: true, force: true });
  forgetProcess(runDir, name);
}
