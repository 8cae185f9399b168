import { availableOf } from '@app/catalog';
import type { Tx } from '@app/outbox';
import { isNowLow, leftOf, readStockHint, stockHint } from './core';
import { roomEvent, type NewRoomEvent } from './room-log';
import { SessionItemRow } from './session-item.row';

export type HintedItem = Pick<SessionItemRow, 'id' | 'skuId' | 'stockHint'>;

/** Brings the hints of the items up to now; an event for each that changed, and one for the console where little is left. */
export async function renewHints(tx: Tx, items: readonly HintedItem[]): Promise<NewRoomEvent[]> {
  const skuIds = items.map((item) => item.skuId);
  const available = await availableOf(tx.rows, skuIds);
  const events: NewRoomEvent[] = [];
  for (const item of items) {
    const left = stockHint(available.get(item.skuId) ?? 0);
    if (String(left) === item.stockHint) continue;
    await tx.rows.update(SessionItemRow, item.id, { stockHint: String(left) });
    events.push(roomEvent('stock.hint', { id: item.id, left }));
    if (isNowLow(readStockHint(item.stockHint), left)) {
      events.push(roomEvent('stock.low', { itemId: item.id, left: leftOf(left) }));
    }
  }
  return events;
}
