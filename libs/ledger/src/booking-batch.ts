import { In, type EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import { decodePayload, encodePayload, type EventOf, type MoneyEventName } from '@app/outbox';
import type { Instant } from '@app/platform';
import { AccountGuard, NotBookable } from './account-guard';
import { BookedCorrections } from './booked-corrections';
import {
  BOOKINGS,
  idemKeyOf,
  NotYet,
  readRule,
  type Booked,
  type DraftEntry,
  type KnownFacts,
  type OrderPosition,
  type RuleInForce,
} from './core';
import { Debts, orphanFees } from './booked-facts';
import { appendEntries } from './journal';
import { JournalEntryRow } from './journal-entry.row';
import type { LedgerChainRow } from './ledger-chain.row';
import { LedgerPartyRow } from './ledger-party.row';
import { openSettlement } from './open-settlement';
import { OrderSplitRow } from './order-split.row';
import { PeriodDays } from './period-days';
import { SplitRuleRow } from './split-rule.row';

export type MoneyEvent = { [N in MoneyEventName]: EventOf<N> }[MoneyEventName];

/** What one batch of events needs to know, and what it makes: read once, written once. */
export class BookingBatch {
  private readonly positions = new Map<string, OrderPosition>();
  private readonly moved = new Set<string>();
  private readonly keys = new Set<string>();
  private readonly partyKeys = new Map<string, string>();
  private readonly drafts: DraftEntry[] = [];
  private rules: (RuleInForce & Pick<SplitRuleRow, 'allianceId' | 'inForceFrom'>)[] = [];
  private debts = Debts.none();
  private orphanFees: ReadonlyMap<string, Fen> = new Map();
  private days: PeriodDays | undefined;
  private guard: AccountGuard | undefined;
  private corrections: BookedCorrections | undefined;

  constructor(
    private readonly rows: EntityManager,
    private readonly chain: LedgerChainRow,
    private readonly now: Instant,
  ) {}

  async load(events: readonly MoneyEvent[]): Promise<void> {
    if (events.length === 0) return;
    const orderIds = new Set(events.flatMap(orderOf));
    for (const split of await this.rows.findBy(OrderSplitRow, { orderId: In([...orderIds]) }))
      this.positions.set(split.orderId, decodePayload(split.position) as OrderPosition);
    const allianceIds = new Set(events.map((event) => event.payload.allianceId));
    const rules = await this.rows.find(SplitRuleRow, {
      where: { allianceId: In([...allianceIds]) },
      order: { version: 'DESC' },
    });
    this.rules = rules.map(({ id, allianceId, inForceFrom, canonical }) => ({
      ...{ id, allianceId, inForceFrom },
      rule: readRule(canonical),
    }));
    const wanted = new Set(events.flatMap(keysOf));
    for (const entry of await this.rows.findBy(JournalEntryRow, { idemKey: In([...wanted]) }))
      this.keys.add(entry.idemKey);
    const partyIds = events.flatMap(({ payload }) => ('partyId' in payload ? payload.partyId : []));
    for (const party of await this.rows.findBy(LedgerPartyRow, { id: In(partyIds) }))
      this.partyKeys.set(party.id, `${party.role}.${party.subjectId}`);
    this.days = await PeriodDays.read(this.rows, [...allianceIds]);
    this.guard = await AccountGuard.read(this.rows, [...allianceIds]);
    const corrected = events.flatMap((event) => (event.name === 'entry.corrected' ? event.payload : []));
    this.corrections = await BookedCorrections.read(this.rows, corrected);
    this.debts = await Debts.read(this.rows, events);
    this.orphanFees = await orphanFees(this.rows, events);
  }

  /** Books one event; false when it must wait for another. One that is in the books already makes no entry. */
  take(event: MoneyEvent): boolean {
    if (this.keys.has(idemKeyOf(event))) return true;
    if (event.name === 'period.closed') this.days?.close(event.payload);
    if (event.name === 'entry.corrected') return this.takeCorrection(event);
    try {
      this.keep(book(event, this.known(event)));
      return true;
    } catch (error) {
      if (error instanceof NotYet) return false;
      throw error;
    }
  }

  /** What people ask for must not stop the books: it is refused, and they read why. */
  private takeCorrection(event: EventOf<'entry.corrected'>): true {
    const { correctionId } = event.payload;
    if (!this.corrections?.isApproved(correctionId)) return true;
    try {
      this.keep(book(event, this.known(event)));
      this.corrections.note(correctionId, null);
    } catch (error) {
      if (!(error instanceof NotBookable)) throw error;
      this.corrections.note(correctionId, error.code);
    }
    return true;
  }

  async write(): Promise<void> {
    await appendEntries(this.rows, this.chain, this.drafts, this.now, this.villageOf);
    for (const orderId of this.moved) await this.save(orderId);
    for (const allianceId of new Set(this.drafts.map((draft) => draft.allianceId)))
      await openSettlement(this.rows, allianceId, this.now);
    await this.corrections?.write(this.now);
    await this.days?.seal(this.chain, this.now);
  }

  private known(event: MoneyEvent): KnownFacts {
    const [orderId = ''] = orderOf(event);
    const position = this.positions.get(orderId) ?? null;
    return {
      position,
      rule: event.name === 'order.paid' ? this.ruleAt(event.payload) : this.ruleOf(position),
      hasEntry: (key) => this.keys.has(key),
      partyKey: (partyId) => this.partyKeys.get(partyId),
      debtFen: (partyKey) => this.debts.of(event.payload.allianceId, partyKey),
      orphanFeeFen: this.orphanFees.get(orderId) ?? null,
      entryAt: (seq) => this.corrections?.entryAt(seq),
    };
  }

  private keep(booked: Booked): void {
    const entries = booked.entries.map((entry) => this.days?.place(entry) ?? entry);
    this.guard?.pass(entries);
    this.drafts.push(...entries);
    for (const entry of booked.entries) this.keys.add(entry.idemKey);
    this.debts.move(booked.entries);
    if (!booked.position) return;
    this.positions.set(booked.position.orderId, booked.position);
    this.moved.add(booked.position.orderId);
  }

  /**
   * The rule in force when it was paid: the highest version that had begun by then. One that was adopted for a later day than
   * its successor never comes back.
   */
  private ruleAt({ allianceId, paidAt }: { allianceId: string; paidAt: Instant }): RuleInForce | null {
    return this.rules.find((rule) => rule.allianceId === allianceId && rule.inForceFrom <= paidAt) ?? null;
  }

  private ruleOf(position: OrderPosition | null): RuleInForce | null {
    return this.rules.find((rule) => rule.id === position?.ruleId) ?? null;
  }

  private async save(orderId: string): Promise<void> {
    const position = this.positions.get(orderId);
    if (!position) return;
    const { orderNumber, allianceId, buyerId, ruleId } = position;
    await this.rows.query(
      `INSERT INTO order_splits (order_id, order_number, alliance_id, buyer_id, rule_id, position)
       VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE position = VALUES(position)`,
      [orderId, orderNumber, allianceId, buyerId, ruleId, encodePayload(position)],
    );
  }

  private readonly villageOf = (_allianceId: string, partyKey: string): string | null => {
    if (partyKey.startsWith('VILLAGE.')) return partyKey.slice('VILLAGE.'.length);
    if (!partyKey.startsWith('PRODUCER.')) return null;
    const lines = [...this.positions.values()].flatMap((position) => position.lines);
    const line = lines.find((each) => each.shares.some((share) => share.partyKey === partyKey));
    return line?.villageId ?? null;
  };
}

/** One call for all names: each event goes to the booking of its own name. */
function book<N extends MoneyEventName>(event: EventOf<N>, known: KnownFacts): Booked {
  return BOOKINGS[event.name](event, known);
}

function orderOf({ payload }: MoneyEvent): string[] {
  return 'orderId' in payload && payload.orderId !== null ? [payload.orderId] : [];
}

/** Keys that decide whether the event is booked already, or must wait. */
function keysOf(event: MoneyEvent): string[] {
  return [idemKeyOf(event), ...keyBefore(event)];
}

/** What must be in the books before it. */
function keyBefore({ name, payload }: MoneyEvent): string[] {
  if (name === 'refund.paid') return [`refund:${payload.refundId}`];
  if (name === 'refund.accepted') return [`orphan:${payload.paymentId}`];
  if (name === 'payout.returned') return [`payout:${payload.outNo}`];
  return name === 'chargeback.won' || name === 'chargeback.lost'
    ? [`chargeback:${payload.chargebackId}`]
    : [];
}
