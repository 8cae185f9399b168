import { allocate, minFen, sumFen, type Fen } from '@app/money';
import { dayOf, type Instant } from '@app/platform/core';
import { ACCOUNTS, partyAccount } from './account';
import { bearFault } from './fault';
import { courierDue, partyTotals, remainingOf, type OrderPosition } from './order-position';
import { move, type DraftEntry, type Posting } from './posting';
import { remainingShares, takeShares } from './split';
import type { SplitRule } from './split-rule';

interface Completion {
  readonly orderId: string;
  readonly completedAt: Instant;
  readonly deliveredAt: Instant;
}

/** The buyer has the goods: what is still held becomes the parties', the courier's and the fee's. */
export function bookCompletion(
  { orderId, completedAt, deliveredAt }: Completion,
  before: OrderPosition,
  rule: SplitRule,
): { entries: DraftEntry[]; position: OrderPosition } {
  const position = withinHeld(before);
  const common = {
    allianceId: position.allianceId,
    effectiveDay: dayOf(completedAt),
    memo: position.orderNumber,
    orderId,
    orderNumber: position.orderNumber,
    ruleId: position.ruleId,
  };
  const accrual: DraftEntry = {
    ...common,
    kind: 'accrual',
    idemKey: `accrue:${orderId}`,
    ripeFrom: deliveredAt,
    postings: partyTotals(position).flatMap((party) =>
      move(ACCOUNTS.held, partyAccount(party.partyKey), party.shareFen - party.reversedFen),
    ),
  };
  const cost: DraftEntry = {
    ...common,
    kind: 'cost',
    idemKey: `cost:${orderId}`,
    postings: costs(position, rule, position.heldFen - remainingShares(position)),
  };
  const borne = bearFault(position, uncoveredFen(cost));
  const fault: DraftEntry = {
    ...common,
    kind: 'fault_cost',
    idemKey: `fault:${orderId}`,
    postings: borne.parts.flatMap(({ partyKey, amountFen }) =>
      move(partyAccount(partyKey), ACCOUNTS.freight, amountFen),
    ),
  };
  return {
    entries: [accrual, cost, fault].filter((entry) => entry.postings.length > 0),
    position: { ...borne.position, heldFen: 0n, completedAt },
  };
}

/** The courier's cost that no sale covers. */
function uncoveredFen({ postings }: DraftEntry): Fen {
  return sumFen(postings.filter(({ debit }) => debit === ACCOUNTS.freight).map((each) => each.amountFen));
}

/** What is held beyond the shares pays the courier first, then the fee where the sale bears it; the alliance bears the rest. */
function costs(position: OrderPosition, rule: SplitRule, restFen: Fen): Posting[] {
  const dueFen = courierDue(position);
  const courierFen = minFen(restFen, dueFen);
  const feeFen = rule.feeBearer === 'sale' ? minFen(restFen - courierFen, position.feeFen) : 0n;
  return [
    ...move(ACCOUNTS.held, ACCOUNTS.courier, courierFen),
    ...move(ACCOUNTS.freight, ACCOUNTS.courier, dueFen - courierFen),
    ...move(ACCOUNTS.held, ACCOUNTS.fee, feeFen),
    ...move(ACCOUNTS.held, ACCOUNTS.freightOver, restFen - courierFen - feeFen),
  ];
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
