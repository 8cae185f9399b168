import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, invariant } from '@app/platform';
import { decodePayload, type AnyEvent } from './core';
import { OutboxEventRow } from './outbox-event.row';

/** As many as a few batches of the relay: their reactions read them a moment after they were claimed. */
const RECENT_MAX = 1_000;

type StoredEvent = Pick<OutboxEventRow, 'id' | 'name' | 'payload' | 'createdAt'>;

/** Reads and claims events. The relay is the only one who claims. */
@Injectable()
export class Outbox {
  /** what an event says never changes, so a copy of its row is as good as the row */
  private readonly recent = new Map<string, StoredEvent>();

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(eventId: string): Promise<AnyEvent> {
    const row =
      this.recent.get(eventId) ?? (await this.database.manager.findOneBy(OutboxEventRow, { id: eventId }));
    invariant(row, `event ${eventId} is in the outbox`);
    return eventOf(row);
  }

  /**
   * Hands up to `max` due events to `send` and marks them sent in the same transaction. Rows that another relay holds are
   * skipped. A crash between `send` and the commit sends again, which the reactions' marks make harmless.
   */
  async relay(max: number, send: (events: readonly AnyEvent[]) => Promise<void>): Promise<number> {
    return this.database.transaction(async (rows) => {
      const now = this.clock.now();
      const found: (Omit<StoredEvent, 'createdAt'> & { createdAt: Date })[] = await rows.query(
        `SELECT id, name, payload, created_at AS createdAt FROM outbox_events
         WHERE is_unsent = 1 AND due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED`,
        [new Date(now), max],
      );
      if (found.length === 0) return 0;
      const due = found.map((row) => ({ ...row, createdAt: row.createdAt.getTime() }));
      this.remember(due);
      await send(due.map(eventOf));
      await rows.query('UPDATE outbox_events SET sent_at = ? WHERE id IN (?)', [
        new Date(now),
        due.map((row) => row.id),
      ]);
      return due.length;
    });
  }

  /** Only committed rows can be claimed. The oldest are forgotten first. */
  private remember(rows: readonly StoredEvent[]): void {
    for (const row of rows) this.recent.set(row.id, row);
    for (const id of this.recent.keys()) {
      if (this.recent.size <= RECENT_MAX) return;
      this.recent.delete(id);
    }
  }
}

/** The event that a row holds. The payload's shape was checked by the compiler when it was written. */
export function eventOf(row: StoredEvent): AnyEvent {
  const event = { id: row.id, name: row.name, at: row.createdAt, payload: decodePayload(row.payload) };
  return event as AnyEvent;
}
