import { allocate, maxFen, minFen, sumFen, type Fen } from '@app/money';
import { DAY_MS, dayOf, SECOND_MS, type Instant } from '@app/platform/core';
import { ACCOUNTS, couponAccount, partyAccount } from './account';
import { bearFault } from './fault';
import { floorLeft, floorParties } from './floor-price';
import {
  courierDue,
  partyTotals,
  remainingOf,
  type LinePosition,
  type OrderPosition,
} from './order-position';
import { move, type DraftEntry, type Posting } from './posting';
import type { SplitRule } from './split-rule';
import { remainingShares, takeShares } from './take-back';

interface Completion {
  readonly orderId: string;
  readonly completedAt: Instant;
  readonly deliveredAt: Instant;
  readonly longerHoldbackSeconds?: number;
}

/** The buyer has the goods: what is still held becomes the parties', the courier's and the fee's. */
export function bookCompletion(
  { orderId, completedAt, deliveredAt, longerHoldbackSeconds = 0 }: Completion,
  before: OrderPosition,
  rule: SplitRule,
): { entries: DraftEntry[]; position: OrderPosition } {
  const reliefFen = reliefOf(before);
  const position = withinHeld({ ...before, heldFen: before.heldFen + reliefFen });
  const common = {
    allianceId: position.allianceId,
    effectiveDay: dayOf(completedAt),
    memo: position.orderNumber,
    orderId,
    orderNumber: position.orderNumber,
    ruleId: position.ruleId,
  };
  const ripeFrom = deliveredAt + rule.holdbackDays * DAY_MS + longerHoldbackSeconds * SECOND_MS;
  const accrual: DraftEntry = {
    kind: 'accrual',
    idemKey: `accrue:${orderId}`,
    ripeFrom,
    postings: [...move(ACCOUNTS.freight, ACCOUNTS.held, reliefFen), ...accrued(position)],
    ...common,
  };
  const cost: DraftEntry = {
    kind: 'cost',
    idemKey: `cost:${orderId}`,
    postings: costs(position, rule, position.heldFen - remainingShares(position)),
    ...common,
  };
  const borne = bearFault(position, uncoveredFen(cost));
  const fault: DraftEntry = {
    kind: 'fault_cost',
    idemKey: `fault:${orderId}`,
    postings: borne.parts.flatMap(({ partyKey, amountFen }) =>
      move(partyAccount(partyKey), ACCOUNTS.freight, amountFen),
    ),
    ...common,
  };
  const floor: DraftEntry = {
    kind: 'floor',
    idemKey: `floor:${orderId}`,
    ripeFrom,
    postings: position.lines.flatMap((line) => makeUp(line, position.allianceId)),
    ...common,
  };
  const coupon: DraftEntry = {
    kind: 'coupon',
    idemKey: `coupon:${orderId}`,
    ripeFrom,
    postings: position.lines.flatMap(takenCoupon),
    ...common,
  };
  return {
    entries: [accrual, cost, floor, coupon, fault].filter((entry) => entry.postings.length > 0),
    position: { ...borne.position, heldFen: 0n, completedAt },
  };
}

function accrued(position: OrderPosition): Posting[] {
  return partyTotals(position).flatMap((party) =>
    move(ACCOUNTS.held, partyAccount(party.partyKey), party.shareFen - party.reversedFen),
  );
}

/** The courier's cost that no sale covers. */
function uncoveredFen({ postings }: DraftEntry): Fen {
  return sumFen(postings.filter(({ debit }) => debit === ACCOUNTS.freight).map((each) => each.amountFen));
}

/** The guarantee's own postings: whoever reads the entry sees what it cost, and whom. */
function makeUp(line: LinePosition, allianceId: string): Posting[] {
  if (line.floor === undefined) return [];
  const { poolFen, allianceFen } = floorLeft(line.floor);
  const { producer, pool, alliance } = floorParties(line, allianceId);
  return [
    ...move(partyAccount(pool), partyAccount(producer), poolFen),
    ...move(partyAccount(alliance), partyAccount(producer), allianceFen),
  ];
}

function takenCoupon({ coupon }: LinePosition): Posting[] {
  if (!coupon?.funder) return [];
  return move(partyAccount(coupon.funder), couponAccount(coupon.funder), coupon.fundedFen - coupon.backFen);
}

/** What is held beyond the shares pays the courier first, then the fee where the sale bears it; the alliance bears the rest. */
function costs(position: OrderPosition, rule: SplitRule, restFen: Fen): Posting[] {
  const dueFen = courierDue(position);
  const courierFen = minFen(restFen, dueFen);
  const feeFen = minFen(restFen - courierFen, feeOfSale(position, rule));
  return [
    ...move(ACCOUNTS.held, ACCOUNTS.courier, courierFen),
    ...move(ACCOUNTS.freight, ACCOUNTS.courier, dueFen - courierFen),
    ...move(ACCOUNTS.held, ACCOUNTS.fee, feeFen),
    ...move(ACCOUNTS.held, ACCOUNTS.freightOver, restFen - courierFen - feeFen),
  ];
}

/** What the lines bear of the fee: all of it or nothing under a rule of one clause. */
function feeOfSale(position: OrderPosition, rule: SplitRule): Fen {
  if (position.lines.every((line) => line.reason !== undefined))
    return sumFen(position.lines.map((line) => line.reason?.feeFen ?? 0n));
  return rule.clauses[0]?.feeBearer === 'sale' ? position.feeFen : 0n;
}

/**
 * Where the sale does not bear the freight, what a courier at fault gave up is not in what is held: who was to pay the courier puts
 * it in for the parties, who gave up that much less.
 */
function reliefOf(position: OrderPosition): Fen {
  const overFen = remainingShares(position) - position.heldFen;
  return maxFen(0n, minFen(overFen, position.courierBackFen ?? 0n));
}

/** Refunded freight may leave less than the shares: then all of them give up the same proportion. */
function withinHeld(position: OrderPosition): OrderPosition {
  const overFen = remainingShares(position) - position.heldFen;
  if (overFen <= 0n) return position;
  const parts = allocate(
    overFen,
    position.lines.map((line) => sumFen(line.shares.map(remainingOf))),
  );
  return {
    ...position,
    lines: position.lines.map((line, index) => takeShares(line, parts[index] ?? 0n).line),
  };
}
