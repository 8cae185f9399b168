import { freshDatabase } from '@app/platform/test';
import { expectDatabaseHolds, expectPaperHolds } from './test/any-course';

describe('whatever happens, in whatever order, at full length (P2)', () => {
  it('leaves the laws of the books whole on paper: 1,000 courses of 200 steps', async () => {
    const done = await expectPaperHolds(1_000, 200);
    expect([...done.values()].reduce((a, b) => a + b, 0)).toBe(200_000);
    process.stdout.write(`${[...done].map(([name, times]) => `${name} ${times}`).join(', ')}\n`);
  });

  it('leaves them whole on a database, with the balances of the paper: 20 courses of 50 steps', async () => {
    await expectDatabaseHolds(await freshDatabase('any_course_long'), 20, 50);
  });
});
