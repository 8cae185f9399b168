import { minFen, sumFen, type Fen } from '@app/money';
import type { LinePosition, LineShare } from './order-position';

/**
 * What pool and alliance put in so that a producer has the floor price (保底价). It stands beside the shares and is booked
 * apart from them, so that everyone sees what the guarantee cost.
 */
export interface FloorPart {
  readonly perKgFen: Fen;
  readonly floorFen: Fen;
  readonly fromPoolFen: Fen;
  readonly fromAllianceFen: Fen;
  /** given back since, by refunds */
  readonly poolBackFen: Fen;
  readonly allianceBackFen: Fen;
}

const GRAMS_OF_KG = 1_000n;

/** The pool gives no more than it has of this line; the alliance gives the rest, from its own money where it must. */
export function floorPart(
  perKgFen: Fen,
  weightGrams: number,
  shares: readonly Pick<LineShare, 'role' | 'shareFen'>[],
): FloorPart | null {
  const of = (role: string): Fen => sumFen(shares.filter((s) => s.role === role).map((s) => s.shareFen));
  // A part of a fen is the producer's: the promise is "not less than".
  const floorFen = (perKgFen * BigInt(weightGrams) + GRAMS_OF_KG - 1n) / GRAMS_OF_KG;
  const shortFen = floorFen - of('PRODUCER');
  if (shortFen <= 0n) return null;
  const fromPoolFen = minFen(shortFen, of('POOL'));
  return {
    perKgFen,
    floorFen,
    fromPoolFen,
    fromAllianceFen: shortFen - fromPoolFen,
    poolBackFen: 0n,
    allianceBackFen: 0n,
  };
}

/** What of the make-up still stands. */
export function floorLeft(floor: FloorPart): { poolFen: Fen; allianceFen: Fen } {
  return {
    poolFen: floor.fromPoolFen - floor.poolBackFen,
    allianceFen: floor.fromAllianceFen - floor.allianceBackFen,
  };
}

/** Goods that come back need no guarantee: the make-up goes back in the proportion of the line's value, the last part whole. */
export function floorBack(floor: FloorPart, valueFen: Fen, leftFen: Fen): FloorPart {
  const { poolFen, allianceFen } = floorLeft(floor);
  const part = (amountFen: Fen): Fen => (valueFen === leftFen ? amountFen : (amountFen * valueFen) / leftFen);
  return {
    ...floor,
    poolBackFen: floor.poolBackFen + part(poolFen),
    allianceBackFen: floor.allianceBackFen + part(allianceFen),
  };
}

/** Party keys of who receives and who gives a line's make-up. */
export function floorParties(line: LinePosition, allianceId: string) {
  const keyOf = (role: string): string => line.shares.find((share) => share.role === role)?.partyKey ?? '';
  return { producer: keyOf('PRODUCER'), pool: keyOf('POOL'), alliance: `ALLIANCE.${allianceId}` };
}
