import type { Fen } from './fen';

/** One part of an allocation, with what a reader needs to check it by hand. */
export interface Part {
  readonly partFen: Fen;
  /** floor(total × weight / sum of weights), before left-over fen are given out */
  readonly floorFen: Fen;
  /** numerator of the cut-off fraction, over the sum of weights */
  readonly remainder: bigint;
  /** 1 fen (or -1 for a negative total) when this part received a left-over fen, else 0 */
  readonly roundingFen: Fen;
}

/**
 * Cuts `total` into parts in proportion to `weights`, by largest remainder: each part gets its floor, and the
 * fen left over go one by one to the largest remainders, ties to the lower `rank` (default: position).
 * The parts always sum to `total`; a negative total is cut like its absolute value. Throws when no weight is positive.
 */
export function allocateParts(
  total: Fen,
  weights: readonly (bigint | number)[],
  rank?: readonly number[],
): Part[] {
  let sum = 0n;
  const whole: bigint[] = [];
  for (const each of weights) {
    const weight = BigInt(each);
    if (weight < 0n) throw new RangeError(WEIGHTS);
    sum += weight;
    whole.push(weight);
  }
  if (sum === 0n) throw new RangeError(WEIGHTS);

  const sign = total < 0n ? -1n : 1n;
  const size = total * sign;
  let left = size;
  const parts: Mutable<Part>[] = [];
  for (const weight of whole) {
    const floor = (size * weight) / sum;
    const floorFen = sign * floor;
    left -= floor;
    parts.push({ partFen: floorFen, floorFen, remainder: (size * weight) % sum, roundingFen: 0n });
  }
  if (left === 0n) return parts;
  const place = (index: number): number => rank?.[index] ?? index;
  const inTurn = [...parts.entries()].sort(
    ([a, one], [b, other]) => compare(other.remainder, one.remainder) || place(a) - place(b) || a - b,
  );
  for (const [, part] of inTurn.slice(0, Number(left))) {
    part.roundingFen = sign;
    part.partFen += sign;
  }
  return parts;
}

const WEIGHTS = 'weights must be 0 or more, one of them above 0';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The parts alone, see `allocateParts`. */
export function allocate(total: Fen, weights: readonly (bigint | number)[], rank?: readonly number[]): Fen[] {
  return allocateParts(total, weights, rank).map((part) => part.partFen);
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
