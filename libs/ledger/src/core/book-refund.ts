import { minFen, sumFen, type Fen } from '@app/money';
import type { RefundedLine, RefundFault } from '@app/outbox/core';
import { dayOf, type Instant } from '@app/platform/core';
import { ACCOUNTS, partyAccount } from './account';
import { floorLeft, floorParties } from './floor-price';
import type { LinePosition, OrderPosition } from './order-position';
import { move, pairSides, type DraftEntry, type Posting } from './posting';
import type { SplitRule } from './split-rule';
import { takeAllBack, type Borne, type MoneyBack, type Taken } from './take-all-back';

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

/**
 * Money back. Before the order is completed it comes out of what is held and touches no party. After that each party gives
 * up its part of what it has left, also when it was paid out; what no party had received is the alliance's loss.
 */
export function bookRefund(refund: AcceptedRefund, position: OrderPosition, rule: SplitRule): BookedBack {
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
  return bookBack(back, position, rule);
}

export function bookBack(back: MoneyBack, before: OrderPosition, rule: SplitRule): BookedBack {
  const taken = takeAllBack(back, before, rule);
  const { position } = taken;
  const isAccrued = position.completedAt !== null;
  const { orderId, orderNumber, allianceId, ruleId } = position;
  const common = {
    allianceId,
    orderId,
    orderNumber,
    ruleId,
    effectiveDay: dayOf(back.at),
    memo: orderNumber,
    ...(back.refundId !== undefined && { refundId: back.refundId }),
  };
  const keyFor = (what: string): string => back.idemKey.replace(/^\w+:/, `${what}:`);
  const entry: DraftEntry = {
    kind: back.kind === 'reversal' && !isAccrued ? 'void' : back.kind,
    idemKey: back.idemKey,
    reversesKey: isAccrued ? `accrue:${orderId}` : `pay:${position.paymentId}`,
    postings: isAccrued ? reversal(taken, back) : fromHeld(taken, back),
    ...common,
  };
  const floor: DraftEntry = {
    kind: 'floor_back',
    idemKey: keyFor('floorback'),
    reversesKey: `floor:${orderId}`,
    postings: isAccrued ? floorsBack(before, position.lines) : [],
    ...common,
  };
  const postings = isAccrued ? faultCost(taken.borne) : [];
  const cost: DraftEntry = { kind: 'fault_cost', idemKey: keyFor('fault'), postings, ...common };
  return { entries: [entry, floor, cost].filter((each) => each.postings.length > 0), position };
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
      [{ account: to, amountFen: cashFen + excessFen }, ...fundersOf(taken)],
    ).filter((posting) => posting.debit !== posting.credit),
    ...move(ACCOUNTS.freight, to, freightFen),
  ];
}

/** Out of what is held; what a chargeback took before is the alliance's loss. */
function fromHeld(taken: Taken, { to, freightFen, excessFen }: MoneyBack): Posting[] {
  const cashFen = taken.cashFen + freightFen + excessFen;
  const outFen = cashFen + taken.couponFen;
  const heldFen = minFen(outFen, taken.heldFen);
  return pairSides(
    [
      { account: ACCOUNTS.held, amountFen: heldFen },
      { account: ACCOUNTS.refunded, amountFen: outFen - heldFen },
    ],
    [{ account: to, amountFen: cashFen }, ...fundersOf(taken)],
  );
}

function fundersOf({ coupons }: Taken): { account: string; amountFen: Fen }[] {
  return [...coupons].map(([account, amountFen]) => ({ account, amountFen }));
}

/** First the freight that went back, then the costs of the sale that no party had received. */
function faultCost(borne: readonly Borne[]): Posting[] {
  return borne.flatMap(({ partyKey, account, amountFen }) =>
    move(partyAccount(partyKey), account, amountFen),
  );
}

function floorsBack(before: OrderPosition, after: readonly LinePosition[]): Posting[] {
  return after.flatMap((line, at) => {
    const was = before.lines[at]?.floor;
    if (line.floor === undefined || was === undefined) return [];
    const [left, stood] = [floorLeft(line.floor), floorLeft(was)];
    const { producer, pool, alliance } = floorParties(line, before.allianceId);
    return [
      ...move(partyAccount(producer), partyAccount(pool), stood.poolFen - left.poolFen),
      ...move(partyAccount(producer), partyAccount(alliance), stood.allianceFen - left.allianceFen),
    ];
  });
}
