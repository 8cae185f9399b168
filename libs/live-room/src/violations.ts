import type { StepNote, Tx } from '@app/outbox';
import { newId, Refusal } from '@app/platform';
import { afterViolationStep, isOnAir, type ViolationStep } from './core';
import type { LiveSessionRow } from './live-session.row';
import { roomEvent, type NewRoomEvent } from './room-log';
import { SessionViolationRow } from './session-violation.row';
import { offsetIn } from './tools-of';

type Raised = Pick<SessionViolationRow, 'kind' | 'reason' | 'article' | 'evidence' | 'raisedBy'> &
  Partial<Pick<SessionViolationRow, 'offsetMs' | 'requestId' | 'requestHash'>>;

const UNAPPEALED = { appeal: null, appealedBy: null, appealedAt: null };
const UNJUDGED = { judgement: null, judgedBy: null, judgedAt: null };

/** Writes down a violation of a show at this moment of it, or at another one that is named. */
export async function raiseViolation(
  tx: Tx,
  session: LiveSessionRow,
  raised: Raised,
  note: StepNote = {},
): Promise<SessionViolationRow> {
  const violation = tx.rows.create(SessionViolationRow, {
    id: newId(),
    sessionId: session.id,
    allianceId: session.allianceId,
    offsetMs: offsetIn(session, Math.min(tx.now, session.endedAt ?? tx.now)),
    ...{ requestId: null, requestHash: '' },
    ...raised,
    ...{ status: 'open', raisedAt: tx.now },
    ...UNAPPEALED,
    ...UNJUDGED,
  });
  await tx.rows.insert(SessionViolationRow, violation);
  const by = raised.raisedBy ?? 'NoteWording';
  await tx.step('violation', violation.id, 'raise', null, 'open', by, { reason: raised.reason, ...note });
  return violation;
}

/** Locks a violation in one of these alliances, or anywhere for those whose office reaches everywhere. */
export async function lockViolation(
  tx: Tx,
  id: string,
  alliances: readonly string[] | 'all',
): Promise<SessionViolationRow> {
  const violation = await tx.rows.findOne(SessionViolationRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!violation || (alliances !== 'all' && !alliances.includes(violation.allianceId)))
    throw new Refusal('not_found', { thing: 'violation', id });
  return violation;
}

type Change = Partial<
  Pick<SessionViolationRow, 'appeal' | 'appealedBy' | 'appealedAt' | 'judgement' | 'judgedBy' | 'judgedAt'>
>;

/** Takes a step of the one table and leaves its record. */
export async function stepViolation(
  tx: Tx,
  violation: SessionViolationRow,
  step: ViolationStep,
  by: string,
  change: Change,
): Promise<SessionViolationRow> {
  const { id, status: from } = violation;
  const status = afterViolationStep(from, step);
  await tx.rows.update(SessionViolationRow, id, { ...change, status });
  await tx.step('violation', id, step, from, status, by);
  return Object.assign(violation, change, { status });
}

/** While people are in the room its console is told. A show that is over is sealed, and nothing is added to its log. */
export function violationTold(session: LiveSessionRow, { id, kind }: SessionViolationRow): NewRoomEvent[] {
  return isOnAir(session.status) ? [roomEvent('violation.raised', { id, kind })] : [];
}
