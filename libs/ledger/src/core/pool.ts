import type { Fen } from '@app/money';
import { sharePool } from './share-pool';
import { WHOLE, type PoolRule } from './split-rule';

/** How the pool is told off to the villages: by quantified shares, by what they sold, or to each the same. */
export const POOL_BASES = ['equity', 'volume', 'equal'] as const satisfies readonly PoolRule['by'][];
export type PoolBasis = (typeof POOL_BASES)[number];

export interface PoolPart {
  readonly villageId: string;
  readonly weight: bigint;
  readonly amountFen: Fen;
}

export interface PoolParts {
  readonly reserveFen: Fen;
  readonly villages: readonly PoolPart[];
}

/**
 * The reserve first (农村集体经济组织法 art. 42), the rest by the weights that were decided: whatever basis they came from, here
 * they are the volume that the rule's own sharing goes by.
 */
export function poolParts(
  amountFen: Fen,
  reserveBasisPoints: number,
  weights: readonly { readonly villageId: string; readonly weight: bigint }[],
): PoolParts {
  const { reserveFen, parts } = sharePool(
    amountFen,
    { reserveBasisPoints, by: 'volume', equity: [] },
    weights.map(({ villageId, weight }) => ({ villageId, volumeFen: weight })),
  );
  return { reserveFen, villages: weights.map((each, index) => ({ ...each, amountFen: parts[index] ?? 0n })) };
}

export const POOL_VILLAGES_MAX = 200;

/** What is wrong with a proposal to tell off the pool, by field. */
export function poolTroubles(input: {
  readonly amountFen: Fen;
  readonly reserveBasisPoints: number;
  readonly basis: PoolBasis;
  readonly weights: readonly { readonly villageId: string; readonly weight: bigint }[];
}): Readonly<Record<string, string>> {
  const { amountFen, reserveBasisPoints, basis, weights } = input;
  return {
    ...(amountFen <= 0n && { amountFen: 'out_of_range' }),
    ...(!isShareOfAll(reserveBasisPoints) && { reserveBasisPoints: 'out_of_range' }),
    ...(weights.length === 0 && { weights: 'missing' }),
    ...(weights.length > POOL_VILLAGES_MAX && { weights: 'too_many' }),
    ...(weights.length > 0 && !areSound(weights, basis) && { weights: 'out_of_range' }),
  };
}

function isShareOfAll(basisPoints: number): boolean {
  return Number.isInteger(basisPoints) && basisPoints >= 0 && basisPoints <= WHOLE;
}

/** Each village once, none below 0, one above it; where all have the same, the same is 1. */
function areSound(
  weights: readonly { readonly villageId: string; readonly weight: bigint }[],
  basis: PoolBasis,
): boolean {
  if (new Set(weights.map((each) => each.villageId)).size !== weights.length) return false;
  if (basis === 'equal') return weights.every((each) => each.weight === 1n);
  return weights.every((each) => each.weight >= 0n) && weights.some((each) => each.weight > 0n);
}
