import { sumFen, type Fen } from '@app/money';
import type { OrderPaid, OrderedLine } from '@app/outbox/core';
import { boundedParts, type BoundedPart, type BoundedShare } from './bounded-parts';
import { floorPart } from './floor-price';
import { lineBases, type LineBase } from './line-bases';
import { factsOf, matchClause, type ClauseMatch } from './match-clause';
import type { LineCoupon, LinePosition, LineReason, LineShare, OrderPosition } from './order-position';
import type { Clause, CouponFunding, Share, ShareRole, SplitRule } from './split-rule';

/** The platform is one party for the whole district. */
export const PLATFORM_ID = '00000000000000000000000000';

export interface RuleInForce {
  readonly id: string;
  readonly rule: SplitRule;
}

/** Cuts a paid order into lines and parties by the rule that was in force. Done once; refunds unwind what it gave. */
export function splitSale(sale: OrderPaid, { id, rule }: RuleInForce): OrderPosition {
  const matches = sale.lines.map((line) => matchClause(rule, factsOf(sale, line)));
  const bases = lineBases(
    sale,
    matches.map((match) => match.terms),
  );
  const lines = sale.lines.map((line, at) => {
    const match = matches[at] ?? matchClause(rule, factsOf(sale, line));
    return splitLine(sale, line, match, bases[at] ?? { baseFen: 0n, feeFen: 0n }, rule);
  });
  const couponFen = sumFen(sale.lines.map((line, at) => fundedOf(line, matches[at]?.terms)));
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
    couponFen,
    feeFen: sale.providerFeeFen,
    freightFen: sale.freightFen,
    freightCostFen: sale.freightCostFen,
    heldFen: sale.totalFen + couponFen,
    completedAt: null,
    lines,
  };
}

/** Nobody puts in the coupon of a clause that shares what is left after it. */
function fundedOf(line: OrderedLine, terms: Clause | undefined): Fen {
  return terms?.couponFunding === 'sale' ? 0n : line.discountFen;
}

function splitLine(
  sale: OrderPaid,
  line: OrderedLine,
  { terms, clause, by, over }: ClauseMatch & { readonly terms: Clause },
  { baseFen, feeFen }: LineBase,
  rule: SplitRule,
): LinePosition {
  const weightGrams = line.unitGrams * line.quantity;
  const { shares, bounds } = cut(baseFen, terms, rule, sale, line);
  const floor =
    terms.floorPerKgFen === undefined ? null : floorPart(terms.floorPerKgFen, weightGrams, shares);
  const coupon = couponOf(sale, line, terms.couponFunding);
  const fundedFen = fundedOf(line, terms);
  return {
    lineId: line.lineId,
    itemName: line.itemName,
    quantity: line.quantity,
    villageId: line.villageId,
    valueFen: line.listFen - line.discountFen + fundedFen,
    refundedFen: 0n,
    baseFen,
    reversedFen: 0n,
    shares,
    reason: { clause, by, over, base: terms.base, weightGrams, feeFen, ...(bounds && { bounds }) },
    ...(fundedFen > 0n && { couponFen: fundedFen }),
    ...(floor && { floor }),
    ...(coupon && { coupon }),
  };
}

/** Null where the alliance's fund pays, as it mostly does. */
function couponOf(sale: OrderPaid, line: OrderedLine, funding: CouponFunding): LineCoupon | null {
  if (line.discountFen === 0n || funding === 'alliance') return null;
  if (funding === 'sale') return { funder: null, fundedFen: 0n, backFen: 0n };
  const role = ({ village: 'VILLAGE', producer: 'PRODUCER', platform: 'PLATFORM' } as const)[funding];
  return { funder: `${role}.${subjectOf(role, sale, line)}`, fundedFen: line.discountFen, backFen: 0n };
}

interface CutLine {
  readonly shares: readonly LineShare[];
  readonly bounds?: LineReason['bounds'];
}

function cut(baseFen: Fen, terms: Clause, rule: SplitRule, sale: OrderPaid, line: OrderedLine): CutLine {
  const shares = sale.streamerId === '' ? withoutStreamer(terms, rule) : terms.shares;
  const asked = shares.map((share) => asBounded(share, line.unitGrams * line.quantity));
  const { parts, restFen, restWeight, isKept } = boundedParts(baseFen, asked);
  return {
    shares: shares.map(({ role, basisPoints }, at) => ({
      partyKey: `${role}.${subjectOf(role, sale, line)}`,
      role,
      basisPoints,
      ...shareOf(parts[at], isKept ? asked[at] : undefined),
    })),
    ...(shares.some(isBounded) && { bounds: { isKept, restFen, restBasisPoints: restWeight } }),
  };
}

function asBounded(
  { basisPoints, rank, minFen, maxFen, perKgFen }: Share,
  weightGrams: number,
): BoundedShare {
  return {
    weight: basisPoints,
    rank,
    fixedFen: ((perKgFen ?? 0n) * BigInt(weightGrams)) / 1_000n,
    minFen: minFen ?? 0n,
    maxFen: maxFen ?? null,
  };
}

function shareOf(part: BoundedPart | undefined, asked: BoundedShare | undefined) {
  return {
    shareFen: part?.partFen ?? 0n,
    roundingFen: part?.roundingFen ?? 0n,
    reversedFen: 0n,
    ...(asked && asked.fixedFen > 0n && { fixedFen: asked.fixedFen }),
    ...(part?.pin && { pin: part.pin }),
  };
}

function isBounded({ minFen, maxFen, perKgFen }: Share): boolean {
  return minFen !== undefined || maxFen !== undefined || perKgFen !== undefined;
}

/** An empty seat earns nothing; its share goes to the pool. */
function withoutStreamer(terms: Clause, rule: SplitRule): Share[] {
  const vacant = terms.shares.find((share) => share.role === 'STREAMER')?.basisPoints ?? 0;
  return terms.shares
    .filter((share) => share.role !== 'STREAMER')
    .map((share) =>
      share.role === rule.vacantStreamer ? { ...share, basisPoints: share.basisPoints + vacant } : share,
    );
}

function subjectOf(role: ShareRole, sale: OrderPaid, line: OrderedLine): string {
  const subjects: Record<ShareRole, string> = {
    PRODUCER: line.growerId,
    STREAMER: sale.streamerId,
    VILLAGE: line.villageId,
    POOL: sale.allianceId,
    ALLIANCE: sale.allianceId,
    PLATFORM: PLATFORM_ID,
  };
  return subjects[role];
}
