import { sumFen } from '@app/money';
import { DAY_MS, dayOf, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, MatchLines } from '.';
import { compareAt } from './recon-breaks';
import { balancesAt } from './recon-sides';
import { reconSums } from './recon-sums';
import { BooksScene } from './test';
import { psp, reconTools, today, tomorrow } from './test/recon-scene';

let scene: BooksScene;
let accountant: Actor;
const { rows, addPerson, book, scopeOf, stated, fetched, ask } = reconTools(() => ({ scene, accountant }));
const yesterday = dayOf(Date.now() - DAY_MS);
const inTwoDays = dayOf(Date.now() + 2 * DAY_MS);
const days = [yesterday, today, tomorrow, inTwoDays];

/** Matched today; matched and cut by the night before and by two nights after; said once more; open on one side. */
beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('recon_sums'));
  accountant = scene.actor('accountant');
  await addPerson(accountant.id);
  const [one, two, three] = [await scene.pay(), await scene.pay(), await scene.pay()];
  await scene.pay();
  await book();
  const of = ({ paymentId, orderId }: typeof one) => ({ feeFen: 54n, ourRef: paymentId, orderId });
  await fetched([
    stated('S1', 8_980n, of(one)),
    stated('S2', 8_980n, { ...of(two), day: inTwoDays }),
    stated('S3', 8_980n, { ...of(three), day: yesterday }),
    stated('S7', -3n, { kind: 'fee', day: yesterday }),
    stated('S9', 700n, { day: tomorrow }),
  ]);
  await scene.get(MatchLines).run(accountant, { ...ask(psp), until: inTwoDays, groups: null, note: null });
  await fetched([stated('S8', 8_980n, { ...of(one), day: tomorrow })]);
});
afterAll(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

describe('the sums of what stands open', () => {
  it('are on every day what the breaks sum to that are found line by line', async () => {
    const sums = await reconSums(rows(), scopeOf(psp), [yesterday, inTwoDays]);
    const found: unknown[] = [];
    const wanted: unknown[] = [];
    for (const day of days) {
      const { breaks } = await compareAt(rows(), scopeOf(psp), day);
      const { statementFen } = await balancesAt(rows(), scopeOf(psp), day);
      wanted.push([day, sumFen(breaks.map((each) => each.amountFen)), statementFen]);
      found.push([day, sums.openFen(day), sums.statementFen(day)]);
    }
    expect(found).toEqual(wanted);
    expect(found).toEqual([
      [yesterday, 3n - 8_926n, 8_923n],
      [today, 3n + 2n * 8_926n, 8_923n + 8_926n],
      [tomorrow, 3n + 2n * 8_926n - 700n - 8_926n, 8_923n + 8_926n + 700n + 8_926n],
      [inTwoDays, 3n + 8_926n - 700n - 8_926n, 8_923n + 8_926n + 700n + 2n * 8_926n],
    ]);
  });

  it('bring one row a day, however many lines there are', async () => {
    const query = jest.spyOn(rows(), 'query');
    const before = query.mock.calls.length;
    await reconSums(rows(), scopeOf(psp), [yesterday, inTwoDays]);
    const answers = await Promise.all(
      query.mock.results.slice(before).map(({ value }) => value as Promise<unknown[]>),
    );
    expect(Math.max(...answers.map((answer) => answer.length))).toBeLessThanOrEqual(days.length);
    query.mockRestore();
  });
});
