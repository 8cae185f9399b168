import { StepRow, type Tx } from '@app/outbox';
import { alliancesWith, canonicalJson, Refusal, requirePermission, type Actor } from '@app/platform';
import { sha256 } from './digest';
import { ReconAccountRow } from './recon-account.row';
import type { ReconScope } from './recon-sides';

export const NOTE_MAX = 500;

export interface ReconRequest extends ReconScope {
  readonly requestId: string;
}

/** The account, locked and a revision on: what is matched and owned on it is decided by one at a time. */
export async function lockReconAccount(
  tx: Tx,
  actor: Actor,
  { allianceId, accountCode }: ReconScope,
): Promise<ReconAccountRow> {
  requireRecon(actor, allianceId);
  const account = await tx.rows.findOne(ReconAccountRow, {
    where: { allianceId, code: accountCode },
    lock: { mode: 'pessimistic_write' },
  });
  if (!account) throw new Refusal('not_found');
  await tx.rows.increment(ReconAccountRow, { id: account.id }, 'revision', 1);
  return account;
}

/** Outside of one's alliances there is nothing. */
export function requireRecon(actor: Actor, allianceId: string): void {
  requirePermission(actor, 'recon.work');
  if (!alliancesWith(actor, 'recon.work').includes(allianceId)) throw new Refusal('not_found');
}

/** Whether this person sent this request before. The same id for other content is refused. */
export async function wasAsked(tx: Tx, actor: Actor, step: string, request: ReconRequest): Promise<boolean> {
  const { requestId } = request;
  const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
  if (!earlier) return false;
  const content = (JSON.parse(earlier.detail ?? '{}') as { content?: string }).content;
  if (earlier.step !== step || content !== contentOf(request)) throw new Refusal('request_reused');
  return true;
}

/** What a retry must repeat to be the same request. */
export function contentOf(request: ReconRequest): string {
  return sha256(canonicalJson({ ...request }));
}
