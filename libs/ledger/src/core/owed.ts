import type { Fen } from '@app/money';
import { floorLeft, floorParties } from './floor-price';
import { remainingOf, type LinePosition, type OrderPosition } from './order-position';

/**
 * What an order leaves each party in the end: its shares less what refunds took back, with the floor price made up and its own
 * coupons taken off. For a completed order the books must have exactly this on the parties' accounts (I12).
 */
export function owedOf(position: OrderPosition): Map<string, Fen> {
  const owed = new Map<string, Fen>();
  for (const line of position.lines) {
    for (const [partyKey, amountFen] of owedOfLine(line, position.allianceId))
      owed.set(partyKey, (owed.get(partyKey) ?? 0n) + amountFen);
  }
  return owed;
}

function owedOfLine(line: LinePosition, allianceId: string): (readonly [string, Fen])[] {
  const { shares, floor, coupon } = line;
  const { producer, pool, alliance } = floorParties(line, allianceId);
  const { poolFen, allianceFen } = floor ? floorLeft(floor) : { poolFen: 0n, allianceFen: 0n };
  const made = [
    [producer, poolFen + allianceFen],
    [pool, -poolFen],
    [alliance, -allianceFen],
  ] as const;
  return [
    ...shares.map((share) => [share.partyKey, remainingOf(share)] as const),
    ...(floor ? made : []),
    ...(coupon?.funder ? [[coupon.funder, coupon.backFen - coupon.fundedFen] as const] : []),
  ];
}
