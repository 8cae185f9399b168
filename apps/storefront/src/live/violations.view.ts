import {
  placeInReplay,
  type RoomReportRow,
  type SessionSegmentRow,
  type SessionViolationRow,
} from '@app/live-room';
import type { RoomReport, Violation } from '../generated/schema';

/** What belongs to the session is resolved by its id. */
export type ViolationView = Omit<Violation, 'session' | '__typename'> & { readonly session: { id: string } };
export type RoomReportView = Omit<RoomReport, 'session' | '__typename'> & {
  readonly session: { id: string };
};

/** The recording of a show and when it began, as far as its replay can be watched. */
export interface Watchable {
  readonly startedAt: number;
  readonly segments: readonly SessionSegmentRow[];
}

export function toViolationView(row: SessionViolationRow, replay: Watchable | null = null): ViolationView {
  const { id, sessionId, kind, reason, article, evidence, status, offsetMs, raisedAt } = row;
  const { appeal, appealedAt, judgement, judgedAt } = row;
  const replayMs = replay && placeInReplay(replay.segments, replay.startedAt + offsetMs);
  const found = { kind, reason, article, evidence, status, offsetMs, raisedAt, replayMs };
  return { id, session: { id: sessionId }, ...found, appeal, appealedAt, judgement, judgedAt };
}

export function toRoomReportView(row: RoomReportRow): RoomReportView {
  const { id, sessionId, reason, text, offsetMs, reportedAt } = row;
  return { id, session: { id: sessionId }, reason, text, offsetMs, reportedAt };
}
