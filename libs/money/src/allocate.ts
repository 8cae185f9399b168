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
  const whole = weights.map((weight) => BigInt(weight));
  const sum = whole.reduce((a, b) => a + b, 0n);
  if (sum <= 0n || whole.some((weight) => weight < 0n))
    throw new RangeError('weights must be 0 or more, one of them above 0');

  const sign = total < 0n ? -1n : 1n;
  const size = total * sign;
  const floors = whole.map((weight) => (size * weight) / sum);
  const remainders = whole.map((weight) => (size * weight) % sum);
  const left = Number(size - floors.reduce((a, b) => a + b, 0n));
  const place = (index: number): number => rank?.[index] ?? index;
  const lucky = new Set(
    whole
      .map((_, index) => index)
      .sort((a, b) => compare(remainders[b], remainders[a]) || place(a) - place(b) || a - b)
      .slice(0, left),
  );
  return floors.map((floor, index) => ({
    partFen: sign * (floor + (lucky.has(index) ? 1n : 0n)),
    floorFen: sign * floor,
    remainder: remainders[index] ?? 0n,
    roundingFen: lucky.has(index) ? sign : 0n,
  }));
}

/** The parts alone, see `allocateParts`. */
export function allocate(total: Fen, weights: readonly (bigint | number)[], rank?: readonly number[]): Fen[] {
  return allocateParts(total, weights, rank).map((part) => part.partFen);
}

function compare(a: bigint | undefined, b: bigint | undefined): number {
  const [x, y] = [a ?? 0n, b ?? 0n];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}
