import { maxFen, minFen, sumFen, type Fen } from '@app/money';
import type { RefundedLine, RefundFault } from '@app/outbox/core';
import type { Instant } from '@app/platform/core';
import { ACCOUNTS, couponAccount, partyAccount } from './account';
import { bearFault, bearingOf, withFault } from './fault';
import type { LinePosition, OrderPosition } from './order-position';
import type { SplitRule } from './split-rule';
import { takeBack } from './take-back';

/** Money that leaves an order again: to the buyer, or to the buyer's bank that had taken it already. */
export interface MoneyBack {
  readonly idemKey: string;
  readonly kind: 'reversal' | 'chargeback_lost';
  readonly to: string;
  readonly lines: readonly RefundedLine[];
  readonly freightFen: Fen;
  /** beyond what the order has left: the alliance's loss */
  readonly excessFen: Fen;
  readonly fault: RefundFault;
  readonly at: Instant;
  readonly refundId?: string;
}

/** What all of it took: of the parties, of the courier, and for whom. */
export interface Taken {
  readonly position: OrderPosition;
  /** what each party gives up */
  readonly given: ReadonlyMap<string, Fen>;
  /** coupon money, by the account that has it back */
  readonly coupons: ReadonlyMap<string, Fen>;
  readonly courierFen: Fen;
  readonly cashFen: Fen;
  readonly couponFen: Fen;
  /** what is left of the order to give back before it is completed */
  readonly heldFen: Fen;
  readonly borne: readonly Borne[];
}

export interface Borne {
  readonly partyKey: string;
  readonly account: string;
  readonly amountFen: Fen;
}

export function takeAllBack(back: MoneyBack, before: OrderPosition, rule: SplitRule): Taken {
  const isAccrued = before.completedAt !== null;
  const isChargedBack = back.kind === 'chargeback_lost' || (before.chargedBackFen ?? 0n) > 0n;
  const lines = takeLines(back, before, { rule, isChargedBack });
  const cashFen = sumFen(back.lines.map((line) => line.cashFen));
  const couponFen = sumFen(lines.coupons.values());
  const outFen = cashFen + couponFen + back.freightFen + back.excessFen;
  if (!isChargedBack) requireHeld(back, before, outFen);
  const position: OrderPosition = {
    ...withBack(lines, before),
    freightBackFen: (before.freightBackFen ?? 0n) + back.freightFen,
    heldFen: isAccrued ? before.heldFen : maxFen(0n, before.heldFen - outFen),
  };
  const lossFen = cashFen + couponFen - sumFen(lines.given.values()) - lines.courierFen;
  const fault = isAccrued ? bearFault(position, lossFen + back.freightFen) : { parts: [], position };
  return {
    ...lines,
    ...{ cashFen, couponFen, heldFen: before.heldFen },
    position: fault.position,
    borne: bornBy(fault.parts, back.freightFen),
  };
}

/** Only what there is is written down: most orders give nothing to the courier and nothing beyond themselves. */
function withBack(
  { position, courierFen, beyondFen }: ReturnType<typeof takeLines>,
  before: OrderPosition,
): OrderPosition {
  return {
    ...position,
    ...(courierFen > 0n && { courierBackFen: (before.courierBackFen ?? 0n) + courierFen }),
    ...(beyondFen > 0n && { beyondFen: (before.beyondFen ?? 0n) + beyondFen }),
  };
}

function requireHeld(
  { idemKey }: MoneyBack,
  { completedAt, heldFen, orderNumber }: OrderPosition,
  outFen: Fen,
): void {
  if (completedAt === null && outFen > heldFen)
    throw new Error(`${idemKey} is larger than what is held of order ${orderNumber}`);
}

function bornBy(parts: readonly { partyKey: string; amountFen: Fen }[], freightFen: Fen): readonly Borne[] {
  let openFen = freightFen;
  return parts.flatMap(({ partyKey, amountFen }) => {
    const ofFreight = minFen(openFen, amountFen);
    openFen -= ofFreight;
    return [
      { partyKey, account: ACCOUNTS.freight, amountFen: ofFreight },
      { partyKey, account: ACCOUNTS.refunded, amountFen: amountFen - ofFreight },
    ];
  });
}

/** After a chargeback a line may have less left than a refund names: the parties give up what is there. */
function takeLines(
  back: MoneyBack,
  before: OrderPosition,
  { rule, isChargedBack }: { readonly rule: SplitRule; readonly isChargedBack: boolean },
) {
  const given = new Map<string, Fen>();
  const coupons = new Map<string, Fen>();
  const { first, courierFen: dueFen } = bearingOf(back.fault, before, rule);
  let position = before;
  let [courierFen, beyondFen] = [0n, back.excessFen];
  for (const part of back.lines) {
    const line = position.lines.find((each) => each.lineId === part.lineId);
    if (line === undefined) throw new Error(`line ${part.lineId} is not of this order`);
    const fundedFen = fundedBack(line, part, isChargedBack);
    const namedFen = part.cashFen + fundedFen;
    const valueFen = isChargedBack ? minFen(namedFen, line.valueFen - line.refundedFen) : namedFen;
    beyondFen += namedFen - valueFen;
    const taken = takeBack(line, valueFen, { first, courierFen: dueFen - courierFen });
    courierFen += taken.courierFen;
    const after = withCouponBack(taken.line, fundedFen);
    const lines = position.lines.map((each) => (each.lineId === part.lineId ? after : each));
    position = withFault({ ...position, lines }, line, { fault: back.fault, first }, valueFen);
    if (fundedFen > 0n) add(coupons, funderAccount(line, before.completedAt !== null), fundedFen);
    line.shares.forEach((share, index) => {
      add(given, share.partyKey, taken.parts[index] ?? 0n);
    });
  }
  return { position, given, coupons, courierFen, beyondFen };
}

/** The coupon's part that goes back: once, also when a buyer's bank had taken the same goods back before. */
function fundedBack(line: LinePosition, { couponFen }: RefundedLine, isChargedBack: boolean): Fen {
  if (line.coupon?.funder === null) return 0n;
  const leftFen = (line.couponFen ?? 0n) - (line.couponBackFen ?? 0n);
  return isChargedBack ? minFen(couponFen, leftFen) : couponFen;
}

function add(sums: Map<string, Fen>, key: string, amountFen: Fen): void {
  sums.set(key, (sums.get(key) ?? 0n) + amountFen);
}

function withCouponBack(line: LinePosition, fundedFen: Fen): LinePosition {
  if (fundedFen === 0n) return line;
  return {
    ...line,
    couponBackFen: (line.couponBackFen ?? 0n) + fundedFen,
    ...(line.coupon && { coupon: { ...line.coupon, backFen: line.coupon.backFen + fundedFen } }),
  };
}

/** Before the order is completed a party's promise is taken back; after that its share was cut by it and grows again. */
function funderAccount({ coupon }: LinePosition, isAccrued: boolean): string {
  if (!coupon?.funder) return ACCOUNTS.promo;
  return isAccrued ? partyAccount(coupon.funder) : couponAccount(coupon.funder);
}
