import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, isAlive } from './processes.mjs';
import { Trouble } from './words.mjs';

const TRIES_MAX = 40;

/**
 * Takes the lock of a data folder, or refuses with the process that holds it. A lock whose process is gone, or is by
 * now another program under the same number, is taken over.
 * @param {string} file
 * @returns {Promise<() => void>} gives it back
 */
export async function takeLock(file) {
  const mine = JSON.stringify({
    pid: process.pid,
    command: commandOf(process.pid),
    since: new Date().toISOString(),
  });
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      await clearStale(file, tries);
      continue;
    }
    // Of two that found the same stale lock, the later may have cleared the earlier's new one.
    if (tries > 0) await sleep(100);
    if (read(file) === mine) return () => giveBack(file, mine);
  }
  throw refusal(file);
}

/**
 * @param {string} file
 * @param {number} tries
 */
async function clearStale(file, tries) {
  const text = read(file);
  const holder = parse(text);
  // An empty lock is one that is being written this moment; one that stays empty was never finished.
  if (!holder && tries < TRIES_MAX / 2) return void (await sleep(10));
  if (holder && isAlive(holder.pid) && commandOf(holder.pid) === holder.command) throw refusal(file);
  if (read(file) === text) fs.rmSync(file, { force: true });
}

/** @param {string} file */
function refusal(file) {
  const holder = parse(read(file));
  return new Trouble('alreadyRunning', { pid: holder?.pid ?? '?', since: holder?.since ?? '?' });
}

/**
 * @param {string} file
 * @param {string} mine
 */
function giveBack(file, mine) {
  if (read(file) === mine) fs.rmSync(file, { force: true });
}

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param {string} text
 * @returns {{ pid: number, command: string, since: string } | undefined}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
