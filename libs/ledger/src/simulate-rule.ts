import type { EntityManager } from 'typeorm';
import { DAY_MS, dayOf, type Instant } from '@app/platform';
import { addOrder, noSimulation, type Simulation, type SplitRule } from './core';
import { keptOrders } from './replay';

/** Orders of one simulation at most, and of one page of it. */
export const SIMULATED_ORDERS_MAX = 5_000;
const PAGE = 500;
export const SIMULATED_DAYS_MAX = 92;
export const SIMULATED_PERIODS_MAX = 12;

/** Which past orders: those paid in the last days, or those of the last settled periods. */
export type SimulatedSpan =
  { readonly kind: 'days'; readonly count: number } | { readonly kind: 'periods'; readonly count: number };

export interface SimulatedRules {
  /** null: the rules to which the orders are bound */
  readonly before: SplitRule | null;
  readonly after: SplitRule;
}

export interface SimulationReport extends Simulation {
  /** orders of the span whose event is not kept */
  readonly skipped: number;
  /** there are more orders than were taken */
  readonly isCut: boolean;
}

/** Replays past orders, the newest first, under another rule. Reads by key, page by page, and writes nothing. */
export async function simulateRule(
  rows: EntityManager,
  allianceId: string,
  span: SimulatedSpan,
  rules: SimulatedRules,
  now: Instant,
): Promise<SimulationReport> {
  let simulation = noSimulation(rules.after);
  let skipped = 0;
  let before = '9223372036854775807';
  for (;;) {
    const page = await ordersBefore(rows, allianceId, span, before, now);
    const last = page.at(-1);
    if (last === undefined) return { ...simulation, skipped, isCut: false };
    before = last.seq;
    for (const { position, sale } of await keptOrders(
      rows,
      page.map((each) => each.orderId),
    )) {
      if (sale === null) skipped += 1;
      else simulation = addOrder(simulation, sale, position, rules);
    }
    if (simulation.orders + skipped >= SIMULATED_ORDERS_MAX) return { ...simulation, skipped, isCut: true };
  }
}

function ordersBefore(
  rows: EntityManager,
  allianceId: string,
  span: SimulatedSpan,
  beforeSeq: string,
  now: Instant,
): Promise<{ seq: string; orderId: string }[]> {
  if (span.kind === 'days')
    return rows.query(
      `SELECT seq, order_id AS orderId FROM journal_entries
       WHERE alliance_id = ? AND kind = 'capture' AND seq < ? AND effective_day > ? ORDER BY seq DESC LIMIT ?`,
      [allianceId, beforeSeq, dayOf(now - span.count * DAY_MS), PAGE],
    );
  return rows.query(
    `SELECT e.seq, e.order_id AS orderId FROM journal_entries e
     JOIN settlement_items i ON i.entry_seq = e.seq
     JOIN (SELECT id FROM settlements WHERE alliance_id = ? AND approved_at IS NOT NULL
           ORDER BY ordinal DESC LIMIT ?) s ON s.id = i.settlement_id
     WHERE e.alliance_id = ? AND e.kind = 'accrual' AND e.order_id IS NOT NULL AND e.seq < ?
     ORDER BY e.seq DESC LIMIT ?`,
    [allianceId, span.count, allianceId, beforeSeq, PAGE],
  );
}
