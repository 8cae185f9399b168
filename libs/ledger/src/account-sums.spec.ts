import { newId, startOfDay } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { appendEntries, LedgerQueries, lockChain, PeriodQueries, type DraftEntry } from '.';
import { sealPeriod } from './seal-period';
import { BooksScene, expectBooksHold } from './test';

/** What was booked in this order: one of March came after one of April. */
const BOOKED = [
  ['2025-12-31', 'A.bank', 'L.promo', 50_000n],
  ['2026-01-01', 'A.bank', 'L.promo', 1_001n],
  ['2026-02-28', 'L.promo', 'A.bank', 400n],
  ['2026-03-01', 'A.bank', 'L.promo', 7n],
  ['2026-04-01', 'A.bank', 'L.promo', 90_000n],
  ['2026-03-31', 'L.promo', 'A.bank', 60_000n],
  ['2026-03-31', 'A.psp.sandbox', 'A.bank', 3n],
] as const;

let scene: BooksScene;
let queries: PeriodQueries;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('account_sums'));
  queries = scene.get(PeriodQueries);
  await scene.database.transaction(async (rows) => {
    const drafts = BOOKED.map(([effectiveDay, debit, credit, amountFen]): DraftEntry => ({
      ...{ kind: 'opening', idemKey: newId(), allianceId: scene.allianceId, effectiveDay, memo: 'spec' },
      postings: [{ debit, credit, amountFen }],
    }));
    await appendEntries(rows, await lockChain(rows), drafts, startOfDay('2026-04-02'));
  });
});
afterAll(() => scene.stop());

const sums = (code: string, month: string) => queries.accountSums(scene.allianceId, code, month);
const daysOf = async (month: string, more: object = {}, take = 50, before?: string) =>
  (
    await scene.get(LedgerQueries).entries({ allianceId: scene.allianceId, month, ...more }, take, before)
  ).map(({ entry }) => `${entry.seq} ${entry.effectiveDay}`);

async function expectExact(): Promise<void> {
  expect(await sums('A.bank', '2026-03')).toEqual({
    ...{ openingFen: 50_601n, debitFen: 7n, creditFen: 60_003n, closingFen: -9_395n },
    ...{ yearDebitFen: 1_008n, yearCreditFen: 60_403n },
  });
  expect(await sums('L.promo', '2026-03')).toEqual({
    ...{ openingFen: 50_601n, debitFen: 60_000n, creditFen: 7n, closingFen: -9_392n },
    ...{ yearDebitFen: 60_400n, yearCreditFen: 1_008n },
  });
  expect(await sums('A.bank', '2026-01')).toEqual({
    ...{ openingFen: 50_000n, debitFen: 1_001n, creditFen: 0n, closingFen: 51_001n },
    ...{ yearDebitFen: 1_001n, yearCreditFen: 0n },
  });
  expect(await sums('A.bank', '2025-12')).toEqual({
    ...{ openingFen: 0n, debitFen: 50_000n, creditFen: 0n, closingFen: 50_000n },
    ...{ yearDebitFen: 50_000n, yearCreditFen: 0n },
  });
}

describe('what an account gained in a month and in the year so far', () => {
  it('is exact on both sides, in the sign in which it is read, with closed months and without', async () => {
    await expectExact();
    for (const month of ['2025-12', '2026-01', '2026-02']) {
      const periodId = newId();
      await scene.database.query(
        "INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, 'closed')",
        [periodId, scene.allianceId, month],
      );
      await scene.database.transaction(async (rows) => {
        await sealPeriod(rows, { periodId, allianceId: scene.allianceId, month }, await lockChain(rows), 0);
      });
      await expectExact();
    }
    await expectBooksHold(scene.database.manager);
  });

  it('is nothing in a month without entries, and not there of an account that is not', async () => {
    expect(await sums('A.psp.sandbox', '2026-02')).toEqual({
      ...{ openingFen: 0n, debitFen: 0n, creditFen: 0n, closingFen: 0n },
      ...{ yearDebitFen: 0n, yearCreditFen: 0n },
    });
    expect(await sums('A.none', '2026-03')).toBeUndefined();
    expect(await queries.accountSums(newId(), 'A.bank', '2026-03')).toBeUndefined();
  });
});

describe('the entries of a month', () => {
  it('are those of its days, newest first, what came late among them, in pages', async () => {
    expect(await daysOf('2026-03')).toEqual(['7 2026-03-31', '6 2026-03-31', '4 2026-03-01']);
    expect(await daysOf('2026-03', {}, 2)).toEqual(['7 2026-03-31', '6 2026-03-31']);
    expect(await daysOf('2026-03', {}, 2, '6')).toEqual(['4 2026-03-01']);
    expect(await daysOf('2026-04')).toEqual(['5 2026-04-01']);
    expect(await daysOf('2026-05')).toEqual([]);
  });

  it('are narrowed by account and order too', async () => {
    const accountCode = 'L.promo';
    expect(await daysOf('2026-03', { accountCode })).toEqual(['6 2026-03-31', '4 2026-03-01']);
    expect(await daysOf('2026-03', { accountCode }, 1, '6')).toEqual(['4 2026-03-01']);
    expect(await daysOf('2026-03', { orderNumber: '26032400000001' })).toEqual([]);
    expect(await daysOf('2026-03', { accountCode: 'A.none' })).toEqual([]);
  });

  it('of an account and an order are found however many others the account has', async () => {
    const sale = await scene.pay();
    for (let n = 0; n < 3; n += 1) await scene.pay();
    await scene.drain();
    const filter = {
      ...{ allianceId: scene.allianceId, accountCode: 'L.held', orderNumber: sale.orderNumber },
    };
    const found = await scene.get(LedgerQueries).entries(filter, 2);
    expect(found.map(({ entry }) => entry.orderNumber)).toEqual(found.map(() => sale.orderNumber));
    expect(found).toHaveLength(1);
  });
});
