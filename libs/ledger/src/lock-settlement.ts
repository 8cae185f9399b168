import { In } from 'typeorm';
import { StepRow, type Tx } from '@app/outbox';
import { alliancesWith, Refusal, requirePermission, type Actor, type Permission } from '@app/platform';
import { afterSettlementStep, type SettlementStep } from './core';
import { SettlementRow } from './settlement.row';

export interface SettlementRequest {
  readonly id: string;
  readonly requestId: string;
  readonly reason?: string;
}

/** The settlement, locked, if the actor may do it there; outside one's alliances it is not found. */
export async function lockSettlement(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<SettlementRow> {
  requirePermission(actor, permission);
  const settlement = await tx.rows.findOne(SettlementRow, {
    where: { id, allianceId: In(alliancesWith(actor, permission)) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!settlement) throw new Refusal('not_found');
  return settlement;
}

/** Whether this person sent this request before. The same id for another step is refused. */
export async function wasDone(
  tx: Tx,
  actor: Actor,
  step: SettlementStep,
  { id, requestId, reason }: SettlementRequest,
): Promise<boolean> {
  const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
  if (!earlier) return false;
  const isSame = earlier.thingId === id && earlier.step === step && earlier.reason === (reason ?? null);
  if (!isSame) throw new Refusal('request_reused');
  return true;
}

/** Moves a settlement by a step of the one table, with what else changes, and leaves the dated record. */
export async function stepSettlement(
  tx: Tx,
  settlement: SettlementRow,
  step: SettlementStep,
  by: string,
  more: Partial<SettlementRow> = {},
  note: { reason?: string | undefined; requestId?: string | undefined } = {},
): Promise<SettlementRow> {
  const from = settlement.status;
  Object.assign(settlement, more, { status: afterSettlementStep(from, step) });
  await tx.rows.update(SettlementRow, settlement.id, { ...more, status: settlement.status });
  await tx.step('settlement', settlement.id, step, from, settlement.status, by, note);
  return settlement;
}
