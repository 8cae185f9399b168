import type { ConsoleSale } from '@app/live-room/core';
import type { Sums } from './session.screen';

export interface Sale {
  key: string;
  mask: string;
  items: string;
  totalFen: string;
  at: number;
}

export interface SalesNow {
  orders: number;
  salesFen: bigint;
  /** Newest first. */
  feed: Sale[];
}

const FEED_MAX = 60;

/**
 * The sums of the last read, and what the stream has told since. The read holds the newest hundred orders by number, so an
 * order is added once even when it comes by both ways; one older than all of those is in the sums already.
 */
export function salesNow(sums: Sums, heard: readonly ConsoleSale[]): SalesNow {
  const known = new Set(sums.orders.map((order) => order.orderNumber));
  const oldest = sums.orders.length < 100 ? 0 : Date.parse(sums.orders.at(-1)?.paidAt ?? '');
  const added = heard.filter(({ sale }) => !known.has(sale.orderNumber) && sale.at > oldest);
  const feed = [
    ...added.map(({ sale }) => ({ ...sale, key: sale.orderNumber })).reverse(),
    ...sums.orders.map((order) => ({
      key: order.orderNumber,
      mask: order.buyerMask,
      items: order.items,
      totalFen: order.totalFen,
      at: Date.parse(order.paidAt),
    })),
  ];
  return {
    orders: sums.orderCount + added.length,
    salesFen: added.reduce((sum, { sale }) => sum + BigInt(sale.totalFen), BigInt(sums.salesFen)),
    feed: feed
      .slice(0, FEED_MAX)
      .map(({ key, mask, items, totalFen, at }) => ({ key, mask, items, totalFen, at })),
  };
}
