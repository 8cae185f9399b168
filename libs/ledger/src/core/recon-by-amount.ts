import { each, type InSteps } from './in-steps';
import { dayNumber } from './recon-line';
import { byUnit, dayGap, differenceOf, firstDay, inOrder, merged, type Unit } from './recon-units';

export interface Joined {
  readonly joined: readonly Unit[];
  readonly left: readonly Unit[];
}

/**
 * One line for many moves (a batch of payouts that the bank shows as one), or one move for many lines (a settlement of the
 * provider): the sums must be equal and the days near.
 */
export function* joinBatches(units: readonly Unit[], windowDays: number): InSteps<Joined> {
  const open = new Set(yield* inOrder(units));
  const joined: Unit[] = [];
  for (const isOfMoves of [true, false]) {
    for (const batch of batchesOf([...open].filter((unit) => hasMoves(unit) === isOfMoves))) {
      yield;
      const whole = merged(...batch);
      const other = nearest(
        [...open].filter((unit) => hasMoves(unit) !== isOfMoves),
        whole,
        windowDays,
      );
      if (!other) continue;
      joined.push(merged(whole, other));
      for (const unit of [...batch, other]) open.delete(unit);
    }
  }
  return { joined, left: [...open] };
}

function batchesOf(units: readonly Unit[]): Unit[][] {
  const batches = new Map<string, Unit[]>();
  for (const unit of units) {
    const batch = unit.lines[0]?.batch ?? unit.moves[0]?.batch;
    if (batch === undefined || batch === null) continue;
    const known = batches.get(batch);
    if (known) known.push(unit);
    else batches.set(batch, [unit]);
  }
  return [...batches.keys()]
    .sort()
    .map((batch) => batches.get(batch) ?? [])
    .filter((batch) => batch.length > 1);
}

function nearest(candidates: readonly Unit[], whole: Unit, windowDays: number): Unit | undefined {
  const rest = -differenceOf(whole);
  const fits = candidates
    .filter((unit) => differenceOf(unit) === rest)
    .map((unit) => ({ unit, pair: merged(whole, unit) }))
    .filter(({ pair }) => dayGap(pair) <= windowDays);
  return fits.sort((a, b) => dayGap(a.pair) - dayGap(b.pair) || byUnit(a.unit, b.unit))[0]?.unit;
}

export interface Likely {
  readonly unit: Unit;
  /** how many others of the same amount were as near */
  readonly rivals: number;
}

/** Units of one side to units of the other: the same amount, the nearest day first, the ledger's day before the other. */
export function* joinByAmount(
  units: readonly Unit[],
  windowDays: number,
): InSteps<{ likely: readonly Likely[]; left: readonly Unit[] }> {
  const moves = new Map<string, Unit[]>();
  const bucketOf = (unit: Unit, amount: bigint, shift: number): string =>
    `${String(amount)} ${String(dayNumber(firstDay(unit)) + shift)}`;
  yield* each(yield* inOrder(units.filter(hasMoves)), (unit) => {
    const bucket = bucketOf(unit, differenceOf(unit), 0);
    const known = moves.get(bucket);
    if (known) known.push(unit);
    else moves.set(bucket, [unit]);
  });
  const counts = new Map([...moves].map(([bucket, found]) => [bucket, found.length]));
  const likely: Likely[] = [];
  let lines = yield* inOrder(units.filter((unit) => !hasMoves(unit)));
  for (let gap = 0; gap <= windowDays; gap += 1) {
    const left: Unit[] = [];
    yield* each(lines, (line) => {
      const amount = -differenceOf(line);
      const found = (gap === 0 ? [0] : [-gap, gap])
        .map((shift) => moves.get(bucketOf(line, amount, shift)))
        .find((bucket) => bucket !== undefined && bucket.length > 0)
        ?.shift();
      if (found === undefined) {
        left.push(line);
        return;
      }
      const near = windowOf(windowDays).map((shift) => counts.get(bucketOf(line, amount, shift)) ?? 0);
      likely.push({ unit: merged(line, found), rivals: near.reduce((sum, count) => sum + count, 0) - 1 });
    });
    lines = left;
  }
  return { likely, left: yield* inOrder([...lines, ...[...moves.values()].flat()]) };
}

function windowOf(days: number): number[] {
  return Array.from({ length: 2 * days + 1 }, (_, at) => at - days);
}

function hasMoves(unit: Unit): boolean {
  return unit.moves.length > 0;
}
