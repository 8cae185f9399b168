import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { requirePermission, type Actor } from '@app/platform';
import { ReminderRow } from '../reminder.row';

/** Takes the wish back. What was told stays told. */
@Injectable()
export class ForgetReminder {
  constructor(private readonly transactions: Transactions) {}

  async run(person: Actor, sessionId: string): Promise<void> {
    requirePermission(person, 'session.remind');
    await this.transactions.run((tx) =>
      tx.rows.delete(ReminderRow, { sessionId, personId: person.id, toldAt: IsNull() }),
    );
  }
}
