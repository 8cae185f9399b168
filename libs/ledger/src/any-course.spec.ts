import { freshDatabase } from '@app/platform/test';
import { expectDatabaseHolds, expectPaperHolds } from './test/any-course';

describe('whatever happens, in whatever order (P2)', () => {
  it('leaves the laws of the books whole on paper, after each step', async () => {
    await expectPaperHolds({ sequences: 10, steps: 100, withinMs: 45_000 });
  }, 60_000);

  it('leaves them whole on a database, with the balances of the paper', async () => {
    const url = await freshDatabase('any_course');
    await expectDatabaseHolds(url, { sequences: 2, steps: 25, withinMs: 90_000 });
  }, 120_000);
});
