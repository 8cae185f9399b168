import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '@app/platform';
import { Transactions, type EventOf } from '@app/outbox';
import { NotificationRow } from '../notification.row';

/** Puts a notification before each person of an event, once about one thing. */
@Injectable()
export class Notify {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'session.reminded'>): Promise<void> {
    return this.transactions.once(Notify.name, event.id, async (tx) => {
      const { sessionId: subjectId, title, beginsAt, personIds } = event.payload;
      const thing = { kind: 'session_begins', subjectId } as const;
      const told = await tx.rows.findBy(NotificationRow, { ...thing, personId: In([...personIds]) });
      const before = new Set(told.map((each) => each.personId));
      const news = personIds
        .filter((personId) => !before.has(personId))
        .map((personId) => ({ ...thing, id: newId(), personId, title, dueAt: beginsAt, at: tx.now }));
      if (news.length > 0) await tx.rows.insert(NotificationRow, news);
    });
  }
}
