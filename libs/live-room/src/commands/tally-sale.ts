import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type OrderPaid, type Tx } from '@app/outbox';
import { UNNAMED } from '@app/platform';
import { Buyers } from '../buyers';
import { itemsText, quantityBySku, totalQuantity } from '../core';
import { roomEvent, RoomLog, type NewRoomEvent } from '../room-log';

/**
 * Shouts a paid order into its room, masked, and counts it: once for each order, and only paid ones. Each order is one `order.tick`
 * of its own, also in a rush: merging those of a second before they have a sequence would need a place where they wait, and what
 * waits is neither counted with the order's commit nor durable. The low lane carries them together instead. What is left of an item
 * is not told here: it changed when the order was placed, and `RenewHints` looks at it twice a second.
 */
@Injectable()
export class TallySale {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
    private readonly buyers: Buyers,
  ) {}

  async react(event: EventOf<'order.paid'>): Promise<void> {
    const sessionId = event.payload.liveSessionId;
    if (sessionId === null) return;
    await this.transactions.once(TallySale.name, event.id, async (tx) => {
      await this.count(tx, sessionId, event.payload);
      tx.afterCommit(() => {
        this.note(sessionId, event.payload);
      });
      const tick = await this.tick(tx, sessionId, event.payload);
      await this.log.append(tx, sessionId, [tick, saleOf(event.payload)]);
    });
  }

  /** Who is not named as a buyer is not marked as one beside his comments either. */
  private note(sessionId: string, { buyerId, buyerMask }: OrderPaid): void {
    if (buyerMask !== UNNAMED) this.buyers.note(sessionId, buyerId);
  }

  /** Locks the session first, so that sales of one room follow each other. */
  private async count(tx: Tx, sessionId: string, order: OrderPaid): Promise<void> {
    await tx.rows.query(
      `UPDATE live_sessions SET order_count = order_count + 1, quantity = quantity + ?, sales_fen = sales_fen + ?
       WHERE id = ?`,
      [totalQuantity(order.lines), order.totalFen.toString(), sessionId],
    );
  }

  private async tick(tx: Tx, sessionId: string, order: OrderPaid): Promise<NewRoomEvent> {
    const items: { id: string; skuId: string }[] = await tx.rows.query(
      'SELECT id, sku_id AS skuId FROM session_items WHERE session_id = ? AND sku_id IN (?) ORDER BY id',
      [sessionId, order.lines.map((line) => line.skuId)],
    );
    const byItem: [string, number][] = [];
    for (const [skuId, quantity] of quantityBySku(order.lines)) {
      const item = items.find((each) => each.skuId === skuId);
      if (!item) continue;
      await tx.rows.query('UPDATE session_items SET sold_count = sold_count + ? WHERE id = ?', [
        quantity,
        item.id,
      ]);
      byItem.push([item.id, quantity]);
    }
    const [line] = order.lines;
    const sample = line ? [{ m: order.buyerMask, item: line.itemName, qty: line.quantity }] : [];
    return roomEvent('order.tick', { orders: 1, qty: totalQuantity(order.lines), byItem, sample });
  }
}

function saleOf({ orderNumber, buyerMask, lines, totalFen, paidAt }: OrderPaid): NewRoomEvent {
  return roomEvent('order.paid', {
    orderNumber,
    mask: buyerMask,
    items: itemsText(lines),
    qty: totalQuantity(lines),
    totalFen: totalFen.toString(),
    at: paidAt,
  });
}
