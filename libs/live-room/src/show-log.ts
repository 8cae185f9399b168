import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { eventDigest, type RoomEvent, type Sha256, type SharedStream } from './core';
import { LiveEventRow } from './live-event.row';
import { toRoomEvent } from './room-log';
import type { SessionReportRow } from './session-report.row';

/** Events that are read and sealed at once: 32 KB of digests. */
export const SEAL_PAGE = 500;

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

export interface DigestedEvent {
  readonly event: RoomEvent;
  readonly digest: string;
}

/** A page of a show's log after a sequence and not beyond another, with the digest of each event. */
export async function logPage(
  rows: EntityManager,
  sessionId: string,
  stream: SharedStream,
  { after, upTo }: { after: number; upTo: number },
): Promise<DigestedEvent[]> {
  const found = await rows
    .createQueryBuilder(LiveEventRow, 'event')
    .where('event.session_id = :sessionId AND event.stream = :stream', { sessionId, stream })
    .andWhere('event.seq > :after AND event.seq <= :upTo', { after, upTo })
    .orderBy('event.seq')
    .limit(SEAL_PAGE)
    .getMany();
  return found.map((row) => {
    const event = toRoomEvent(row);
    return { event, digest: eventDigest(event, sha256) };
  });
}

export function headsOf(report: SessionReportRow) {
  return {
    s: { seq: Number(report.stateSeq), hash: report.stateHash },
    c: { seq: Number(report.chatSeq), hash: report.chatHash },
    k: { seq: Number(report.consoleSeq), hash: report.consoleHash },
  } as const;
}
