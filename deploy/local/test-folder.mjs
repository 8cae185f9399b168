// The folder of one test run, `.data/test-<pid>`: two runs never meet, and one that was killed is cleared by the next.
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, stopLeftovers } from './processes.mjs';

/**
 * @param {string} root
 * @param {string} kind of the run, such as `test`
 */
export const testFolder = (root, kind) => path.join(root, '.data', `${kind}-${process.pid}`);

/**
 * Stops and removes what test runs left whose process is gone.
 * @param {string} root
 * @param {string} kind
 */
export async function clearAbandoned(root, kind) {
  const data = path.join(root, '.data');
  if (!fs.existsSync(data)) return;
  for (const name of fs.readdirSync(data)) {
    const pid = new RegExp(`^${kind}-(\\d+)$`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = path.join(data, name);
    const runDir = path.join(folder, 'run');
    if (fs.existsSync(runDir)) await stopLeftovers(folder, runDir);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * When this process ends without having stopped what it started, that ends too.
 * @param {() => void} force
 * @returns {() => void} takes the guard away
 */
export function endWithUs(force) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    release();
    force();
    process.kill(process.pid, signal);
  };
  const release = () => {
    process.off('exit', force);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on('exit', force);
  for (const signal of signals) process.on(signal, onSignal);
  return release;
}
