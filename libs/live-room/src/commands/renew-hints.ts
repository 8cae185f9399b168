import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions, type Tx } from '@app/outbox';
import { isOnAir } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { RoomLog } from '../room-log';
import { SessionItemRow } from '../session-item.row';
import { renewHints } from '../stock-hints';

const SESSIONS_MAX = 50;

// What the hint of each item should be now, beside what was said last: `stockHint` in SQL, so that an idle look moves no rows.
const STALE = `SELECT DISTINCT session.id FROM live_sessions session
  JOIN session_items item ON item.session_id = session.id AND item.is_listed = 1
  JOIN stocks stock ON stock.sku_id = item.sku_id
  WHERE session.status IN ('live', 'paused') AND item.stock_hint <> CASE
    WHEN stock.on_hand - stock.reserved <= 0 THEN 'out'
    WHEN stock.on_hand - stock.reserved > 20 THEN 'plenty'
    ELSE CAST(stock.on_hand - stock.reserved AS CHAR) END
  LIMIT ?`;

/**
 * Says in the rooms on air what is left, whatever moved the stock: an order from the shop or from another room, one that was closed
 * or cancelled, a harvest, a deal. Looking beats a reaction for each of these events: it costs one read however many orders come,
 * misses no way in which stock moves, and is the limit of two hints a second for an item by itself.
 */
@Injectable()
export class RenewHints {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  /** How many rooms were told something. */
  async run(): Promise<number> {
    const stale: { id: string }[] = await this.database.query(STALE, [SESSIONS_MAX]);
    for (const { id } of stale) await this.transactions.run((tx) => this.renew(tx, id));
    return stale.length;
  }

  private async renew(tx: Tx, sessionId: string): Promise<void> {
    const session = await tx.rows.findOneOrFail(LiveSessionRow, {
      where: { id: sessionId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!isOnAir(session.status)) return;
    const items = await tx.rows.findBy(SessionItemRow, { sessionId, isListed: true });
    const events = await renewHints(tx, items);
    if (events.length > 0) await this.log.append(tx, sessionId, events);
  }
}
