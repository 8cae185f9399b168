import { MINUTE_MS } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { expectDatabaseHolds, expectPaperHolds } from './test/any-course';

describe('whatever happens, in whatever order, at full length (P2)', () => {
  it('leaves the laws of the books whole on paper: 1,000 courses of 200 steps', async () => {
    const done = await expectPaperHolds({ sequences: 1_000, steps: 200, withinMs: 50 * MINUTE_MS });
    expect([...done.values()].reduce((a, b) => a + b, 0)).toBe(200_000);
    process.stdout.write(`${[...done].map(([name, times]) => `${name} ${times}`).join(', ')}\n`);
  });

  it('leaves them whole on a database, with the balances of the paper: 20 courses of 50 steps', async () => {
    const url = await freshDatabase('any_course_long');
    await expectDatabaseHolds(url, { sequences: 20, steps: 50, withinMs: 50 * MINUTE_MS });
  });
});
