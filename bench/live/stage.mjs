// Rooms to measure: live processes of their own, rooms that nobody else is in, events written as the room log writes them.
import { fork, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { Redis } from 'ioredis';
import { createPool } from 'mysql2/promise';

// The very `ws` that socket.io stands on.
const { WebSocket } = createRequire(createRequire(import.meta.url).resolve('engine.io'))('ws');
const HERE = path.dirname(fileURLToPath(import.meta.url));
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const id = () => Array.from(randomBytes(26), (byte) => ALPHABET[byte % 32]).join('');
export const now = () => performance.timeOrigin + performance.now();

export class Stage {
  children = [];

  constructor(market) {
    this.market = market;
    this.environment = market.environment;
    this.pool = createPool({ uri: this.environment.DATABASE_MIGRATE_URL, connectionLimit: 4, timezone: 'Z' });
    this.redis = new Redis(this.environment.REDIS_URL);
  }

  /** A live process beside the market's own. */
  async live(more = {}) {
    const runDir = fs.mkdtempSync(path.join(this.environment.DATA_DIR, 'live-'));
    const environment = { ...this.environment };
    delete environment.RTMP_PORT;
    const child = spawn('node', ['--inspect=127.0.0.1:0', 'dist/apps/live/src/main.js'], {
      env: { ...environment, PORT: '0', RUN_DIR: runDir, LOG_LEVEL: 'error', ...more },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    this.children.push(child);
    const inspector = inspectorOf(child);
    const file = path.join(runDir, 'live.json');
    await until(() => fs.existsSync(file));
    await sleep(50);
    const { port } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return { pid: child.pid, url: `http://127.0.0.1:${port}`, child, inspector: await inspector };
  }

  /** `ws` alone, or socket.io with its own recovery. */
  async bare(kind) {
    const child = fork(path.join(HERE, 'bare.mjs'), [kind, this.environment.REDIS_URL], {
      execArgv: ['--inspect=127.0.0.1:0'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.children.push(child);
    const inspector = inspectorOf(child);
    const { port } = await new Promise((resolve) => child.once('message', resolve));
    const send = (events) => child.send(events);
    return { pid: child.pid, url: `http://127.0.0.1:${port}`, send, child, inspector: await inspector };
  }

  crowd() {
    const child = fork(path.join(HERE, 'crowd.mjs'));
    this.children.push(child);
    const waiting = new Map();
    let asked = 0;
    child.on('message', ({ id, answer, error }) => {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(new Error(error));
      else resolve(answer);
    });
    return (name, args) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.send({ id: asked, name, ...args });
      });
  }

  /** A copy of a seeded show that is on air, with streams of its own. */
  async room() {
    const sid = id();
    const [[like]] = await this.pool.query("SELECT * FROM live_sessions WHERE status = 'live' LIMIT 1");
    const row = { ...like, id: sid, request_id: sid, order_count: 0, like_count: 0, started_at: new Date() };
    await this.pool.query('INSERT INTO live_sessions SET ?', row);
    const epoch = randomBytes(4).toString('hex');
    const heads = ['s', 'c', 'k', 'u'].map((stream) => [sid, stream, 0, epoch]);
    await this.pool.query('INSERT INTO live_stream_heads (session_id, stream, seq, epoch) VALUES ?', [heads]);
    return { sid, epoch };
  }

  /** As the room log does it: sequence and rows in one transaction, then Redis. */
  async publish({ sid, epoch }, stream, payloads) {
    const connection = await this.pool.getConnection();
    let first;
    try {
      await connection.beginTransaction();
      await connection.query(
        'UPDATE live_stream_heads SET seq = LAST_INSERT_ID(seq + ?) WHERE session_id = ? AND stream = ?',
        [payloads.length, sid, stream],
      );
      const [[{ seq }]] = await connection.query('SELECT LAST_INSERT_ID() AS seq');
      first = Number(seq) - payloads.length + 1;
      const rows = payloads.map(([t, d], n) => [
        sid,
        stream,
        first + n,
        id(),
        t,
        new Date(),
        JSON.stringify(d),
      ]);
      await connection.query(
        'INSERT INTO live_events (session_id, stream, seq, id, type, at, payload) VALUES ?',
        [rows],
      );
      await connection.commit();
    } finally {
      connection.release();
    }
    const pipeline = this.redis.pipeline();
    payloads.forEach(([t, d], n) => {
      const event = { q: first + n, id: String(first + n), t, at: Date.now(), d: { ...d, pt: now() } };
      const key = `lv:${sid}:${stream}:${epoch}`;
      pipeline.xadd(key, 'MAXLEN', '~', 2_048, `0-${event.q}`, 'e', JSON.stringify(event));
    });
    await pipeline.exec();
    return first + payloads.length - 1;
  }

  /** One event for each of these persons, from before the room was opened. */
  async tell({ sid }, persons) {
    const rows = persons.map((person, n) => [
      sid,
      person,
      1,
      n + 1,
      id(),
      'muted',
      new Date(),
      '{"until":0,"reason":null}',
    ]);
    await this.pool.query(
      'INSERT INTO live_personal_events (session_id, person_id, seq, relay_seq, id, type, at, payload) VALUES ?',
      [rows],
    );
    await this.pool.query("UPDATE live_stream_heads SET seq = ? WHERE session_id = ? AND stream = 'u'", [
      persons.length,
      sid,
    ]);
  }

  token(sid, role = 'viewer', sub = id()) {
    const claim = { aud: 'live', sid, sub, mask: '沈**', role, exp: Date.now() + 300_000 };
    const body = Buffer.from(JSON.stringify(claim)).toString('base64url');
    const sign = createHmac('sha256', this.environment.JOIN_SECRET)
      .update(`join:${body}`)
      .digest('base64url');
    return `${body}.${sign}`;
  }

  async end(child) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async endAll() {
    for (const child of this.children) await this.end(child);
  }

  async stop() {
    await this.endAll();
    this.redis.disconnect();
    await this.pool.end();
  }
}

/** Milliseconds of CPU that a process has used. */
export function cpuOf(pid) {
  const [, rest] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const ESTABLISHED = '01';

/** How many are connected to a server on this machine, by the kernel's own list: a client that reads nothing does not know. */
export function connectedTo(url) {
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
  const lists = ['/proc/net/tcp', '/proc/net/tcp6'].map((list) => fs.readFileSync(list, 'utf8'));
  return lists
    .flatMap((list) => list.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => local.endsWith(`:${port}`) && state === ESTABLISHED).length;
}

/** Resident memory of a process, KiB. */
const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** The address by which a process may be asked to collect its garbage, from the line that it says itself. */
function inspectorOf(child) {
  return new Promise((resolve) => {
    child.stderr.on('data', (part) => {
      const found = /ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/.exec(String(part));
      if (found) resolve(found[0]);
      else if (!/debugger|inspector/i.test(String(part))) process.stderr.write(part);
    });
  });
}

/** What a process really holds, KiB: resident memory when its garbage is gone. */
export async function heldBy({ pid, inspector }) {
  const line = await Inspector.open(inspector);
  for (let times = 0; times < 3; times += 1) await line.ask('HeapProfiler.collectGarbage');
  line.close();
  await sleep(500);
  return memoryOf(pid);
}

/** A line to a process by which it is asked what it holds while it works. */
export class Inspector {
  static async open(address) {
    const socket = new WebSocket(address);
    await new Promise((resolve) => socket.once('open', resolve));
    return new Inspector(socket);
  }

  #asked = 0;

  constructor(socket) {
    this.socket = socket;
  }

  async ask(method, params) {
    const id = (this.#asked += 1);
    this.socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [answer] = await once(this.socket, 'message');
      const { id: of, result } = JSON.parse(String(answer));
      if (of === id) return result;
    }
  }

  /** KiB of objects and buffers that are in use, garbage not counted: resident memory swings by more than a reader may cost. */
  async kibInUse() {
    await this.ask('HeapProfiler.collectGarbage');
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
    const { result } = await this.ask('Runtime.evaluate', { expression });
    return result.value / 1_024;
  }

  close() {
    this.socket.terminate();
  }
}

export async function until(isSo, ms = 60_000) {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${isSo.toString()}`);
    await sleep(25);
  }
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

/** Counts are exact or the benchmark has failed. */
export function same(what, found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}
