import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { Refusal, SETTINGS, blindIndex, type Settings } from '@app/platform';
import { AddressRow } from './address.row';
import { cleanPhone } from './core';
import { LoginMessageRow } from './login-message.row';
import { NotificationRow } from './notification.row';
import { PersonRow } from './person.row';
import { SavedViewRow } from './saved-view.row';

const INBOX_MAX = 100;
const NOTIFICATIONS_MAX = 50;

export interface InboxMessage {
  readonly phone: string;
  readonly code: string;
  readonly text: string;
  readonly at: number;
}

@Injectable()
export class PeopleQueries {
  constructor(
    private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The persons of the ids that exist, in no order. */
  byIds(ids: readonly string[]): Promise<PersonRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.database.manager.findBy(PersonRow, { id: In([...new Set(ids)]) });
  }

  async byPhone(phone: string): Promise<PersonRow | null> {
    return this.database.manager.findOneBy(PersonRow, { phoneIndex: blindIndex(cleanPhone(phone)) });
  }

  /** One's addresses, the default first, then the newest. */
  async addressesOf(personId: string): Promise<AddressRow[]> {
    const rows = await this.database.manager.findBy(AddressRow, { personId, removedAt: IsNull() });
    return rows.sort((a, b) => (b.defaultSince ?? 0) - (a.defaultSince ?? 0) || b.createdAt - a.createdAt);
  }

  /** One's views of the desk's lists, the oldest first: as many as there are places. */
  viewsOf(personId: string): Promise<SavedViewRow[]> {
    const where = { personId, removedAt: IsNull() };
    return this.database.manager.find(SavedViewRow, { where, order: { id: 'ASC' } });
  }

  /** What one was told, newest first. */
  notificationsOf(personId: string): Promise<NotificationRow[]> {
    const where = { personId };
    return this.database.manager.find(NotificationRow, {
      where,
      order: { id: 'DESC' },
      take: NOTIFICATIONS_MAX,
    });
  }

  countUnread(personId: string): Promise<number> {
    return this.database.manager.countBy(NotificationRow, { personId, readAt: IsNull() });
  }

  /** The texts that were sent, newest first. In the demo only: elsewhere there is no such place. */
  async demoInbox(phone?: string): Promise<InboxMessage[]> {
    if (this.settings.LIANJI_PROFILE !== 'demo') throw new Refusal('not_found');
    const messages = await this.database.manager.find(LoginMessageRow, {
      where: phone === undefined ? {} : { phoneIndex: blindIndex(cleanPhone(phone)) },
      order: { id: 'DESC' },
      take: INBOX_MAX,
    });
    return messages.map(({ phone: to, code, text, at }) => ({ phone: to, code, text, at }));
  }
}
