import { sumFen, type Fen } from '@app/money';
import type { RefundedLine } from '@app/outbox/core';
import { dayOf, type Instant } from '@app/platform/core';
import { ACCOUNTS, partyAccount } from './account';
import type { LinePosition, OrderPosition } from './order-position';
import { move, pairSides, type DraftEntry, type Posting } from './posting';
import { takeBack } from './split';

interface AcceptedRefund {
  readonly refundId: string;
  readonly orderId: string;
  readonly lines: readonly RefundedLine[];
  readonly freightFen: Fen;
  readonly totalFen: Fen;
  readonly acceptedAt: Instant;
}

/**
 * Money back. Before the order is completed it comes out of what is held and touches no party. After that each party gives
 * up its part of what it has left, also when it was paid out; what no party had received is the alliance's loss.
 */
export function bookRefund(
  refund: AcceptedRefund,
  position: OrderPosition,
): { entries: DraftEntry[]; position: OrderPosition } {
  const couponFen = sumFen(refund.lines.map((line) => line.couponFen));
  const cashFen = sumFen(refund.lines.map((line) => line.cashFen));
  if (cashFen + refund.freightFen !== refund.totalFen)
    throw new Error(`refund ${refund.refundId} does not sum to its total`);
  const { lines, given } = takeAllBack(position.lines, refund.lines);
  const isAccrued = position.completedAt !== null;
  const outFen = refund.totalFen + couponFen;
  if (!isAccrued && outFen > position.heldFen)
    throw new Error(`refund ${refund.refundId} is larger than what is held of its order`);

  const entry: DraftEntry = {
    kind: isAccrued ? 'reversal' : 'void',
    idemKey: `refund:${refund.refundId}`,
    allianceId: position.allianceId,
    effectiveDay: dayOf(refund.acceptedAt),
    memo: position.orderNumber,
    orderId: refund.orderId,
    orderNumber: position.orderNumber,
    refundId: refund.refundId,
    ruleId: position.ruleId,
    reversesKey: isAccrued ? `accrue:${refund.orderId}` : `pay:${position.paymentId}`,
    postings: isAccrued
      ? reversal(given, { cashFen, couponFen, freightFen: refund.freightFen })
      : [
          ...move(ACCOUNTS.held, ACCOUNTS.refund, refund.totalFen),
          ...move(ACCOUNTS.held, ACCOUNTS.promo, couponFen),
        ],
  };
  return {
    entries: [entry],
    position: { ...position, lines, heldFen: isAccrued ? position.heldFen : position.heldFen - outFen },
  };
}

interface Amounts {
  readonly cashFen: Fen;
  readonly couponFen: Fen;
  readonly freightFen: Fen;
}

function reversal(given: ReadonlyMap<string, Fen>, { cashFen, couponFen, freightFen }: Amounts): Posting[] {
  const parties = [...given].map(([partyKey, amountFen]) => ({ account: partyAccount(partyKey), amountFen }));
  const lossFen = cashFen + couponFen - sumFen(given.values());
  return [
    ...pairSides(
      [...parties, { account: ACCOUNTS.refunded, amountFen: lossFen }],
      [
        { account: ACCOUNTS.refund, amountFen: cashFen },
        { account: ACCOUNTS.promo, amountFen: couponFen },
      ],
    ),
    ...move(ACCOUNTS.freight, ACCOUNTS.refund, freightFen),
  ];
}

function takeAllBack(
  lines: readonly LinePosition[],
  refunded: readonly RefundedLine[],
): { lines: LinePosition[]; given: Map<string, Fen> } {
  const given = new Map<string, Fen>();
  const after = new Map(lines.map((line) => [line.lineId, line]));
  for (const part of refunded) {
    const line = after.get(part.lineId);
    if (line === undefined) throw new Error(`line ${part.lineId} is not of this order`);
    const taken = takeBack(line, part.cashFen + part.couponFen);
    after.set(part.lineId, taken.line);
    line.shares.forEach((share, index) => {
      given.set(share.partyKey, (given.get(share.partyKey) ?? 0n) + (taken.parts[index] ?? 0n));
    });
  }
  return { lines: [...after.values()], given };
}
