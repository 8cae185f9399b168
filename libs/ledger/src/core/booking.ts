import type { Fen } from '@app/money';
import type { EventOf, MoneyEventName } from '@app/outbox/core';
import type { StandingEntry } from './correction';
import type { OrderPosition } from './order-position';
import type { DraftEntry } from './posting';
import type { RuleInForce } from './split';

/** What the books know already when an event is booked. */
export interface KnownFacts {
  /** of the event's order, once it was paid */
  readonly position: OrderPosition | null;
  /** in force at the moment of payment (`order.paid`), or the one the order is bound to */
  readonly rule: RuleInForce | null;
  hasEntry(idemKey: string): boolean;
  partyKey(partyId: string): string | undefined;
  /** the entry of that number, for who takes it back */
  entryAt(seq: string): StandingEntry | undefined;
  /** what a party owes as a claim of the alliance, since its debt was reclassed */
  readonly debtFen: (partyKey: string) => Fen;
  /** fees booked with payments for the order that came to nothing; null where there is none such */
  readonly orphanFeeFen: Fen | null;
}

export interface Booked {
  readonly entries: readonly DraftEntry[];
  /** the order's new position, when the event moved it */
  readonly position?: OrderPosition;
}

/** What must be booked first is not there yet: the event waits for it. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

export type Booking<N extends MoneyEventName> = (event: EventOf<N>, known: KnownFacts) => Booked;

export function partyOf(known: KnownFacts, partyId: string): string {
  const partyKey = known.partyKey(partyId);
  if (partyKey === undefined) throw new Error(`party ${partyId} is not in the books`);
  return partyKey;
}
