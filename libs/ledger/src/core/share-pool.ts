import { allocate, sumFen, type Fen } from '@app/money';
import { WHOLE, type PoolRule } from './split-rule';

/** A village that has part in the pool, with what was sold of its goods in the period. */
export interface PoolVillage {
  readonly villageId: string;
  readonly volumeFen: Fen;
}

export interface PoolShares {
  readonly reserveFen: Fen;
  /** in the order of the villages */
  readonly parts: readonly Fen[];
}

/** The reserve (公积公益金) first, then the rest to the villages by the rule. Without volume or equity they share equally. */
export function sharePool(totalFen: Fen, rule: PoolRule, villages: readonly PoolVillage[]): PoolShares {
  if (villages.length === 0) return { reserveFen: totalFen, parts: [] };
  const [reserveFen = 0n, restFen = 0n] = allocate(totalFen, [
    rule.reserveBasisPoints,
    WHOLE - rule.reserveBasisPoints,
  ]);
  const weights = villages.map((village) => weightOf(village, rule));
  const known = sumFen(weights) > 0n ? weights : villages.map(() => 1n);
  return { reserveFen, parts: allocate(restFen, known) };
}

function weightOf({ villageId, volumeFen }: PoolVillage, { by, equity }: PoolRule): bigint {
  if (by === 'equal') return 1n;
  if (by === 'volume') return volumeFen;
  return BigInt(equity.find((share) => share.villageId === villageId)?.units ?? 0);
}
