import { Transactions } from '@app/outbox';
import { RoomLog, roomEvent } from '../room-log';

/** Whatever finds a provider by its class: a Nest application or a testing module. */
export interface Providers {
  get<T>(type: abstract new (...args: never[]) => T, options: { strict: false }): T;
}

/** Tells each of these persons something in a room, in one transaction. */
export async function tellPersons(app: Providers, sid: string, ...persons: readonly string[]): Promise<void> {
  const told = persons.map((toId) => roomEvent('muted', { until: null, reason: 'spam' }, { toId }));
  const log = app.get(RoomLog, { strict: false });
  await app.get(Transactions, { strict: false }).run((tx) => log.append(tx, sid, told));
}

/** Changes the notice of a room so many times. */
export async function noticeRoom(app: Providers, sid: string, times: number, text: string): Promise<void> {
  const log = app.get(RoomLog, { strict: false });
  const events = Array.from({ length: times }, (_, n) => roomEvent('notice.set', { text: `${n} ${text}` }));
  await app.get(Transactions, { strict: false }).run((tx) => log.append(tx, sid, events));
}
