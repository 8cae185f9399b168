import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Transactions, type EventOf } from '@app/outbox';
import { LiveSessionRow } from '../live-session.row';
import { ReminderRow } from '../reminder.row';

const BATCH_MAX = 500;

/** Ten minutes before a show, or at its start if that comes sooner, those who asked are told, each once. */
@Injectable()
export class RemindSubscribers {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'session.reminder_due' | 'session.started'>): Promise<void> {
    return this.transactions.once(RemindSubscribers.name, event.id, async (tx) => {
      const { sessionId } = event.payload;
      const session = await tx.rows.findOneByOrFail(LiveSessionRow, { id: sessionId });
      if (session.endedAt !== null) return;
      const waiting = await tx.rows.find(ReminderRow, {
        where: { sessionId, toldAt: IsNull() },
        order: { personId: 'ASC' },
        take: BATCH_MAX,
        lock: { mode: 'pessimistic_write' },
      });
      if (waiting.length === 0) return;
      const personIds = waiting.map((reminder) => reminder.personId);
      await tx.rows.update(ReminderRow, { sessionId, personId: In(personIds) }, { toldAt: tx.now });
      const { title, startedAt, scheduledAt } = session;
      await tx.emit('session.reminded', { sessionId, title, beginsAt: startedAt ?? scheduledAt, personIds });
      if (waiting.length === BATCH_MAX) await tx.emit('session.reminder_due', { sessionId });
    });
  }
}
