import type { Tx } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, type Actor, type Day } from '@app/platform';
import { afterReconStep, type ReconBreak, type ReconBreakStep } from './core';
import { compareAt } from './recon-breaks';
import { ReconBreakRow } from './recon-break.row';
import { contentOf, NOTE_MAX, type ReconRequest } from './recon-request';

export interface BreakRequest extends ReconRequest {
  /** as of which day the break was seen */
  readonly until: Day;
  readonly key: string;
  readonly note: string;
}

/** The break as it is now; one that has gone meanwhile needs no answer. */
export async function findBreak(tx: Tx, request: BreakRequest): Promise<ReconBreak> {
  const { breaks, doubtful } = await compareAt(tx.rows, request, request.until);
  const found = [...breaks, ...doubtful].find((each) => each.key === request.key);
  if (!found) throw new Refusal('break_gone');
  return found;
}

export function noteOf({ note }: BreakRequest): string {
  const text = cleanText(note);
  if (text === '') refuseTroubles({ note: 'missing' });
  if (text.length > NOTE_MAX) refuseTroubles({ note: 'too_long' });
  return text;
}

/** Moves who answers for a break by a step of the one table, and leaves the dated record. */
export async function stepBreak(
  tx: Tx,
  actor: Actor,
  step: ReconBreakStep,
  request: BreakRequest,
  found: ReconBreak,
  more: Partial<ReconBreakRow>,
): Promise<ReconBreakRow> {
  const { allianceId, accountCode, key, requestId } = request;
  const earlier = await tx.rows.findOneBy(ReconBreakRow, { allianceId, accountCode, breakKey: key });
  const isSame = earlier?.kind === found.kind && earlier.amountFen === found.amountFen;
  const before: Partial<ReconBreakRow> = earlier ?? {};
  const from = isSame ? earlier.status : 'open';
  const status = afterReconStep(from, step);
  const row: ReconBreakRow = {
    ...{ id: newId(), ownerId: actor.id, dueOn: null, note: '', ownedAt: tx.now },
    ...{ resolution: null, resolvedBy: null, resolvedAt: null },
    ...before,
    ...{ allianceId, accountCode, breakKey: key, kind: found.kind },
    amountFen: found.amountFen,
    sinceDay: found.since,
    ...more,
    status: status === 'resolved' ? 'resolved' : 'owned',
  };
  await tx.rows.save(ReconBreakRow, row);
  const detail = { content: contentOf(request), kind: found.kind, amountFen: found.amountFen, key };
  await tx.step('recon_break', row.id, step, from, status, actor.id, { reason: row.note, detail, requestId });
  return row;
}
