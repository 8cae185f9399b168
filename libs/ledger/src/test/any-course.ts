import * as fc from 'fast-check';
import { newId, startOfDay } from '@app/platform';
import { BooksWriter } from '../books-writer';
import { LIST_PRICE, NET_OF_COSTS } from '../core';
import { SplitRuleRow } from '../split-rule.row';
import { Dice } from './any-sale';
import { BooksScene } from './books-scene';
import { faultsOf } from './expect-books-hold';
import { EVERYDAY_ACTS, type Act, type Real } from './market-acts';
import { OFFICE_ACTS } from './market-office';
import { PaperLaws } from './paper-laws';
import { PaperMarket, type Cast } from './paper-market';
import { Office, realBalances } from './real-market';

const BEGINS = startOfDay('2028-01-10');
const ACTS: readonly Act[] = [...EVERYDAY_ACTS, ...OFFICE_ACTS];

/**
 * A step of the state machine (P2): what was chosen happens, or something else that can happen now, and then every law is looked at.
 * So a course has as many steps as it says.
 */
class Step implements fc.AsyncCommand<Course, Real> {
  constructor(
    private readonly first: number,
    private readonly seed: number,
  ) {}

  check(): boolean {
    return true;
  }

  async run(course: Course, real: Real): Promise<void> {
    const { market } = course;
    const dice = new Dice(this.seed);
    const what = this.possible(market, dice);
    await what.do(market, dice.of(what.of(market)) as never, dice, real);
    market.pass(1_000);
    course.done.set(what.name, (course.done.get(what.name) ?? 0) + 1);
    await course.after(market);
  }

  private possible(market: PaperMarket, dice: Dice): Act {
    const wanted = ACTS[this.first];
    if (wanted !== undefined && wanted.of(market).length > 0) return wanted;
    const can = ACTS.filter((each) => each.of(market).length > 0);
    return dice.of(can.flatMap((each) => Array.from({ length: each.weight }, () => each)));
  }

  toString(): string {
    return `${ACTS[this.first]?.name ?? ''}(${this.seed})`;
  }
}

/** One market, and what is looked at after each step. */
export interface Course {
  readonly market: PaperMarket;
  readonly done: Map<string, number>;
  readonly after: (market: PaperMarket) => Promise<void> | void;
}

/** Each kind as often as its weight says; a failing course shrinks towards one in which only time passes. */
export function courses(steps: number): fc.Arbitrary<fc.AsyncCommand<Course, Real>[]> {
  const kinds = ACTS.map(({ weight }, at) => ({
    weight,
    arbitrary: fc.nat().map((seed) => new Step(at, seed)),
  }));
  const step = fc.oneof({ withCrossShrink: true }, ...kinds);
  return fc.array(step, { minLength: steps, maxLength: steps });
}

export const PAPER_CAST: Cast = {
  allianceId: newId(),
  growers: [newId(), newId()],
  villages: [newId(), newId()],
  streamerId: newId(),
  payees: [],
};

export function payeesOf({ growers, villages, streamerId }: Omit<Cast, 'payees'>): string[] {
  return [`PRODUCER.${growers[0] ?? ''}`, `STREAMER.${streamerId}`, `VILLAGE.${villages[0] ?? ''}`];
}

/** A course on paper alone, the laws looked at after each step. */
export function onPaper(done: Map<string, number>): Course {
  const cast = { ...PAPER_CAST, payees: payeesOf(PAPER_CAST) };
  const market = new PaperMarket(cast, { id: newId(), rule: LIST_PRICE }, BEGINS);
  const laws = new PaperLaws(market);
  const after = (): void => {
    const faults = laws.broken();
    if (faults.length > 0) throw new Error(faults.join('\n'));
  };
  return { market, done, after };
}

/** Runs courses on paper; what fails is told with its seed, its path and the steps that are left of it. */
export async function expectPaperHolds(sequences: number, steps: number): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(courses(steps), (all) =>
      fc.asyncModelRun(() => ({ model: onPaper(done), real: null as Real }), all),
    ),
    { numRuns: sequences },
  );
  return done;
}

/** A course on paper and on a database at once: after each step the laws hold on both, and both have the same balances. */
export async function expectDatabaseHolds(url: string, sequences: number, steps: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(courses(steps), async (all) => {
      const scene = await BooksScene.start({}, url);
      try {
        const course = await onDatabase(scene);
        await fc.asyncModelRun(() => ({ model: course.model, real: course.real }), all);
      } finally {
        await scene.get(BooksWriter).release();
        await scene.stop();
      }
    }),
    // A step on a database takes a tenth of a second: who shrinks there hears of the time limit and not of the fault.
    { numRuns: sequences, endOnFailure: true },
  );
}

async function onDatabase(scene: BooksScene): Promise<{ model: Course; real: Office }> {
  const { allianceId, growerId, streamerId, villageId } = scene;
  const roles = { growers: [growerId, newId()], villages: [villageId, newId()], streamerId };
  const cast = { allianceId, ...roles, payees: payeesOf({ allianceId, ...roles }) };
  const { id } = await scene.database.manager.findOneByOrFail(SplitRuleRow, { allianceId });
  const market = new PaperMarket(cast, { id, rule: NET_OF_COSTS }, BEGINS);
  const laws = new PaperLaws(market);
  const real = new Office(scene, market);
  const after = async (): Promise<void> => {
    const onPaper = laws.broken();
    if (onPaper.length > 0) throw new Error(onPaper.join('\n'));
    await real.keepUp();
    const paper = [...market.books.balances].filter(([, fen]) => fen !== 0n).sort();
    expect(await realBalances(scene)).toEqual(Object.fromEntries(paper));
    expect(await faultsOf(scene.database.manager, allianceId)).toEqual([]);
  };
  return { model: { market, done: new Map(), after }, real };
}
