import type { Tx } from '@app/outbox';
import { Refusal } from '@app/platform';
import { mediaUrls, type MediaState } from './core';
import { LiveSessionRow } from './live-session.row';
import { roomEvent, type RoomLog } from './room-log';
import { SessionSegmentRow } from './session-segment.row';

/** The session of a picture, locked: what is said of its picture follows one after the other. */
export async function lockForMedia(tx: Tx, id: string): Promise<LiveSessionRow> {
  const session = await tx.rows.findOne(LiveSessionRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!session) throw new Refusal('not_found', { thing: 'session', id });
  return session;
}

/** Writes a picture's state and tells the room, when it is another one. Call it last. */
export async function setMedia(
  tx: Tx,
  log: RoomLog,
  session: LiveSessionRow,
  state: MediaState,
): Promise<void> {
  const { id, mediaState } = session;
  if (mediaState === state) return;
  await tx.rows.update(LiveSessionRow, id, { mediaState: state, mediaSince: tx.now });
  const urls = mediaUrls(id, await tx.rows.existsBy(SessionSegmentRow, { sessionId: id }));
  await log.append(tx, id, [roomEvent('media.state', { state, since: tx.now, urls })]);
}
