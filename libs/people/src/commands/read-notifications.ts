import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { GUEST, Refusal, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { NotificationRow } from '../notification.row';

/** Marks all that one was told as read. */
@Injectable()
export class ReadNotifications {
  constructor(private readonly transactions: Transactions) {}

  async run(person: Actor): Promise<void> {
    if (person.id === GUEST.id) throw new Refusal('not_signed_in');
    await this.transactions.run((tx) =>
      tx.rows.update(NotificationRow, { personId: person.id, readAt: IsNull() }, { readAt: tx.now }),
    );
  }
}
