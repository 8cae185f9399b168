import { sumFen, type Fen } from '@app/money';
import type { RefundedLine } from '@app/outbox/core';
import { dayOf, type Instant } from '@app/platform/core';
import { ACCOUNTS, couponAccount, partyAccount } from './account';
import { floorLeft, floorParties } from './floor-price';
import type { LinePosition, OrderPosition } from './order-position';
import { move, pairSides, type DraftEntry, type Posting } from './posting';
import type { RefundFault, ShareRole, SplitRule } from './split-rule';
import { takeBack } from './take-back';

interface AcceptedRefund {
  readonly refundId: string;
  readonly orderId: string;
  readonly lines: readonly RefundedLine[];
  readonly freightFen: Fen;
  readonly totalFen: Fen;
  readonly acceptedAt: Instant;
  /** whose fault it was, as far as the rule tells bearers apart */
  readonly fault?: RefundFault | undefined;
}

/**
 * Money back. Before the order is completed it comes out of what is held and touches no party. After that each party gives
 * up its part of what it has left, also when it was paid out; what no party had received is the alliance's loss.
 */
export function bookRefund(
  refund: AcceptedRefund,
  position: OrderPosition,
  rule: SplitRule,
): { entries: DraftEntry[]; position: OrderPosition } {
  const cashFen = sumFen(refund.lines.map((line) => line.cashFen));
  if (cashFen + refund.freightFen !== refund.totalFen)
    throw new Error(`refund ${refund.refundId} does not sum to its total`);
  const isAccrued = position.completedAt !== null;
  const bearers = refund.fault === undefined ? [] : rule.refundBearers[refund.fault];
  const taken = takeAllBack(position.lines, refund.lines, bearers, isAccrued);
  const outFen = refund.totalFen + sumFen(taken.coupons.values());
  if (!isAccrued && outFen > position.heldFen)
    throw new Error(`refund ${refund.refundId} is larger than what is held of its order`);

  const common = {
    allianceId: position.allianceId,
    effectiveDay: dayOf(refund.acceptedAt),
    memo: position.orderNumber,
    orderId: refund.orderId,
    orderNumber: position.orderNumber,
    refundId: refund.refundId,
    ruleId: position.ruleId,
  };
  const idemKey = `refund:${refund.refundId}`;
  const back: DraftEntry = isAccrued
    ? {
        ...{ ...common, kind: 'reversal', idemKey, reversesKey: `accrue:${refund.orderId}` },
        postings: reversal(taken, { cashFen, freightFen: refund.freightFen }),
      }
    : {
        ...{ ...common, kind: 'void', idemKey, reversesKey: `pay:${position.paymentId}` },
        postings: [
          ...move(ACCOUNTS.held, ACCOUNTS.refund, refund.totalFen),
          ...[...taken.coupons].flatMap(([account, amountFen]) => move(ACCOUNTS.held, account, amountFen)),
        ],
      };
  const floor: DraftEntry = {
    ...common,
    kind: 'floor_back',
    idemKey: `floorback:${refund.refundId}`,
    reversesKey: `floor:${refund.orderId}`,
    postings: isAccrued ? floorsBack(position, taken.lines) : [],
  };
  return {
    entries: floor.postings.length === 0 ? [back] : [back, floor],
    position: {
      ...position,
      lines: taken.lines,
      heldFen: isAccrued ? position.heldFen : position.heldFen - outFen,
    },
  };
}

interface TakenLines {
  readonly lines: LinePosition[];
  /** what parties gave up, by key */
  readonly given: ReadonlyMap<string, Fen>;
  /** coupon money, by the account that has it back */
  readonly coupons: ReadonlyMap<string, Fen>;
}

function reversal(
  { given, coupons }: TakenLines,
  { cashFen, freightFen }: { cashFen: Fen; freightFen: Fen },
): Posting[] {
  const parties = [...given].map(([partyKey, amountFen]) => ({ account: partyAccount(partyKey), amountFen }));
  const lossFen = cashFen + sumFen(coupons.values()) - sumFen(given.values());
  const funders = [...coupons].map(([account, amountFen]) => ({ account, amountFen }));
  return [
    ...pairSides(
      [...parties, { account: ACCOUNTS.refunded, amountFen: lossFen }],
      [{ account: ACCOUNTS.refund, amountFen: cashFen }, ...funders],
    ).filter((posting) => posting.debit !== posting.credit),
    ...move(ACCOUNTS.freight, ACCOUNTS.refund, freightFen),
  ];
}

function takeAllBack(
  lines: readonly LinePosition[],
  refunded: readonly RefundedLine[],
  bearers: readonly ShareRole[],
  isAccrued: boolean,
): TakenLines {
  const given = new Map<string, Fen>();
  const coupons = new Map<string, Fen>();
  const add = (sums: Map<string, Fen>, key: string, amountFen: Fen): void => {
    sums.set(key, (sums.get(key) ?? 0n) + amountFen);
  };
  const after = new Map(lines.map((line) => [line.lineId, line]));
  for (const part of refunded) {
    const line = after.get(part.lineId);
    if (line === undefined) throw new Error(`line ${part.lineId} is not of this order`);
    const fundedFen = line.coupon?.funder === null ? 0n : part.couponFen;
    const taken = takeBack(line, part.cashFen + fundedFen, bearers);
    const coupon = line.coupon && { ...line.coupon, backFen: line.coupon.backFen + fundedFen };
    after.set(part.lineId, { ...taken.line, ...(coupon && { coupon }) });
    if (fundedFen > 0n) add(coupons, funderAccount(line, isAccrued), fundedFen);
    line.shares.forEach((share, index) => {
      add(given, share.partyKey, taken.parts[index] ?? 0n);
    });
  }
  return { lines: [...after.values()], given, coupons };
}

/** Before the order is completed a party's promise is taken back; after that its share was cut by it and grows again. */
function funderAccount({ coupon }: LinePosition, isAccrued: boolean): string {
  if (!coupon?.funder) return ACCOUNTS.promo;
  return isAccrued ? partyAccount(coupon.funder) : couponAccount(coupon.funder);
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
