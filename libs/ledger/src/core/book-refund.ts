import { maxFen, minFen, sumFen, type Fen } from '@app/money';
import type { RefundedLine, RefundFault } from '@app/outbox/core';
import { dayOf, type Instant } from '@app/platform/core';
import { ACCOUNTS, partyAccount } from './account';
import { bearFault, bearingOf, withFault } from './fault';
import type { OrderPosition } from './order-position';
import { move, pairSides, type DraftEntry, type Posting } from './posting';
import { takeBack } from './split';

interface AcceptedRefund {
  readonly refundId: string;
  readonly orderId: string;
  readonly lines: readonly RefundedLine[];
  readonly freightFen: Fen;
  readonly totalFen: Fen;
  readonly acceptedAt: Instant;
  readonly fault?: RefundFault;
}

export interface BookedBack {
  readonly entries: DraftEntry[];
  readonly position: OrderPosition;
}

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

/**
 * Money back. Before the order is completed it comes out of what is held and touches no party. After that each party gives
 * up its part of what it has left, also when it was paid out; what no party had received is the alliance's loss.
 */
export function bookRefund(refund: AcceptedRefund, position: OrderPosition): BookedBack {
  const cashFen = sumFen(refund.lines.map((line) => line.cashFen));
  if (cashFen + refund.freightFen !== refund.totalFen)
    throw new Error(`refund ${refund.refundId} does not sum to its total`);
  const { refundId, lines, freightFen, fault = 'nobody' } = refund;
  const back: MoneyBack = {
    idemKey: `refund:${refundId}`,
    kind: 'reversal',
    to: ACCOUNTS.refund,
    ...{ lines, freightFen, fault, refundId },
    excessFen: 0n,
    at: refund.acceptedAt,
  };
  return bookBack(back, position);
}

export function bookBack(back: MoneyBack, before: OrderPosition): BookedBack {
  const taken = takeAllBack(back, before);
  const { position } = taken;
  const isAccrued = position.completedAt !== null;
  const { orderId, orderNumber, allianceId, ruleId } = position;
  const common = {
    ...{ allianceId, orderId, orderNumber, ruleId },
    effectiveDay: dayOf(back.at),
    memo: orderNumber,
    ...(back.refundId !== undefined && { refundId: back.refundId }),
  };
  const entry: DraftEntry = {
    ...common,
    kind: back.kind === 'reversal' && !isAccrued ? 'void' : back.kind,
    idemKey: back.idemKey,
    reversesKey: isAccrued ? `accrue:${orderId}` : `pay:${position.paymentId}`,
    postings: isAccrued ? reversal(taken, back) : fromHeld(taken, back),
  };
  const postings = isAccrued ? faultCost(taken.borne) : [];
  const key = back.idemKey.replace(/^\w+:/, 'fault:');
  const cost: DraftEntry = { ...common, kind: 'fault_cost', idemKey: key, postings };
  return { entries: [entry, cost].filter((each) => each.postings.length > 0), position };
}

interface Taken {
  readonly position: OrderPosition;
  /** what each party gives up */
  readonly given: ReadonlyMap<string, Fen>;
  readonly courierFen: Fen;
  readonly cashFen: Fen;
  readonly couponFen: Fen;
  /** what is left of the order to give back before it is completed */
  readonly heldFen: Fen;
  readonly borne: readonly Borne[];
}

interface Borne {
  readonly partyKey: string;
  readonly account: string;
  readonly amountFen: Fen;
}

function reversal(taken: Taken, { to, freightFen, excessFen }: MoneyBack): Posting[] {
  const { given, courierFen, cashFen, couponFen } = taken;
  const parties = [...given].map(([partyKey, amountFen]) => ({ account: partyAccount(partyKey), amountFen }));
  const lossFen = cashFen + couponFen - sumFen(given.values()) - courierFen;
  return [
    ...pairSides(
      [
        ...parties,
        { account: ACCOUNTS.courier, amountFen: courierFen },
        { account: ACCOUNTS.refunded, amountFen: lossFen + excessFen },
      ],
      [
        { account: to, amountFen: cashFen + excessFen },
        { account: ACCOUNTS.promo, amountFen: couponFen },
      ],
    ),
    ...move(ACCOUNTS.freight, to, freightFen),
  ];
}

/** Out of what is held; what a chargeback took before is the alliance's loss. */
function fromHeld(taken: Taken, { to, freightFen, excessFen }: MoneyBack): Posting[] {
  const outFen = taken.cashFen + freightFen + excessFen;
  const cashFen = minFen(outFen, taken.heldFen);
  const couponFen = minFen(taken.couponFen, taken.heldFen - cashFen);
  return [
    ...move(ACCOUNTS.held, to, cashFen),
    ...move(ACCOUNTS.refunded, to, outFen - cashFen),
    ...move(ACCOUNTS.held, ACCOUNTS.promo, couponFen),
    ...move(ACCOUNTS.refunded, ACCOUNTS.promo, taken.couponFen - couponFen),
  ];
}

/** First the freight that went back, then the costs of the sale that no party had received. */
function faultCost(borne: readonly Borne[]): Posting[] {
  return borne.flatMap(({ partyKey, account, amountFen }) =>
    move(partyAccount(partyKey), account, amountFen),
  );
}

function takeAllBack(back: MoneyBack, before: OrderPosition): Taken {
  const cashFen = sumFen(back.lines.map((line) => line.cashFen));
  const couponFen = sumFen(back.lines.map((line) => line.couponFen));
  const outFen = cashFen + couponFen + back.freightFen + back.excessFen;
  const isAccrued = before.completedAt !== null;
  const isChargedBack = back.kind === 'chargeback_lost' || (before.chargedBackFen ?? 0n) > 0n;
  const lines = takeLines(back, before, isChargedBack);
  if (!isChargedBack) requireHeld(back, before, outFen);
  const position: OrderPosition = {
    ...lines.position,
    freightBackFen: (before.freightBackFen ?? 0n) + back.freightFen,
    heldFen: isAccrued ? before.heldFen : maxFen(0n, before.heldFen - outFen),
    ...(lines.courierFen > 0n && { courierBackFen: (before.courierBackFen ?? 0n) + lines.courierFen }),
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
function takeLines(back: MoneyBack, before: OrderPosition, isChargedBack: boolean) {
  const given = new Map<string, Fen>();
  let position = before;
  let courierFen = 0n;
  const bearing = bearingOf(back.fault, before);
  for (const part of back.lines) {
    const line = position.lines.find((each) => each.lineId === part.lineId);
    if (line === undefined) throw new Error(`line ${part.lineId} is not of this order`);
    const namedFen = part.cashFen + part.couponFen;
    const valueFen = isChargedBack ? minFen(namedFen, line.valueFen - line.refundedFen) : namedFen;
    const taken = takeBack(line, valueFen, { ...bearing, courierFen: bearing.courierFen - courierFen });
    courierFen += taken.courierFen;
    const after = { ...taken.line, couponBackFen: (line.couponBackFen ?? 0n) + part.couponFen };
    const lines = position.lines.map((each) => (each.lineId === part.lineId ? after : each));
    position = withFault({ ...position, lines }, line, back.fault, valueFen);
    line.shares.forEach((share, index) => {
      given.set(share.partyKey, (given.get(share.partyKey) ?? 0n) + (taken.parts[index] ?? 0n));
    });
  }
  return { position, given, courierFen };
}
