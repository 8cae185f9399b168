import { allocate, allocateParts, maxFen, minFen, sumFen, type Fen } from '@app/money';
import type { OrderPaid, OrderedLine } from '@app/outbox/core';
import { remainingOf, type LinePosition, type LineShare, type OrderPosition } from './order-position';
import type { PartyRole, Share, SplitRule } from './split-rule';

/** The platform is one party for the whole district. */
export const PLATFORM_ID = '00000000000000000000000000';

export interface RuleInForce {
  readonly id: string;
  readonly rule: SplitRule;
}

/** Cuts a paid order into lines and parties by the rule that was in force. Done once; refunds unwind what it gave. */
export function splitSale(sale: OrderPaid, { id, rule }: RuleInForce): OrderPosition {
  const bases = lineBases(sale, rule);
  return {
    orderId: sale.orderId,
    orderNumber: sale.orderNumber,
    allianceId: sale.allianceId,
    buyerId: sale.buyerId,
    paymentId: sale.paymentId,
    provider: sale.provider,
    ruleId: id,
    paidAt: sale.paidAt,
    paidFen: sale.totalFen,
    couponFen: sale.discountFen,
    feeFen: sale.providerFeeFen,
    freightFen: sale.freightFen,
    freightCostFen: sale.freightCostFen,
    heldFen: sale.totalFen + sale.discountFen,
    completedAt: null,
    lines: sale.lines.map((line, index) => {
      const baseFen = bases[index] ?? 0n;
      return {
        lineId: line.lineId,
        itemName: line.itemName,
        quantity: line.quantity,
        villageId: line.villageId,
        valueFen: line.listFen,
        refundedFen: 0n,
        couponFen: line.discountFen,
        baseFen,
        reversedFen: 0n,
        shares: cut(baseFen, rule, sale, line),
      };
    }),
  };
}

/** What is shared of each line. A sale that does not cover its own costs shares nothing. */
function lineBases(sale: OrderPaid, rule: SplitRule): Fen[] {
  const lists = sale.lines.map((line) => line.listFen);
  if (rule.base === 'list') return lists;
  const costs =
    (rule.feeBearer === 'sale' ? sale.providerFeeFen : 0n) +
    (rule.freightBearer === 'sale' ? sale.freightCostFen : sale.freightFen);
  return allocate(maxFen(0n, sale.totalFen + sale.discountFen - costs), lists);
}

function cut(baseFen: Fen, rule: SplitRule, sale: OrderPaid, line: OrderedLine): LineShare[] {
  const shares = sale.streamerId === '' ? withoutStreamer(rule) : rule.shares;
  const parts = allocateParts(
    baseFen,
    shares.map((share) => share.basisPoints),
  );
  return shares.map(({ role, basisPoints }, index) => ({
    partyKey: `${role}.${subjectOf(role, sale, line)}`,
    role,
    basisPoints,
    shareFen: parts[index]?.partFen ?? 0n,
    roundingFen: parts[index]?.roundingFen ?? 0n,
    reversedFen: 0n,
  }));
}

/** An empty seat earns nothing; its share goes to the pool. */
function withoutStreamer(rule: SplitRule): Share[] {
  const vacant = rule.shares.find((share) => share.role === 'STREAMER')?.basisPoints ?? 0;
  return rule.shares
    .filter((share) => share.role !== 'STREAMER')
    .map((share) =>
      share.role === rule.vacantStreamer ? { ...share, basisPoints: share.basisPoints + vacant } : share,
    );
}

function subjectOf(role: Share['role'], sale: OrderPaid, line: OrderedLine): string {
  const subjects: Record<Share['role'], string> = {
    PRODUCER: line.growerId,
    STREAMER: sale.streamerId,
    VILLAGE: line.villageId,
    POOL: sale.allianceId,
    ALLIANCE: sale.allianceId,
    PLATFORM: PLATFORM_ID,
  };
  return subjects[role];
}

export interface TakenBack {
  readonly line: LinePosition;
  /** per party of the line, in its order */
  readonly parts: readonly Fen[];
  /** what the courier gave up in place of the parties */
  readonly courierFen: Fen;
}

/** Who bears what came back before the others do: the role at fault, and what the courier takes off all of them. */
export interface Bearing {
  readonly first: PartyRole | null;
  readonly courierFen: Fen;
}
export const PRO_RATA: Bearing = { first: null, courierFen: 0n };

/**
 * Takes `valueFen` of a line back. Who is at fault gives up what he has left; then the parties give up the same proportion of
 * what they have left. The last part takes all that is left, so that a line which came back whole leaves nobody anything.
 */
export function takeBack(line: LinePosition, valueFen: Fen, bearing: Bearing = PRO_RATA): TakenBack {
  const leftFen = line.valueFen - line.refundedFen;
  if (valueFen < 0n || valueFen > leftFen)
    throw new RangeError(`a refund of ${valueFen} fen on a line that has ${leftFen} left`);
  const relievedFen = line.relievedFen ?? 0n;
  const remainingFen = line.baseFen - line.reversedFen - relievedFen;
  const wholeFen = valueFen === leftFen ? remainingFen : roundHalfUp(remainingFen * valueFen, leftFen);
  const shareFen = minFen(wholeFen, valueFen);
  const courierFen = minFen(bearing.courierFen, shareFen);
  const after = {
    ...line,
    refundedFen: line.refundedFen + valueFen,
    ...(courierFen > 0n && { relievedFen: relievedFen + courierFen }),
  };
  return { ...takeShares(after, shareFen - courierFen, bearing.first), courierFen };
}

/** Takes an amount from what the parties of a line have left, from one role before all others. */
export function takeShares(line: LinePosition, amountFen: Fen, first: PartyRole | null = null): TakenBack {
  const remaining = line.shares.map(remainingOf);
  let openFen = amountFen;
  const ahead = line.shares.map((share, index) => {
    const part = share.role === first ? minFen(openFen, remaining[index] ?? 0n) : 0n;
    openFen -= part;
    return part;
  });
  const weights = remaining.map((left, index) => left - (ahead[index] ?? 0n));
  const rest = openFen === 0n ? weights.map(() => 0n) : allocate(openFen, weights);
  const parts = rest.map((part, index) => part + (ahead[index] ?? 0n));
  return {
    courierFen: 0n,
    line: {
      ...line,
      reversedFen: line.reversedFen + amountFen,
      shares: line.shares.map((share, index) => ({
        ...share,
        reversedFen: share.reversedFen + (parts[index] ?? 0n),
      })),
    },
    parts,
  };
}

/** What the parties of an order have left, over all lines. */
export function remainingShares(position: OrderPosition): Fen {
  return sumFen(position.lines.flatMap((line) => line.shares.map(remainingOf)));
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
