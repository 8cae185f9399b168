import { canonicalJson } from '@app/platform/core';
import { HIDE_REASONS, type HideReason, type RoomPayloads } from './room-events';
import type { SharedStream } from './streams';

/** What a show came to, as its sealed log says. Fen are decimal strings, as on every wire. */
export interface ShowNumbers {
  readonly orders: number;
  readonly quantity: number;
  readonly salesFen: string;
  /** by the goods of the shelf, in the order of their ids */
  readonly byItem: readonly (readonly [itemId: string, quantity: number])[];
  readonly comments: number;
  readonly corrections: number;
  readonly flashDeals: number;
  readonly couponDrops: number;
  readonly luckyBags: number;
  readonly viewersPeak: number;
  readonly hidden: Readonly<Record<HideReason, number>>;
}

/** Adds up a show while its log is read from front to back, page by page. */
export class ShowCount {
  private readonly counts: Record<string, number> = {};
  private readonly byItem = new Map<string, number>();
  private orders = 0;
  private quantity = 0;
  private salesFen = 0n;

  add(stream: SharedStream, type: string, payload: unknown): void {
    this.counts[type] = (this.counts[type] ?? 0) + 1;
    if (stream === 's' && type === 'order.tick') this.tick(payload as RoomPayloads['order.tick']);
    if (stream === 'k' && type === 'order.paid')
      this.salesFen += BigInt((payload as RoomPayloads['order.paid']).totalFen);
  }

  numbers(viewersPeak: number, hidden: Partial<Record<HideReason, number>>): ShowNumbers {
    const count = (type: string) => this.counts[type] ?? 0;
    return {
      orders: this.orders,
      quantity: this.quantity,
      salesFen: this.salesFen.toString(),
      byItem: [...this.byItem].sort(([a], [b]) => (a < b ? -1 : 1)),
      comments: count('chat.msg'),
      corrections: count('correct.posted'),
      flashDeals: count('flash.scheduled'),
      couponDrops: count('coupon.dropped'),
      luckyBags: count('lucky.opened'),
      viewersPeak,
      hidden: Object.fromEntries(HIDE_REASONS.map((reason) => [reason, hidden[reason] ?? 0])) as Record<
        HideReason,
        number
      >,
    };
  }

  private tick({ orders, qty, byItem }: RoomPayloads['order.tick']): void {
    this.orders += orders;
    this.quantity += qty;
    for (const [item, quantity] of byItem) this.byItem.set(item, (this.byItem.get(item) ?? 0) + quantity);
  }
}

/** What the paid orders of a show come to at some moment after its seal. */
export interface PaidNow {
  readonly orders: number;
  readonly quantity: number;
  readonly totalFen: bigint;
}

/**
 * Whether the orders say what was sealed (live.md L9). They may only have grown since, by what was paid for after the seal: each such
 * order has one thing at least. Anything else is a difference that has to be said.
 */
export function agreementOf(
  { orders, quantity, salesFen }: Pick<ShowNumbers, 'orders' | 'quantity' | 'salesFen'>,
  now: PaidNow,
): 'same' | 'later' | 'differs' {
  const more = now.orders - orders;
  const moreFen = now.totalFen - BigInt(salesFen);
  if (more === 0) return now.quantity === quantity && moreFen === 0n ? 'same' : 'differs';
  return more > 0 && now.quantity - quantity >= more && moreFen >= 0n ? 'later' : 'differs';
}

/** The text that is kept and hashed. */
export function numbersText(numbers: ShowNumbers): string {
  return canonicalJson(numbers);
}
