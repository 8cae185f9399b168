import { In, type EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { eventOf, OutboxEventRow, type OrderPaid } from '@app/outbox';
import {
  owedOf,
  partyKeyOf,
  positionOf,
  readRule,
  recompute,
  type OrderPosition,
  type SplitDifference,
  type SplitRule,
} from './core';
import { OrderSplitRow } from './order-split.row';
import { ACCOUNTS_OF_ENTRIES } from './posting-sides';
import { SplitRuleRow } from './split-rule.row';

/** An order as the books keep it, with the event that it was cut from where that is known. */
export interface KeptOrder {
  readonly position: OrderPosition;
  readonly sale: OrderPaid | null;
}

/** The kept splits of some orders with their stored events, read by key. Orders of before clauses do not name their event. */
export async function keptOrders(rows: EntityManager, orderIds: readonly string[]): Promise<KeptOrder[]> {
  if (orderIds.length === 0) return [];
  const splits = await rows.find(OrderSplitRow, {
    where: { orderId: In([...orderIds]) },
    order: { orderId: 'ASC' },
  });
  const positions = splits.map((split) => positionOf(split.position));
  const eventIds = positions.flatMap((position) => position.paidEventId ?? []);
  const events = eventIds.length === 0 ? [] : await rows.findBy(OutboxEventRow, { id: In(eventIds) });
  const sales = new Map(
    events
      .map(eventOf)
      .flatMap((event) => (event.name === 'order.paid' ? [[event.id, event.payload] as const] : [])),
  );
  return positions.map((position) => ({ position, sale: sales.get(position.paidEventId ?? '') ?? null }));
}

export interface Recomputed {
  readonly orderNumber: string;
  /** false: the order was paid before its event was kept, so its cut cannot be done again */
  readonly hasEvent: boolean;
  readonly differences: readonly SplitDifference[];
}

/** Cuts orders again from their stored events and the rules they are bound to; for completed ones the books are held against it. */
export async function recomputeOrders(
  rows: EntityManager,
  orderIds: readonly string[],
): Promise<Recomputed[]> {
  const kept = await keptOrders(rows, orderIds);
  const rules = await rulesOf(rows, kept);
  const booked = await bookedOf(rows, orderIds);
  return kept.map(({ position, sale }) => {
    const { orderId, orderNumber, ruleId } = position;
    const rule = rules.get(ruleId);
    const again = sale === null || rule === undefined ? [] : recompute(sale, { id: ruleId, rule }, position);
    const entries =
      position.completedAt === null ? [] : bookedDifferences(position, booked.get(orderId) ?? new Map());
    return { orderNumber, hasEvent: sale !== null, differences: [...again, ...entries] };
  });
}

async function rulesOf(rows: EntityManager, kept: readonly KeptOrder[]): Promise<Map<string, SplitRule>> {
  const ids = [...new Set(kept.map(({ position }) => position.ruleId))];
  const found = await rows.findBy(SplitRuleRow, { id: In(ids) });
  return new Map(found.map((row) => [row.id, readRule(row.canonical)]));
}

/** Entries by which an order's split moves what parties are owed. What a party bears beside its shares is no part of the split. */
const MOVES = "('accrual', 'reversal', 'chargeback_lost', 'floor', 'floor_back', 'coupon')";

async function bookedOf(
  rows: EntityManager,
  orderIds: readonly string[],
): Promise<Map<string, Map<string, Fen>>> {
  const sums = new Map<string, Map<string, Fen>>();
  if (orderIds.length === 0) return sums;
  const found: { orderId: string; code: string; sum: string }[] = await rows.query(
    `SELECT e.order_id AS orderId, a.code, SUM(s.sign * p.amount_fen) AS sum FROM journal_entries e ${ACCOUNTS_OF_ENTRIES}
     WHERE e.order_id IN (${orderIds.map(() => '?').join(', ')}) AND e.kind IN ${MOVES} AND a.party_id IS NOT NULL
     GROUP BY e.order_id, a.code`,
    [...orderIds],
  );
  for (const { orderId, code, sum } of found) {
    const ofOrder = sums.get(orderId) ?? new Map<string, Fen>();
    sums.set(orderId, ofOrder.set(partyKeyOf(code) ?? code, fen(sum)));
  }
  return sums;
}

function bookedDifferences(position: OrderPosition, booked: ReadonlyMap<string, Fen>): SplitDifference[] {
  const owed = owedOf(position);
  return [...new Set([...owed.keys(), ...booked.keys()])].flatMap((partyKey) => {
    const [computed, stored] = [owed.get(partyKey) ?? 0n, booked.get(partyKey) ?? 0n];
    if (computed === stored) return [];
    return [{ lineId: '', what: partyKey, stored: String(stored), computed: String(computed) }];
  });
}
