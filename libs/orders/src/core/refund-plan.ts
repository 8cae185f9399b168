import { minFen, sumFen, type Fen } from '@app/money';
import type { RefundedLine } from '@app/outbox/core';

/** A line of a paid order with what went back of it already. */
export interface RefundableLine {
  readonly id: string;
  readonly quantity: number;
  readonly listFen: Fen;
  readonly discountFen: Fen;
  readonly refundedQuantity: number;
  readonly refundedFen: Fen;
  readonly refundedCouponFen: Fen;
}

export interface RefundPlan {
  readonly lines: readonly RefundedLine[];
  readonly freightFen: Fen;
  readonly totalFen: Fen;
}

interface Freight {
  readonly freightFen: Fen;
  readonly refundedFreightFen: Fen;
}

/** What to return of one line: so many of its units, at so much of what was paid for them. */
export interface WantedPart {
  readonly lineId: string;
  readonly quantity: number;
  readonly levelPercent: number;
}

export const FULL_PERCENT = 100;

/**
 * floor(paid × units × level / (all units × 100)), never more than what is left. The last units of a line whose others went back
 * in full take all that is left, with the fen that the floors left over.
 */
export function partFen(line: RefundableLine, quantity: number, levelPercent: number): Fen {
  const of = { wholeFen: line.listFen - line.discountFen, backFen: line.refundedFen };
  return partOf(line, of, quantity, levelPercent);
}

/** What was put into a line, and what of it went back. */
interface PutIn {
  readonly wholeFen: Fen;
  readonly backFen: Fen;
}

function partOf(line: RefundableLine, of: PutIn, quantity: number, levelPercent: number): Fen {
  const leftFen = of.wholeFen - of.backFen;
  const isRest = levelPercent === FULL_PERCENT && quantity === line.quantity - line.refundedQuantity;
  if (isRest && isFullSoFar(line, of)) return leftFen;
  const wantedFen =
    (of.wholeFen * BigInt(quantity) * BigInt(levelPercent)) / BigInt(line.quantity * FULL_PERCENT);
  return minFen(wantedFen, leftFen);
}

/** Every unit that went back lost less than a fen to a floor. */
function isFullSoFar(line: RefundableLine, { wholeFen, backFen }: PutIn): boolean {
  const [returned, all] = [BigInt(line.refundedQuantity), BigInt(line.quantity)];
  return returned === 0n || (backFen + returned) * all > wholeFen * returned;
}

/**
 * The coupon's part that goes with `cashFen`, back to its fund and not to the buyer (ledger.md B7):
 * round(cash × (cash left + coupon left) / cash left) − cash; the last part takes all that is left.
 */
export function couponPartFen(line: RefundableLine, cashFen: Fen): Fen {
  const cashLeftFen = line.listFen - line.discountFen - line.refundedFen;
  const couponLeftFen = line.discountFen - line.refundedCouponFen;
  if (cashFen === cashLeftFen) return couponLeftFen;
  const scaled = 2n * cashFen * (cashLeftFen + couponLeftFen) + cashLeftFen;
  return minFen(scaled / (2n * cashLeftFen) - cashFen, couponLeftFen);
}

/** Of a line that its coupon paid whole there is no cash to go by: its coupon goes back unit by unit, as cash would. */
function couponBackFen(line: RefundableLine, quantity: number, levelPercent: number, cashFen: Fen): Fen {
  if (!isByCoupon(line)) return couponPartFen(line, cashFen);
  return partOf(
    line,
    { wholeFen: line.discountFen, backFen: line.refundedCouponFen },
    quantity,
    levelPercent,
  );
}

/** Everything that is left of the order, freight included: it is called off. */
export function wholeRefund(order: Freight, lines: readonly RefundableLine[]): RefundPlan {
  const all = lines.map((line) => ({
    lineId: line.id,
    quantity: line.quantity - line.refundedQuantity,
    cashFen: line.listFen - line.discountFen - line.refundedFen,
    couponFen: line.discountFen - line.refundedCouponFen,
  }));
  return planOf(
    all.filter((line) => line.quantity > 0 || line.cashFen > 0n || line.couponFen > 0n),
    order.freightFen - order.refundedFreightFen,
  );
}

/** Parts of some lines. Freight goes back only when nothing is left of the goods. */
export function refundPlan(
  order: Freight,
  lines: readonly RefundableLine[],
  wanted: readonly WantedPart[],
): RefundPlan {
  const parts = lines.flatMap((line): RefundedLine[] => {
    const part = wanted.find((each) => each.lineId === line.id);
    if (!part) return [];
    const quantity = Math.min(part.quantity, line.quantity - line.refundedQuantity);
    if (quantity <= 0) return [];
    const cashFen = partFen(line, quantity, part.levelPercent);
    const couponFen = couponBackFen(line, quantity, part.levelPercent, cashFen);
    return [{ lineId: line.id, quantity, cashFen, couponFen }];
  });
  const back = new Map(parts.map((part) => [part.lineId, part]));
  const isAllBack = lines.every((line) => isLast(line, back.get(line.id)));
  return planOf(parts, isAllBack ? order.freightFen - order.refundedFreightFen : 0n);
}

/** Whether this part leaves nothing of the line: by its cash, or by its coupon where that paid it whole. */
function isLast(line: RefundableLine, part: RefundedLine | undefined): boolean {
  if (isByCoupon(line)) return line.discountFen === line.refundedCouponFen + (part?.couponFen ?? 0n);
  return line.listFen - line.discountFen === line.refundedFen + (part?.cashFen ?? 0n);
}

function isByCoupon(line: RefundableLine): boolean {
  return line.listFen === line.discountFen;
}

/** Whether nothing goes back to anybody. A coupon's part may go back to its fund where the buyer has no cash left in the line. */
export function isNothing({ lines, totalFen }: RefundPlan): boolean {
  return totalFen === 0n && lines.every((line) => line.couponFen === 0n);
}

function planOf(lines: readonly RefundedLine[], freightFen: Fen): RefundPlan {
  return { lines, freightFen, totalFen: sumFen(lines.map((line) => line.cashFen)) + freightFen };
}

/** A refund that was decided earlier, cut down to what the order has left by now, and to what its payment has left of all. */
export function cappedRefund(
  order: Freight,
  lines: readonly RefundableLine[],
  decided: { readonly lines: readonly RefundedLine[]; readonly freightFen: Fen },
  paymentLeftFen?: Fen,
): RefundPlan {
  let leftFen = paymentLeftFen;
  const atMost = (wantedFen: Fen): Fen => {
    const cashFen = leftFen === undefined ? wantedFen : minFen(wantedFen, leftFen);
    if (leftFen !== undefined) leftFen -= cashFen;
    return cashFen;
  };
  const parts = decided.lines.flatMap((part): RefundedLine[] => {
    const line = lines.find((each) => each.id === part.lineId);
    if (!line) return [];
    const quantity = Math.min(part.quantity, line.quantity - line.refundedQuantity);
    const cashFen = atMost(minFen(part.cashFen, line.listFen - line.discountFen - line.refundedFen));
    const couponFen = isByCoupon(line)
      ? minFen(part.couponFen, line.discountFen - line.refundedCouponFen)
      : couponPartFen(line, cashFen);
    return [{ lineId: line.id, quantity, cashFen, couponFen }];
  });
  return planOf(parts, atMost(minFen(decided.freightFen, order.freightFen - order.refundedFreightFen)));
}
