import * as fc from 'fast-check';
import { DAY_MS, newId, startOfDay } from '@app/platform';
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
import { addVillages } from './village-votes';

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

/** How many courses of how many steps. Of one that fails shorter ones are sought for as long as there is time, and it is told then. */
export interface Length {
  readonly sequences: number;
  readonly steps: number;
  readonly withinMs: number;
  /** courses that were run before, by the number that a report names */
  readonly seed?: number;
}

/** Time that runs out before every course was tried is a failure too. A course that began is always ended: its books are in use. */
async function expectAll(
  { sequences, steps, withinMs, seed }: Length,
  run: (all: fc.AsyncCommand<Course, Real>[]) => Promise<void>,
): Promise<void> {
  const until = Date.now() + withinMs;
  let hasFailed = false;
  const property = fc.asyncProperty(courses(steps), async (all) => {
    if (hasFailed && Date.now() > until) return;
    try {
      if (Date.now() > until) throw new Error('the time ran out before every course was tried');
      await run(all);
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  });
  await fc.assert(property, { numRuns: sequences, ...(seed !== undefined && { seed }) });
}

/** Runs courses on paper; what fails is told with its seed, its path and the steps that are left of it. */
export async function expectPaperHolds(length: Length): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  await expectAll(length, (all) =>
    fc.asyncModelRun(() => ({ model: onPaper(done), real: null as Real }), all),
  );
  return done;
}

/** A course on paper and on a database at once: after each step the laws hold on both, and both have the same balances. */
export async function expectDatabaseHolds(url: string, length: Length): Promise<void> {
  await expectAll(length, async (all) => {
    const scene = await BooksScene.start({}, url);
    try {
      const course = await onDatabase(scene);
      await fc.asyncModelRun(() => ({ model: course.model, real: course.real }), all);
    } finally {
      await scene.get(BooksWriter).release();
      await scene.stop();
    }
  });
}

/** A course that is written down: what happens by its name, the days that pass as a number. */
export async function followOnDatabase(
  url: string,
  plan: readonly (string | number)[],
): Promise<PaperMarket> {
  const scene = await BooksScene.start({}, url);
  try {
    const { model, real } = await onDatabase(scene);
    for (const [at, what] of plan.entries()) {
      if (typeof what === 'number') model.market.pass(what * DAY_MS);
      else await new Step(indexOf(what), at).run(model, real);
    }
    return model.market;
  } finally {
    await scene.get(BooksWriter).release();
    await scene.stop();
  }
}

function indexOf(name: string): number {
  const at = ACTS.findIndex((each) => each.name === name);
  if (at < 0) throw new Error(`nothing is called ${name}`);
  return at;
}

async function onDatabase(scene: BooksScene): Promise<{ model: Course; real: Office }> {
  const { allianceId, growerId, streamerId, villageId } = scene;
  const roles = { growers: [growerId, newId()], villages: [villageId, newId()], streamerId };
  const cast = { allianceId, ...roles, payees: payeesOf({ allianceId, ...roles }) };
  await addVillages(scene.database.manager, roles.villages);
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
