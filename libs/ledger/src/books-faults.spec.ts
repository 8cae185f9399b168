import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { DataSource, type EntityManager } from 'typeorm';
import { OutboxEventRow } from '@app/outbox';
import { Clock, databaseOptions, HOUR_MS, startOfDay } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BOOKS_ROWS, BooksDatabase, BooksWriter, DayRoots, PeriodQueries } from '.';
import { BooksScene, expectBooksHold } from './test';
import { expectKilledWriterLosesNothing } from './test/killed-writer';

jest.setTimeout(120_000);

describe('the writer, killed', () => {
  it('loses nothing that was booked, books nothing twice and keeps the chain whole (F1)', async () => {
    await expectKilledWriterLosesNothing(await freshDatabase('killed_writer'), {
      kills: 3,
      ordersPerKill: 30,
    });
  });
});

describe('the writer, when the database undoes its work (F2)', () => {
  let scene: BooksScene;
  beforeAll(async () => {
    scene = await BooksScene.start({}, await freshDatabase('undone_writer'));
  });
  afterAll(() => scene.stop());

  /** Lets the statement of that number fail as the database fails it, `times` times; says how many statements were asked. */
  async function failing(errno: number, at: number, times: number): Promise<() => number> {
    const database = await scene.get(BooksDatabase).open();
    const [state, real] = [{ asked: 0, failed: 0 }, database.transaction.bind(database)];
    jest.spyOn(database, 'transaction').mockImplementation(((
      work: (rows: EntityManager) => Promise<unknown>,
    ) => {
      state.asked = 0;
      return real(async (rows: EntityManager) => {
        const queryRunner = rows.queryRunner!;
        const query = queryRunner.query.bind(queryRunner);
        queryRunner.query = ((...given: Parameters<typeof query>) => {
          state.asked += 1;
          if (state.asked === at && state.failed < times) {
            state.failed += 1;
            return Promise.reject(Object.assign(new Error('undone'), { errno }));
          }
          return query(...given);
        }) as typeof queryRunner.query;
        try {
          return await work(rows);
        } finally {
          queryRunner.query = query;
        }
      });
    }) as typeof database.transaction);
    return () => state.asked;
  }
  afterEach(() => jest.restoreAllMocks());

  it.each([1213, 1205])('begins again after %d at any statement, and books the same', async (errno) => {
    await scene.pay();
    const countOf = await failing(errno, -1, 0);
    await scene.get(BooksWriter).drain();
    const statements = countOf();
    jest.restoreAllMocks();
    expect(statements).toBeGreaterThan(10);
    for (let at = 1; at <= statements; at += 3) {
      const sale = await scene.pay();
      await failing(errno, at, 1);
      expect(await scene.get(BooksWriter).drain()).toBe(1);
      jest.restoreAllMocks();
      const [found] = await scene.database.query(
        'SELECT COUNT(*) AS n FROM journal_entries WHERE order_id = ?',
        [sale.orderId],
      );
      expect(found.n).toBe('2');
    }
    await expectBooksHold(scene.database.manager);
  });

  it('gives up after three times, with nothing written, and goes on when it can', async () => {
    await scene.pay();
    const [before] = await scene.database.query('SELECT seq, hash FROM ledger_chain');
    await failing(1213, 5, 3);
    await expect(scene.get(BooksWriter).drain()).rejects.toThrow('undone');
    jest.restoreAllMocks();
    const [after] = await scene.database.query('SELECT seq, hash FROM ledger_chain');
    expect(after).toEqual(before);
    expect(await scene.get(BooksWriter).drain()).toBe(1);
    await failing(1064, 5, 1);
    await scene.pay();
    await expect(scene.get(BooksWriter).drain()).rejects.toThrow('undone');
    jest.restoreAllMocks();
    expect(await scene.get(BooksWriter).drain()).toBe(1);
    await expectBooksHold(scene.database.manager);
  });
});

describe('books from a backup (F8)', () => {
  const AT = startOfDay('2028-05-01') + HOUR_MS;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'books-backup-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const tool = (name: string, file: string, url: string) =>
    promisify(execFile)(process.execPath, [join(process.cwd(), `deploy/local/${name}.mjs`), file], {
      env: { ...process.env, DATABASE_MIGRATE_URL: url },
    });

  it('have the same roots when the events since then are booked again', async () => {
    const url = await freshDatabase('before_disaster');
    const scene = await BooksScene.start({}, url);
    const at = (instant: number) => jest.spyOn(scene.get(Clock), 'now').mockReturnValue(instant);
    at(AT);
    const sale = await scene.pay({ paidAt: AT });
    await scene.drain();
    await scene.get(BooksWriter).release();
    await tool('backup', join(folder, 'books.gz'), url);

    await scene.complete(sale);
    await scene.refund(sale, 4_490n, 500n);
    const last = await scene.pay({ paidAt: AT });
    await scene.complete(last);
    await scene.drain();
    await scene.get(BooksWriter).release();
    at(AT + 24 * HOUR_MS);
    await scene.get(DayRoots).makeDue();
    const events = await scene.database.query('SELECT * FROM outbox_events ORDER BY id');
    const rootsOf = async (of: BooksScene) =>
      (await of.get(PeriodQueries).dayRoots(9)).map(({ day, entryCount, headHash, root }) => [
        day,
        entryCount,
        headHash,
        root,
      ]);
    const before = await rootsOf(scene);
    await scene.stop();

    const restored = `${new URL(url).pathname.slice(1)}_back`;
    const root = await createConnection(process.env.TEST_DATABASE_ROOT_URL ?? '');
    await root.query(`CREATE DATABASE ${restored} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    const restoredUrl = `${url.replace(/\/[^/]*$/, '')}/${restored}`;
    await tool('restore', join(folder, 'books.gz'), restoredUrl);
    await replay(restoredUrl, events);

    const again = await BooksScene.start({}, restoredUrl);
    jest.spyOn(again.get(Clock), 'now').mockReturnValue(AT);
    expect(await again.drain()).toBe(4);
    jest.spyOn(again.get(Clock), 'now').mockReturnValue(AT + 24 * HOUR_MS);
    await again.get(DayRoots).makeDue();
    expect(await rootsOf(again)).toEqual(before);
    expect(before[0]?.[1]).toBeGreaterThan(4);
    await expectBooksHold(again.database.manager);
    await again.get(BooksWriter).release();
    await again.stop();
    await root.query(`DROP DATABASE ${restored}`);
    await root.end();
  });

  /** The outbox as it was kept elsewhere: every event under its own number, to be booked. */
  async function replay(url: string, events: Record<string, unknown>[]): Promise<void> {
    const database = await new DataSource({
      ...databaseOptions(url, 'mariadb', 1),
      entities: [...BOOKS_ROWS, OutboxEventRow],
    }).initialize();
    for (const { is_unsent: _unsent, ...event } of events) {
      const row = { ...event, is_booked: event.is_booked === null ? null : 0 };
      const columns = Object.keys(row);
      await database.query(
        `INSERT INTO outbox_events (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
         ON DUPLICATE KEY UPDATE payload = VALUES(payload)`,
        Object.values(row),
      );
    }
    await database.destroy();
  }
});
