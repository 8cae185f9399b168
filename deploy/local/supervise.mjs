import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { endGroup, forgetProcess, isGoneWithin, recordProcess } from './processes.mjs';
import { say } from './say.mjs';

const LOG_BYTES_MAX = 50 * 1024 * 1024;
const TAIL_BYTES_MAX = 16_384;
const TAIL_LINES_MAX = 30;
const RESTART_AFTER_MS = 1_000;
const RESTARTS_MAX = 5;
const RESTARTS_WINDOW_MS = 60_000;

/**
 * @typedef {object} Plan
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 * @property {string} logFile
 * @property {string} runDir
 * @property {number} patienceMs how long it may take to end when asked
 * @property {number} [port]
 * @property {string} [temporaryDir] removed when it is stopped
 */

/**
 * How long to wait before the next start: a second, or, after five starts in a minute, until that minute is over.
 * @param {readonly number[]} startedAt
 * @param {number} now
 */
export function restartDelayMs(startedAt, now) {
  const recent = startedAt.filter((at) => now - at < RESTARTS_WINDOW_MS);
  const first = recent.at(-RESTARTS_MAX);
  if (first === undefined) return RESTART_AFTER_MS;
  return Math.max(RESTART_AFTER_MS, first + RESTARTS_WINDOW_MS - now);
}

/** A child in a process group of its own, so that Ctrl-C reaches it only through us and in order. */
export class Supervised {
  /** @param {Plan} plan may be changed for the next start, as when a port is known by then */
  constructor(plan) {
    this.plan = plan;
    this.isWanted = true;
    this.isSettled = false;
    /** @type {number[]} */
    this.restartedAt = [];
    /** Settles when the process ends before it was said to be settled. */
    this.failedEarly = new Promise((resolve) => {
      this.tellFailedEarly = resolve;
    });
    this.spawn();
    this.logWatch = setInterval(() => limitLog(this.plan.logFile), 60_000).unref();
  }

  /** From now on an end is unexpected, and is followed by another start. */
  settle() {
    this.isSettled = true;
  }

  spawn() {
    const { name, command, args, env, cwd, logFile, port, temporaryDir } = this.plan;
    limitLog(logFile);
    const log = fs.openSync(logFile, 'a');
    this.logFrom = fs.fstatSync(log).size;
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
    fs.closeSync(log);
    this.pid = child.pid ?? 0;
    if (this.pid > 0) this.record({ name, pid: this.pid, port, temporaryDir });
    child.once('error', (error) => {
      fs.appendFileSync(logFile, `${error.message}\n`);
      this.ended('not started');
    });
    child.once('exit', (code, signal) => this.ended(signal ?? `exit ${code}`));
  }

  /** A process that is not written down would never be stopped by a later start, so it does not stay. @param {import('./processes.mjs').ProcessFacts} facts */
  record(facts) {
    try {
      recordProcess(this.plan.runDir, facts);
    } catch (error) {
      endGroup(facts.pid);
      this.pid = 0;
      throw error;
    }
  }

  /** The last lines that this start of it wrote. */
  tail() {
    return tailOf(this.plan.logFile, this.logFrom);
  }

  /** @param {string} how */
  ended(how) {
    if (this.pid > 0) endGroup(this.pid);
    this.pid = 0;
    if (!this.isWanted) return;
    if (!this.isSettled) return this.tellFailedEarly?.(how);
    const delay = restartDelayMs(this.restartedAt, Date.now());
    say('processDied', {
      name: this.plan.name,
      how,
      seconds: Math.round(delay / 1000),
      log: path.relative(process.cwd(), this.plan.logFile),
    });
    // Not killed: what it said last is why, and the log may be gone before anyone looks.
    if (how.startsWith('exit')) process.stdout.write(`${this.tail()}\n`);
    this.restart = setTimeout(() => this.startAgain(), delay);
  }

  /** A full disk may forbid it for a while: it is tried again, and the others go on meanwhile. */
  startAgain() {
    this.restartedAt = [...this.restartedAt.slice(-RESTARTS_MAX), Date.now()];
    try {
      this.spawn();
    } catch (error) {
      this.ended(error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {NodeJS.Signals} signal */
  kill(signal) {
    if (this.pid > 0) process.kill(this.pid, signal);
  }

  async stop() {
    this.isWanted = false;
    clearTimeout(this.restart);
    clearInterval(this.logWatch);
    const pid = this.pid;
    if (pid > 0) {
      this.kill('SIGTERM');
      if (!(await isGoneWithin(pid, this.plan.patienceMs))) this.kill('SIGKILL');
      await isGoneWithin(pid, 5_000);
    }
    this.forget();
  }

  /** At once, without waiting for anything. */
  force() {
    this.isWanted = false;
    clearTimeout(this.restart);
    if (this.pid > 0) endGroup(this.pid);
    this.forget();
  }

  forget() {
    forgetProcess(this.plan.runDir, this.plan.name);
    if (this.plan.temporaryDir) fs.rmSync(this.plan.temporaryDir, { recursive: true, force: true });
  }
}

/** A log that has grown too long becomes `<name>.log.1`; the process goes on writing to the emptied one. @param {string} file */
function limitLog(file) {
  if (!fs.existsSync(file) || fs.statSync(file).size < LOG_BYTES_MAX) return;
  try {
    fs.copyFileSync(file, `${file}.1`);
  } catch {
    fs.rmSync(`${file}.1`, { force: true }); // no room to keep it, and all the more reason to empty it
  }
  fs.truncateSync(file);
}

/**
 * @param {string} file
 * @param {number} [since] the byte to begin at
 */
export function tailOf(file, since = 0) {
  if (!fs.existsSync(file)) return '';
  const handle = fs.openSync(file, 'r');
  const { size } = fs.fstatSync(handle);
  const from = Math.min(size, Math.max(since, size - TAIL_BYTES_MAX));
  const buffer = Buffer.alloc(size - from);
  fs.readSync(handle, buffer, 0, buffer.length, from);
  fs.closeSync(handle);
  return buffer.toString('utf8').trimEnd().split('\n').slice(-TAIL_LINES_MAX).join('\n');
}
