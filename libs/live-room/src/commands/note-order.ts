import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { MINUTE_MS } from '@app/platform';
import { holdSession } from '../sessions';

/** Counts an order in the minute of the show in which it was placed, paid or not: a step of the funnel. */
@Injectable()
export class NoteOrder {
  constructor(private readonly transactions: Transactions) {}

  async react(event: EventOf<'order.placed'>): Promise<void> {
    const { liveSessionId } = event.payload;
    if (liveSessionId === null) return;
    await this.transactions.once(NoteOrder.name, event.id, async (tx) => {
      await holdSession(tx, liveSessionId);
      await tx.rows.query(
        `INSERT INTO session_minutes (session_id, at, viewers, likes, ordered) VALUES (?, ?, 0, 0, 1)
         ON DUPLICATE KEY UPDATE ordered = ordered + 1`,
        [liveSessionId, new Date(Math.floor(event.at / MINUTE_MS) * MINUTE_MS)],
      );
    });
  }
}
