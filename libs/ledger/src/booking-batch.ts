import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { EventOf, MoneyEventName } from '@app/outbox';
import type { Instant } from '@app/platform';
import { NotBookable } from './account-guard';
import { readFacts, type BookingFacts, type LeftBehind } from './booking-facts';
import {
  BOOKINGS,
  idemKeyOf,
  NotYet,
  positionText,
  type Booked,
  type DraftEntry,
  type KnownFacts,
  type OrderPosition,
  type RuleInForce,
} from './core';
import { orderOf, type MoneyEvent } from './money-event';
import { insertMany, type Cell, type Statement } from './statements';

/** An event cannot be booked. Nothing after it is booked until it can: money must not be passed over. */
export class BookingTrouble extends Error {
  override readonly name = 'BookingTrouble';

  constructor(
    readonly eventId: string,
    readonly eventName: string,
    cause: unknown,
  ) {
    super(`event ${eventId} (${eventName}) cannot be booked: ${String(cause)}`, { cause });
  }
}

/**
 * Between so many events whoever waits has its turn: the batch before this one is being written meanwhile, and the database
 * waits for its next statement as long as a part of this one takes.
 */
const EVENTS_OF_A_TURN = 16;

/** What one batch of events makes of what the books know: entries, and where the money of its orders stands after them. */
export class BookingBatch {
  readonly drafts: DraftEntry[] = [];
  /** events that are booked by it */
  readonly done: string[] = [];
  /** events that wait for one which must be booked before them */
  readonly waiting: string[] = [];
  trouble: BookingTrouble | undefined;
  private readonly moved = new Set<string>();

  private constructor(
    readonly events: readonly MoneyEvent[],
    readonly facts: BookingFacts,
  ) {}

  static async of(rows: EntityManager, events: readonly MoneyEvent[], before?: LeftBehind) {
    const batch = new BookingBatch(events, await readFacts(rows, events, before));
    await batch.takeAll();
    return batch;
  }

  /** What writes the orders' positions. */
  async positionStatements(): Promise<Statement[]> {
    const values: Cell[][] = [];
    for (const orderId of this.moved) {
      const position = this.facts.positions.get(orderId);
      if (!position) continue;
      const { orderNumber, allianceId, buyerId, ruleId, heldFen } = position;
      values.push([orderId, orderNumber, allianceId, buyerId, ruleId, heldFen, positionText(position)]);
      if (values.length % EVENTS_OF_A_TURN === 0) await turn();
    }
    return [
      ...insertMany(
        'order_splits',
        ['order_id', 'order_number', 'alliance_id', 'buyer_id', 'rule_id', 'held_fen', 'position'],
        values,
        'ON DUPLICATE KEY UPDATE held_fen = VALUES(held_fen), position = VALUES(position)',
      ),
    ];
  }

  /** What is not part of the chain and comes after it: outcomes of corrections, months that are sealed. */
  async close(rows: EntityManager, chain: { seq: string; hash: string }, now: Instant): Promise<void> {
    await this.facts.corrections.write(rows, now);
    await this.facts.days.seal(rows, chain, now);
  }

  readonly villageOf = (partyKey: string): string | null => {
    if (partyKey.startsWith('VILLAGE.')) return partyKey.slice('VILLAGE.'.length);
    if (!partyKey.startsWith('PRODUCER.')) return null;
    const lines = [...this.facts.positions.values()].flatMap((position) => position.lines);
    const line = lines.find((each) => each.shares.some((share) => share.partyKey === partyKey));
    return line?.villageId ?? null;
  };

  private async takeAll(): Promise<void> {
    for (const [at, event] of this.events.entries()) {
      if (at % EVENTS_OF_A_TURN === EVENTS_OF_A_TURN - 1) await turn();
      try {
        if (this.take(event)) this.done.push(event.id);
        else this.waiting.push(event.id);
      } catch (error) {
        this.trouble = new BookingTrouble(event.id, event.name, error);
        return;
      }
    }
  }

  /** Books one event; false when it must wait for another. One that is in the books already makes no entry. */
  private take(event: MoneyEvent): boolean {
    if (this.facts.keys.has(idemKeyOf(event))) return true;
    if (event.name === 'period.closed') this.facts.days.close(event.payload);
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
    const { corrections } = this.facts;
    const { correctionId } = event.payload;
    if (!corrections.isApproved(correctionId)) return true;
    try {
      this.keep(book(event, this.known(event)));
      corrections.note(correctionId, null);
    } catch (error) {
      if (!(error instanceof NotBookable)) throw error;
      corrections.note(correctionId, error.code);
    }
    return true;
  }

  private known(event: MoneyEvent): KnownFacts {
    const { positions, keys, partyKeys, debts, orphanFees, corrections } = this.facts;
    const [orderId = ''] = orderOf(event);
    const position = positions.get(orderId) ?? null;
    return {
      position,
      rule: event.name === 'order.paid' ? this.ruleAt(event.payload) : this.ruleOf(position),
      hasEntry: (key) => keys.has(key),
      partyKey: (partyId) => partyKeys.get(partyId),
      debtFen: (partyKey) => debts.of(event.payload.allianceId, partyKey),
      orphanFeeFen: orphanFees.get(orderId) ?? null,
      entryAt: (seq) => corrections.entryAt(seq),
    };
  }

  private keep(booked: Booked): void {
    const { days, guard, keys, debts, positions } = this.facts;
    const entries = booked.entries.map((entry) => days.place(entry));
    guard.pass(entries);
    this.drafts.push(...entries);
    for (const entry of booked.entries) keys.add(entry.idemKey);
    debts.move(booked.entries);
    if (!booked.position) return;
    positions.set(booked.position.orderId, booked.position);
    this.moved.add(booked.position.orderId);
  }

  /**
   * The rule in force when it was paid: the highest version that had begun by then. One that was adopted for a later day than
   * its successor never comes back.
   */
  private ruleAt({ allianceId, paidAt }: { allianceId: string; paidAt: Instant }): RuleInForce | null {
    const { rules } = this.facts;
    return rules.find((rule) => rule.allianceId === allianceId && rule.inForceFrom <= paidAt) ?? null;
  }

  private ruleOf(position: OrderPosition | null): RuleInForce | null {
    return this.facts.rules.find((rule) => rule.id === position?.ruleId) ?? null;
  }
}

/** One call for all names: each event goes to the booking of its own name. */
function book<N extends MoneyEventName>(event: EventOf<N>, known: KnownFacts): Booked {
  return BOOKINGS[event.name](event, known);
}
