import { alliancesWith, Refusal, type Actor } from '@app/platform';
import type { RefundFault, StepNote, Tx } from '@app/outbox';
import { lockOrder, OrderLineRow, refundPlan, requireRefundable } from '@app/orders';
import { ClaimLineRow } from './claim-line.row';
import { ClaimRow } from './claim.row';
import { afterClaimStep, faultOf, type ClaimStep } from './core';

export async function lockClaim(tx: Tx, id: string): Promise<ClaimRow> {
  const claim = await tx.rows.findOne(ClaimRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!claim) throw new Refusal('not_found', { thing: 'claim' });
  return claim;
}

/** The claim in the scope of those who decide; for anyone else there is none. */
export async function lockClaimToDecide(tx: Tx, actor: Actor, id: string): Promise<ClaimRow> {
  const claim = await lockClaim(tx, id);
  if (!alliancesWith(actor, 'claim.decide').includes(claim.allianceId))
    throw new Refusal('not_found', { thing: 'claim' });
  if (claim.buyerId === actor.id) throw new Refusal('same_person');
  return claim;
}

export async function stepClaim(
  tx: Tx,
  claim: ClaimRow,
  step: ClaimStep,
  by: string,
  note: StepNote = {},
): Promise<void> {
  const status = afterClaimStep(claim.status, step);
  const change = { status, ...(note.reason !== undefined && { decision: note.reason }) };
  await tx.rows.update(ClaimRow, claim.id, change);
  await tx.step('claim', claim.id, step, claim.status, status, by, note);
  Object.assign(claim, change);
}

/** Accepts a locked claim. What goes back is worked out from what the order has left now, under its lock. */
export async function acceptClaim(
  tx: Tx,
  claim: ClaimRow,
  by: string,
  note: StepNote = {},
  fault: RefundFault = faultOf(claim.reason),
): Promise<void> {
  const { id: claimId, orderId, allianceId } = claim;
  const order = await lockOrder(tx, orderId);
  const wanted = await tx.rows.findBy(ClaimLineRow, { claimId });
  const lines = await tx.rows.find(OrderLineRow, { where: { orderId }, order: { position: 'ASC' } });
  const plan = refundPlan(order, lines, wanted);
  if (plan.totalFen === 0n) throw new Refusal('over_limit', { max: 0 });
  await requireRefundable(tx, order, plan.totalFen);
  await stepClaim(tx, claim, 'accept', by, { ...note, detail: { fault } });
  await tx.rows.update(ClaimRow, claimId, { refundFen: plan.totalFen });
  claim.refundFen = plan.totalFen;
  const { lines: refunded, freightFen } = plan;
  await tx.emit('claim.accepted', { claimId, orderId, allianceId, lines: refunded, freightFen, fault });
}
