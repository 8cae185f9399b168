import { randomUUID } from 'node:crypto';
import { EntityManager } from 'typeorm';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, LedgerQueries, SubmitSettlement, type SettlementRow } from '..';
import { frozenEntries } from '../frozen-entries';
import { BooksScene, expectBooksHold } from '../test';
import { faultsOfSplits } from './split-pages';

let scene: BooksScene;
let settlement: SettlementRow;

/** Three completed orders, of which one was partly refunded, in a settlement that is submitted. */
beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('law_pages'));
  const sales = [await scene.pay(), await scene.pay(), await scene.pay()];
  for (const sale of sales) await scene.complete(sale);
  await scene.refund(sales[0]!, 4_490n, 500n);
  await scene.drain();
  const [open] = await scene.get(LedgerQueries).settlements(scene.allianceId, false, 1);
  const request = { id: open!.id, requestId: randomUUID() };
  settlement = await scene.get(SubmitSettlement).run(scene.actor('accountant'), request);
});
afterAll(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

/** The most rows that one statement brought while something was done. */
async function mostRows(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(EntityManager.prototype, 'query');
  try {
    await work();
    const answers = await Promise.all(query.mock.results.map(({ value }) => value as Promise<unknown[]>));
    return Math.max(...answers.map((answer) => answer.length));
  } finally {
    query.mockRestore();
  }
}

describe('the pages of the laws', () => {
  it('have all splits once, and hold no more of them at once than a page has', async () => {
    const rows = scene.database.manager;
    const kept: { id: string }[] = await rows.query(
      'SELECT order_id AS id FROM order_splits ORDER BY order_id',
    );
    for (const size of [1, 2, 3, 200]) {
      const [seen, held]: [string[], number[]] = [[], []];
      const most = await mostRows(() =>
        faultsOfSplits(
          rows,
          scene.allianceId,
          (positions) => {
            seen.push(...positions.map(({ orderId }) => orderId));
            held.push(positions.length);
            return Promise.resolve([]);
          },
          size,
        ),
      );
      expect(seen).toEqual(kept.map(({ id }) => id));
      expect([most, Math.max(...held)]).toEqual([Math.min(size, 3), Math.min(size, 3)]);
    }
  });

  it('give the digest of a settlement and the sums of its parties, however small they are', async () => {
    const rows = scene.database.manager;
    const whole = await frozenEntries(rows, settlement);
    expect(whole.digest).toBe(settlement.sha256);
    const lines = await rows.query(
      'SELECT party_id AS id, accrued_fen AS accrued, reversed_fen AS reversed FROM settlement_lines ORDER BY party_id',
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const page of [1, 2, 3]) {
      const parts = await frozenEntries(rows, settlement, page);
      expect(parts).toEqual(whole);
      expect(
        [...parts.parties]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, sums]) => ({
            id,
            accrued: String(sums.accruedFen),
            reversed: String(sums.reversedFen),
          })),
      ).toEqual(lines);
    }
  });

  it('let no law bring more rows at once than it has days, accounts or a page of orders', async () => {
    const accounts = await scene.database.query('SELECT COUNT(*) AS n FROM ledger_accounts');
    const most = await mostRows(() => expectBooksHold(scene.database.manager));
    expect(most).toBeLessThanOrEqual(Math.max(Number(accounts[0].n), 200));
  });
});
