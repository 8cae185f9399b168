import type { Fen } from '@app/money';
import type { EventPayloads, MoneyEventName, OrderPaid } from '@app/outbox/core';
import type { Instant } from '@app/platform/core';
import type { MoneyEvent } from '../money-event';
import {
  BOOKINGS,
  debtAccount,
  idemKeyOf,
  isNeverNegative,
  movements,
  openDay,
  type Booked,
  type DraftEntry,
  type KnownFacts,
  type Month,
  type OrderPosition,
  type RuleInForce,
} from '../core';
import { FIRST_HASH, sha256 } from '../digest';

/** An entry on paper: its place is its number less one. */
export interface PaperEntry {
  readonly draft: DraftEntry;
  readonly hash: string;
  readonly postedAt: Instant;
}

export type PaperRule = RuleInForce & { readonly inForceFrom: Instant };

export interface PaperSeal {
  readonly month: Month;
  readonly balances: ReadonlyMap<string, Fen>;
}

/** The books of one alliance on paper: each money event is booked by the pure core in the order in which it comes. */
export class PaperLedger {
  readonly entries: PaperEntry[] = [];
  readonly balances = new Map<string, Fen>();
  readonly movedAt = new Map<string, Instant>();
  readonly positions = new Map<string, OrderPosition>();
  readonly sales = new Map<string, OrderPaid>();
  readonly ofOrder = new Map<string, DraftEntry[]>();
  readonly seals: PaperSeal[] = [];
  readonly keys = new Map<string, number>();
  private readonly orphanFees = new Map<string, Fen>();

  constructor(readonly rules: PaperRule[]) {}

  of(account: string): Fen {
    return this.balances.get(account) ?? 0n;
  }

  book<N extends MoneyEventName>(name: N, payload: EventPayloads[N], now: Instant): void {
    const event = { id: String(this.keys.size), name, at: now, payload } as unknown as MoneyEvent;
    if (this.keys.has(idemKeyOf(event))) return;
    if (event.name === 'period.closed') {
      this.seal(event.payload.month);
      return;
    }
    const booked = (BOOKINGS[name] as (of: unknown, known: KnownFacts) => Booked)(event, this.known(event));
    if (event.name === 'order.paid') this.sales.set(event.payload.orderId, event.payload);
    if (event.name === 'payment.orphaned')
      this.orphanFees.set(event.payload.orderId, this.orphanFee(event.payload) + event.payload.feeFen);
    if (booked.position) this.positions.set(booked.position.orderId, booked.position);
    for (const entry of booked.entries) this.enter(entry, now);
  }

  /** Debits less credits of every account until the end of a month, by the days on which entries stand. */
  heldUntil(month: Month): ReadonlyMap<string, Fen> {
    const sums = new Map<string, Fen>();
    for (const { draft } of this.entries) {
      if (draft.effectiveDay.slice(0, 7) > month) continue;
      for (const [account, moved] of movements(draft.postings))
        sums.set(account, (sums.get(account) ?? 0n) + moved);
    }
    return sums;
  }

  get closedUntil(): Month | null {
    return (
      this.seals
        .map(({ month }) => month)
        .sort()
        .at(-1) ?? null
    );
  }

  private isClosed(month: Month): boolean {
    return this.seals.some((seal) => seal.month === month);
  }

  ruleAt(paidAt: Instant): PaperRule | null {
    return this.rules.findLast((rule) => rule.inForceFrom <= paidAt) ?? null;
  }

  private seal(month: Month): void {
    if (!this.isClosed(month)) this.seals.push({ month, balances: this.heldUntil(month) });
  }

  private orphanFee({ orderId }: { orderId: string }): Fen {
    return this.orphanFees.get(orderId) ?? 0n;
  }

  private known(event: MoneyEvent): KnownFacts {
    const { payload } = event;
    const orderId = 'orderId' in payload ? (payload.orderId ?? '') : '';
    const position = this.positions.get(orderId) ?? null;
    const own = this.rules.find((rule) => rule.id === position?.ruleId) ?? null;
    return {
      position,
      rule: event.name === 'order.paid' ? this.ruleAt(event.payload.paidAt) : own,
      hasEntry: (key) => this.keys.has(key),
      partyKey: (partyId) => partyId,
      debtFen: (partyKey) => this.of(debtAccount(partyKey)),
      orphanFeeFen: this.orphanFees.get(orderId) ?? null,
      entryAt: (seq) => this.entries[Number(seq) - 1]?.draft,
    };
  }

  private enter(draft: DraftEntry, postedAt: Instant): void {
    const day = openDay(draft.effectiveDay, this.closedUntil);
    const moved = day !== draft.effectiveDay;
    const entry = moved ? { ...draft, effectiveDay: day, originalDay: draft.effectiveDay } : draft;
    const before = this.entries.at(-1)?.hash ?? FIRST_HASH;
    this.keys.set(entry.idemKey, this.entries.length);
    if (entry.orderId !== undefined)
      this.ofOrder.set(entry.orderId, [...(this.ofOrder.get(entry.orderId) ?? []), entry]);
    this.entries.push({ draft: entry, hash: sha256(before + textOf(entry)), postedAt });
    for (const [account, amountFen] of movements(entry.postings)) {
      const left = this.of(account) + amountFen;
      if (isNeverNegative(account) && left > 0n) throw new Error(`${account} would be at ${-left}`);
      this.balances.set(account, left);
      this.movedAt.set(account, postedAt);
    }
  }
}

/** What the chain on paper is made of. */
export function textOf({ idemKey, kind, effectiveDay, postings }: DraftEntry): string {
  const moves = postings.map(({ debit, credit, amountFen }) => `${debit} ${credit} ${amountFen}`);
  return [idemKey, kind, effectiveDay, ...moves].join('|');
}
