import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { MINUTE_MS, Refusal, requirePermission, type Actor } from '@app/platform';
import { LiveSessionRow } from '../live-session.row';
import { ReminderRow } from '../reminder.row';

const BEFORE_MS = 10 * MINUTE_MS;

/** Asks to be told before a planned show begins. Once a person, however often it is asked. */
@Injectable()
export class RemindMe {
  constructor(private readonly transactions: Transactions) {}

  async run(person: Actor, sessionId: string): Promise<void> {
    requirePermission(person, 'session.remind');
    await this.transactions.run(async (tx) => {
      const session = await tx.rows.findOneBy(LiveSessionRow, { id: sessionId });
      // A rehearsal is nobody's business but the staff's: for everyone else there is no such show.
      if (!session || session.status === 'preview')
        throw new Refusal('not_found', { thing: 'session', id: sessionId });
      if (session.status !== 'scheduled') throw new Refusal('closed', { status: session.status });
      if (await tx.rows.existsBy(ReminderRow, { sessionId, personId: person.id })) return;
      await this.wake(tx, session);
      await tx.rows.insert(ReminderRow, { sessionId, personId: person.id, askedAt: tx.now, toldAt: null });
    });
  }

  /** The first who asks sets the show's timer; who comes after it went off sets another. Two timers tell nobody twice. */
  private async wake(tx: Tx, { id: sessionId, scheduledAt }: LiveSessionRow): Promise<void> {
    const dueAt = scheduledAt - BEFORE_MS;
    const isFirst = !(await tx.rows.existsBy(ReminderRow, { sessionId }));
    if (isFirst || dueAt <= tx.now)
      await tx.emitAt(Math.max(dueAt, tx.now), 'session.reminder_due', { sessionId });
  }
}
