import type { EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import type { Instant } from '@app/platform';
import { AccountGuard } from './account-guard';
import { BookedCorrections } from './booked-corrections';
import { Debts, orphanFees } from './booked-facts';
import { positionOf, readRule, type OrderPosition, type RuleInForce, type SplitRule } from './core';
import { keysOf, orderOf, type MoneyEvent } from './money-event';
import { PeriodDays } from './period-days';

export interface DatedRule extends RuleInForce {
  readonly allianceId: string;
  readonly inForceFrom: Instant;
}

/** What a batch of events must know of the books before it is booked. */
export interface BookingFacts {
  readonly positions: Map<string, OrderPosition>;
  readonly keys: Set<string>;
  readonly partyKeys: ReadonlyMap<string, string>;
  /** the highest version first */
  readonly rules: readonly DatedRule[];
  readonly debts: Debts;
  readonly orphanFees: ReadonlyMap<string, Fen>;
  readonly days: PeriodDays;
  readonly guard: AccountGuard;
  readonly corrections: BookedCorrections;
}

/** What the batch that is being written leaves behind it. It has sales alone, so nothing else is moved by it. */
export type LeftBehind = Pick<BookingFacts, 'positions' | 'keys' | 'debts' | 'guard'>;

/**
 * One question for each kind of fact, all asked at once. What an unfinished batch has in its hand goes before what the database
 * says: it may be committed before the question is answered, or after.
 */
export async function readFacts(
  rows: EntityManager,
  events: readonly MoneyEvent[],
  before?: LeftBehind,
): Promise<BookingFacts> {
  const allianceIds = [...new Set(events.map((event) => event.payload.allianceId))];
  const corrected = events.flatMap((event) => (event.name === 'entry.corrected' ? event.payload : []));
  const asked = [...new Set(events.flatMap(keysOf))];
  const [positions, keys, partyKeys, rules, debts, fees, days, guard, corrections] = await Promise.all([
    readPositions(rows, [...new Set(events.filter(isMoving).flatMap(orderOf))], before),
    readKeys(rows, asked),
    readPartyKeys(rows, events),
    readRules(rows, allianceIds),
    Debts.read(rows, events, before?.debts),
    orphanFees(rows, events),
    PeriodDays.read(rows, allianceIds),
    AccountGuard.read(rows, allianceIds, before?.guard),
    BookedCorrections.read(rows, corrected),
  ]);
  // Only what is asked for: with all of them, each plan of a long backlog would carry the keys of every batch before it.
  for (const key of asked) if (before?.keys.has(key)) keys.add(key);
  return { positions, keys, partyKeys, rules, debts, orphanFees: fees, days, guard, corrections };
}

/** An order that is paid has no position yet: its payment makes it. */
function isMoving({ name }: MoneyEvent): boolean {
  return name !== 'order.paid';
}

async function readPositions(
  rows: EntityManager,
  orderIds: readonly string[],
  before: LeftBehind | undefined,
): Promise<Map<string, OrderPosition>> {
  const positions = new Map<string, OrderPosition>();
  const inHand = before?.positions;
  for (const orderId of orderIds) {
    const position = inHand?.get(orderId);
    if (position) positions.set(orderId, position);
  }
  const others = orderIds.filter((orderId) => !positions.has(orderId));
  if (others.length === 0) return positions;
  const found: { orderId: string; position: string }[] = await rows.query(
    'SELECT order_id AS orderId, position FROM order_splits WHERE order_id IN (?)',
    [others],
  );
  for (const { orderId, position } of found) positions.set(orderId, positionOf(position));
  return positions;
}

/** Which of the keys are in the books. */
async function readKeys(rows: EntityManager, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const found: { idemKey: string }[] = await rows.query(
    'SELECT idem_key AS idemKey FROM journal_entries WHERE idem_key IN (?)',
    [keys],
  );
  return new Set(found.map(({ idemKey }) => idemKey));
}

async function readPartyKeys(
  rows: EntityManager,
  events: readonly MoneyEvent[],
): Promise<ReadonlyMap<string, string>> {
  const ids = events.flatMap(({ payload }) => ('partyId' in payload ? payload.partyId : []));
  if (ids.length === 0) return new Map();
  const found: { id: string; partyKey: string }[] = await rows.query(
    "SELECT id, CONCAT(role, '.', subject_id) AS partyKey FROM ledger_parties WHERE id IN (?)",
    [ids],
  );
  return new Map(found.map(({ id, partyKey }) => [id, partyKey]));
}

/** Rules by their text, which never changes: each is read once. */
const READ_RULES = new Map<string, SplitRule>();
const READ_RULES_MAX = 1_000;

async function readRules(rows: EntityManager, allianceIds: readonly string[]): Promise<DatedRule[]> {
  if (allianceIds.length === 0) return [];
  const found: { id: string; allianceId: string; inForceFrom: Date; canonical: string }[] = await rows.query(
    `SELECT id, alliance_id AS allianceId, in_force_from AS inForceFrom, canonical FROM split_rules
     WHERE alliance_id IN (?) ORDER BY version DESC`,
    [allianceIds],
  );
  return found.map(({ id, allianceId, inForceFrom, canonical }) => ({
    id,
    allianceId,
    inForceFrom: inForceFrom.getTime(),
    rule: ruleOf(canonical),
  }));
}

function ruleOf(canonical: string): SplitRule {
  const known = READ_RULES.get(canonical);
  if (known) return known;
  const rule = readRule(canonical);
  if (READ_RULES.size >= READ_RULES_MAX) READ_RULES.clear();
  READ_RULES.set(canonical, rule);
  return rule;
}
