// From a paid order to the console with nothing but the hops: what the same rows, commits and lines cost without any code of ours.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { Redis } from 'ioredis';

// The very `ws` that socket.io stands on.
const { WebSocket, WebSocketServer } = createRequire(createRequire(import.meta.url).resolve('engine.io'))(
  'ws',
);
const STREAM = 'bench:hops';
const BODY = 'x'.repeat(300);
const TABLES = [
  'bench_hop_outbox (id BIGINT AUTO_INCREMENT PRIMARY KEY, body VARCHAR(400) NOT NULL, is_unsent TINYINT NULL, KEY (is_unsent))',
  'bench_hop_things (id INT PRIMARY KEY, n INT NOT NULL)',
  'bench_hop_rows (id BIGINT AUTO_INCREMENT PRIMARY KEY, body VARCHAR(400) NOT NULL)',
];

/**
 * The first commit writes as many rows as `MarkOrderPaid` does (mark, order, step, event, two sums of the day), the claim takes and
 * marks the event, the second commit writes as many as `TallySale` does (mark, show, item, two heads, two room events); each row that
 * ours write to a table of its own is a statement of its own. Then a Redis stream, a reader that is blocked on it, and a `ws` line
 * from there to a client. The nudges and the queue between the commits are ours alone: here the next hop begins at once.
 */
export class BareHops {
  constructor({ pool, environment }) {
    this.pool = pool;
    this.writer = new Redis(environment.REDIS_URL);
    this.reader = new Redis(environment.REDIS_URL);
    this.server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
    this.listening = new Promise((resolve) => this.server.once('listening', resolve));
    this.heard = () => undefined;
  }

  async open() {
    for (const table of TABLES) await this.pool.query(`CREATE TABLE IF NOT EXISTS ${table} ENGINE=InnoDB`);
    await this.pool.query(
      'INSERT IGNORE INTO bench_hop_things (id, n) VALUES (1, 0), (2, 0), (3, 0), (4, 0)',
    );
    await this.listening;
    this.client = new WebSocket(`ws://127.0.0.1:${this.server.address().port}`, { perMessageDeflate: false });
    this.client.on('message', (data) => this.heard(data.toString()));
    await new Promise((resolve) => this.client.once('open', resolve));
    this.reading = this.follow();
    return this;
  }

  /** Milliseconds from the begin of the first transaction to the client. */
  async once() {
    const began = performance.now();
    const text = String(began);
    const heard = new Promise((resolve) => {
      this.heard = (said) => said === text && resolve(performance.now() - began);
    });
    await this.paid();
    await this.claimed();
    await this.tallied();
    await this.writer.xadd(STREAM, 'MAXLEN', '~', 10, '*', 'e', text);
    return heard;
  }

  async close() {
    this.isOver = true;
    this.reader.disconnect();
    await this.reading;
    this.writer.disconnect();
    this.client.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }

  paid() {
    return this.commit(async (connection) => {
      await row(connection);
      await count(connection, [1]);
      await row(connection);
      await connection.query('INSERT INTO bench_hop_outbox (body, is_unsent) VALUES (?, 1)', [BODY]);
      await count(connection, [2]);
      await count(connection, [3]);
    });
  }

  claimed() {
    return this.commit(async (connection) => {
      const [[{ id }]] = await connection.query(
        'SELECT id, body FROM bench_hop_outbox WHERE is_unsent = 1 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED',
      );
      await connection.query('UPDATE bench_hop_outbox SET is_unsent = NULL WHERE id = ?', [id]);
    });
  }

  tallied() {
    return this.commit(async (connection) => {
      await row(connection);
      await count(connection, [1]);
      await count(connection, [4]);
      await count(connection, [2, 3]);
      await connection.query('INSERT INTO bench_hop_rows (body) VALUES (?), (?)', [BODY, BODY]);
    });
  }

  async commit(work) {
    const connection = await this.pool.getConnection();
    try {
      await connection.beginTransaction();
      await work(connection);
      await connection.commit();
    } finally {
      connection.release();
    }
  }

  async follow() {
    let last = '$';
    while (!this.isOver) {
      const read = await this.reader.xread('BLOCK', 0, 'STREAMS', STREAM, last).catch(() => null);
      for (const [entryId, [, text]] of read?.[0]?.[1] ?? []) {
        last = entryId;
        for (const client of this.server.clients) client.send(text);
      }
    }
  }
}

function row(connection) {
  return connection.query('INSERT INTO bench_hop_rows (body) VALUES (?)', [BODY]);
}

function count(connection, ids) {
  return connection.query('UPDATE bench_hop_things SET n = n + 1 WHERE id IN (?)', [ids]);
}
