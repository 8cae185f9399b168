import { freshDatabase } from '@app/platform/test';
import { expectDatabaseHolds, expectPaperHolds } from './test/any-course';

describe('whatever happens, in whatever order (P2)', () => {
  it('leaves the laws of the books whole on paper, after each step', async () => {
    await expectPaperHolds(10, 100);
  });

  it('leaves them whole on a database, with the balances of the paper', async () => {
    await expectDatabaseHolds(await freshDatabase('any_course'), 2, 25);
  }, 120_000);
});
