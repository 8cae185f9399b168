import { In } from 'typeorm';
import type { Tx } from '@app/outbox';
import { Refusal } from '@app/platform';
import type { JoinClaim, RoomEvent, RoomPayloads } from './core';
import { HeldCommentRow } from './held-comment.row';
import { LiveEventRow } from './live-event.row';
import { toRoomEvent } from './room-log';

/** A comment that was taken under its `cid` before. */
interface Kept {
  readonly sid: string;
  readonly text: string;
  readonly q: number | null;
  readonly event: RoomEvent | null;
}

interface Sent {
  readonly author: JoinClaim;
  readonly cid: string;
  readonly text: string;
}

/** The first comment under a `cid` is the one that counts, whether it stands or waits. By person and `cid`. */
export async function keptBefore(tx: Tx, sent: readonly Sent[]): Promise<Map<string, Kept>> {
  const persons = In([...new Set(sent.map(({ author }) => author.sub))]);
  const cids = In([...new Set(sent.map(({ cid }) => cid))]);
  const held = await tx.rows.findBy(HeldCommentRow, { personId: persons, cid: cids });
  const said = await tx.rows.findBy(LiveEventRow, { actorId: persons, causeCid: cids, stream: 'c' });
  const kept = new Map<string, Kept>();
  for (const { personId, cid, sessionId, text } of held)
    kept.set(`${personId} ${cid}`, { sid: sessionId, text, q: null, event: null });
  for (const row of said) {
    const event = toRoomEvent(row);
    const { x } = event.d as RoomPayloads['chat.msg'];
    const name = `${row.actorId ?? ''} ${row.causeCid ?? ''}`;
    kept.set(name, { sid: row.sessionId, text: x, q: event.q, event });
  }
  return kept;
}

export function sameComment({ sid, text, q, event }: Kept, sent: Sent): Pick<Kept, 'q' | 'event'> | Refusal {
  return sid === sent.author.sid && text === sent.text ? { q, event } : new Refusal('request_reused');
}
