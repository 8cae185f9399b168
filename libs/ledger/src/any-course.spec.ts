import { freshDatabase } from '@app/platform/test';
import { expectDatabaseHolds, expectPaperHolds, followOnDatabase } from './test/any-course';

describe('whatever happens, in whatever order (P2)', () => {
  it('leaves the laws of the books whole on paper, after each step', async () => {
    await expectPaperHolds({ sequences: 10, steps: 100, withinMs: 45_000 });
  }, 60_000);

  it('leaves them whole on a database, with the balances of the paper', async () => {
    const url = await freshDatabase('any_course');
    await expectDatabaseHolds(url, { sequences: 2, steps: 25, withinMs: 90_000 });
  }, 120_000);

  it('leaves a month that was closed on a database as it was, whatever is told of it later', async () => {
    const sold = ['pay', 'deliver', 'sign'];
    const told = Array.from({ length: 8 }, () => ['pay', 'provider settles']).flat();
    const closed = Array.from({ length: 3 }, () => ['soft close', 'close']).flat();
    const plan = [...sold, ...sold, 30, ...closed, ...told];
    const market = await followOnDatabase(await freshDatabase('a_closed_month'), plan);
    expect(Object.fromEntries(market.periods)).toEqual({ '2027-12': 'closed', '2028-01': 'closed' });
    const moved = market.books.entries.filter(({ draft }) => draft.originalDay?.startsWith('2028-01'));
    expect([...new Set(moved.map(({ draft }) => draft.effectiveDay))]).toEqual(['2028-02-01']);
  }, 120_000);

  it('spends of the fund on a database what its villages carried, and waits while it is short', async () => {
    const sold = Array.from({ length: 3 }, () => ['pay', 'deliver', 'sign', 'tell the pool off']).flat();
    const voted = ['vote on an expense', 'vote on an expense'];
    const plan = [
      ...sold,
      'propose an expense',
      ...voted,
      ...sold,
      'propose an expense',
      ...voted,
      'look at the fund again',
    ];
    const market = await followOnDatabase(await freshDatabase('a_fund'), plan);
    expect(market.expenses.map(({ status }) => status)).toEqual(['booked', 'authorised']);
    const entries = market.books.entries.filter(({ draft }) => draft.kind === 'fund_expense');
    expect(entries).toHaveLength(1);
  }, 120_000);
});
