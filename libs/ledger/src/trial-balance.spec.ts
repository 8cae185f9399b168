import * as fc from 'fast-check';
import { fen } from '@app/money';
import { DAY_MS, dayOf, HOUR_MS, newId, startOfDay } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  appendEntries,
  firstDayOf,
  lastDayOf,
  lockChain,
  monthAfter,
  monthOf,
  PeriodQueries,
  type DraftEntry,
} from '.';
import { sealPeriod } from './seal-period';
import { BooksScene, expectBooksHold } from './test';

const FROM = '2026-01-10';
const DAYS = 100;
const CODES = ['A.bank', 'A.psp.sandbox', 'L.promo', 'R.freight', 'X.fee', 'X.freight'];

let scene: BooksScene;
let queries: PeriodQueries;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('trial_balance'));
  queries = scene.get(PeriodQueries);
});
afterAll(() => scene.stop());

const dayAt = (offset: number) => dayOf(startOfDay(FROM) + offset * DAY_MS);
const moves = fc.array(
  fc.record({
    offset: fc.integer({ min: 0, max: DAYS - 1 }),
    debit: fc.constantFrom(...CODES.slice(0, 3)),
    credit: fc.constantFrom(...CODES.slice(3)),
    amountFen: fc.bigInt({ min: 1n, max: 1_000_000n }),
  }),
  { minLength: 1, maxLength: 40 },
);
type Move = typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never;

async function book(all: readonly Move[]): Promise<void> {
  await scene.database.transaction(async (rows) => {
    const drafts = all.map(({ offset, debit, credit, amountFen }): DraftEntry => ({
      kind: 'opening',
      idemKey: newId(),
      allianceId: scene.allianceId,
      effectiveDay: dayAt(offset),
      memo: 'spec',
      postings: [{ debit, credit, amountFen }],
    }));
    await appendEntries(rows, await lockChain(rows), drafts, startOfDay(FROM) + HOUR_MS);
  });
}

/** Debits less credits by the postings themselves. */
async function summed(code: string, day: string): Promise<bigint> {
  const [found] = await scene.database.query(
    `SELECT COALESCE(SUM(IF(a.id = p.debit_account_id, p.amount_fen, -p.amount_fen)), 0) AS fen FROM ledger_accounts a
     JOIN postings p ON a.id IN (p.debit_account_id, p.credit_account_id) JOIN journal_entries e ON e.seq = p.entry_seq
     WHERE a.alliance_id = ? AND a.code = ? AND e.effective_day <= ?`,
    [scene.allianceId, code, day],
  );
  return fen(found.fen);
}

async function seal(month: string): Promise<void> {
  const periodId = newId();
  await scene.database.query(
    "INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, 'closed')",
    [periodId, scene.allianceId, month],
  );
  await scene.database.transaction(async (rows) => {
    const period = { periodId, allianceId: scene.allianceId, month };
    await sealPeriod(rows, period, await lockChain(rows), Date.now());
  });
}

async function expectExact(): Promise<void> {
  for (const offset of [-1, 0, 20, 21, 22, 49, 50, 51, 77, DAYS - 1]) {
    const day = dayAt(offset);
    const found = await queries.turnovers(scene.allianceId, firstDayOf(monthOf(day)), day);
    for (const code of CODES) {
      const wants = await summed(code, day);
      expect([code, day, await queries.balanceAt(scene.allianceId, code, day)]).toEqual([code, day, wants]);
      const row = found.find((each) => each.code === code);
      expect([code, day, row?.debitFen ?? 0n]).toEqual([code, day, wants]);
      const before = await summed(code, dayOf(startOfDay(firstDayOf(monthOf(day))) - 1));
      expect([code, day, row?.openingFen ?? 0n]).toEqual([code, day, before]);
    }
  }
}

describe('what an account held on a day', () => {
  it('is the sum of the postings until then, whatever was booked in whatever order, with closed months and without', async () => {
    let sealed = monthOf(FROM);
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        const open = startOfDay(firstDayOf(sealed));
        await book(all.filter(({ offset }) => startOfDay(dayAt(offset)) >= open));
        await expectExact();
        if (sealed > '2026-03') return;
        await seal(sealed);
        sealed = monthAfter(sealed);
        await expectExact();
      }),
      { numRuns: 6 },
    );
    await expectBooksHold(scene.database.manager);
  });

  it('is nothing of an account that is not there, and of days before the first entry', async () => {
    expect(await queries.balanceAt(scene.allianceId, 'A.none', '2026-06-01')).toBe(0n);
    expect(await queries.balanceAt('another', 'A.bank', '2026-06-01')).toBe(0n);
    expect(await queries.balanceAt(scene.allianceId, 'A.bank', '2025-12-31')).toBe(0n);
  });

  it('reads the days of the months that are not closed, by their key, and no postings', async () => {
    const plan: { table: string; type: string; key: string }[] = await scene.database.query(
      `EXPLAIN SELECT SUM(s.debit_fen - s.credit_fen) FROM ledger_accounts a JOIN ledger_day_sums s ON s.account_id = a.id
       AND s.day >= '2026-03-01' AND s.day <= '2026-03-20' WHERE a.alliance_id = ?`,
      [scene.allianceId],
    );
    expect(plan.map(({ table, type, key }) => [table, type, key])).toEqual([
      ['a', 'ref', 'ledger_accounts_code'],
      ['s', 'ref', 'PRIMARY'],
    ]);
    expect(lastDayOf('2026-03')).toBe('2026-03-31');
  });
});
