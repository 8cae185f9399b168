import { allocate, maxFen, minFen, sumFen, type Fen } from '@app/money';
import { floorBack } from './floor-price';
import { remainingOf, type LinePosition, type LineShare, type OrderPosition } from './order-position';
import type { ShareRole } from './split-rule';

export interface TakenBack {
  readonly line: LinePosition;
  /** per party of the line, in its order */
  readonly parts: readonly Fen[];
  /** what the courier gave up in place of the parties */
  readonly courierFen: Fen;
}

/** Who bears what came back before the others do: roles in their order, and what the courier takes off all of them. */
export interface Bearing {
  readonly first: readonly ShareRole[];
  readonly courierFen: Fen;
}
const PRO_RATA: Bearing = { first: [], courierFen: 0n };

/**
 * Takes `valueFen` of a line back. The parties give up the same proportion of what they have left, unless somebody bears this
 * refund first; the last part takes all that is left, so that a line which came back whole leaves nobody anything.
 */
export function takeBack(line: LinePosition, valueFen: Fen, bearing: Bearing = PRO_RATA): TakenBack {
  const leftFen = line.valueFen - line.refundedFen;
  if (valueFen < 0n || valueFen > leftFen)
    throw new RangeError(`a refund of ${valueFen} fen on a line that has ${leftFen} left`);
  const relievedFen = line.relievedFen ?? 0n;
  // Freight that went back may have left the shares less than the courier relieved them of.
  const remainingFen = maxFen(0n, line.baseFen - line.reversedFen - relievedFen);
  const wholeFen = valueFen === leftFen ? remainingFen : roundHalfUp(remainingFen * valueFen, leftFen);
  const shareFen = minFen(wholeFen, valueFen);
  const courierFen = minFen(bearing.courierFen, shareFen);
  const after = {
    ...line,
    refundedFen: line.refundedFen + valueFen,
    ...(courierFen > 0n && { relievedFen: relievedFen + courierFen }),
    ...(line.floor && { floor: floorBack(line.floor, valueFen, leftFen) }),
  };
  return { ...takeShares(after, shareFen - courierFen, bearing.first), courierFen };
}

/** Takes an amount from what the parties of a line have left: from the roles that bear it first, then from the others. */
export function takeShares(line: LinePosition, amountFen: Fen, first: readonly ShareRole[] = []): TakenBack {
  const parts = partsOf(line.shares, amountFen, first);
  return {
    line: {
      ...line,
      reversedFen: line.reversedFen + amountFen,
      shares: line.shares.map((share, index) => ({
        ...share,
        reversedFen: share.reversedFen + (parts[index] ?? 0n),
      })),
    },
    parts,
    courierFen: 0n,
  };
}

function partsOf(shares: readonly LineShare[], amountFen: Fen, first: readonly ShareRole[]): Fen[] {
  const borne = shares.map(() => 0n);
  let openFen = amountFen;
  for (const role of first) {
    const at = shares.findIndex((share) => share.role === role);
    const share = shares[at];
    if (share === undefined) continue;
    borne[at] = minFen(openFen, remainingOf(share));
    openFen -= borne[at] ?? 0n;
  }
  if (openFen === 0n) return borne;
  const rest = allocate(
    openFen,
    shares.map((share, at) => remainingOf(share) - (borne[at] ?? 0n)),
  );
  return borne.map((part, at) => part + (rest[at] ?? 0n));
}

/** What the parties of an order have left, over all lines. */
export function remainingShares(position: OrderPosition): Fen {
  return sumFen(position.lines.flatMap((line) => line.shares.map(remainingOf)));
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
