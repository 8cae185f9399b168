import type { RoomReportRow, SessionViolationRow } from '@app/live-room';
import type { RoomReport, Violation } from '../generated/schema';

/** What belongs to the session is resolved by its id. */
export type ViolationView = Omit<Violation, 'session' | '__typename'> & { readonly session: { id: string } };
export type RoomReportView = Omit<RoomReport, 'session' | '__typename'> & {
  readonly session: { id: string };
};

/** Where things are in the replay of their show, by their ids. */
export type Places = ReadonlyMap<string, number>;
const NOWHERE: Places = new Map();

export function toViolationView(row: SessionViolationRow, places = NOWHERE): ViolationView {
  const { id, sessionId, kind, reason, article, evidence, status, offsetMs, raisedAt } = row;
  const { appeal, appealedAt, judgement, judgedAt } = row;
  const replayMs = places.get(id) ?? null;
  const found = { kind, reason, article, evidence, status, offsetMs, raisedAt, replayMs };
  return { id, session: { id: sessionId }, ...found, appeal, appealedAt, judgement, judgedAt };
}

export function toRoomReportView(row: RoomReportRow, places: Places): RoomReportView {
  const { id, sessionId, reason, text, offsetMs, reportedAt } = row;
  const replayMs = places.get(id) ?? null;
  return { id, session: { id: sessionId }, reason, text, offsetMs, reportedAt, replayMs };
}
