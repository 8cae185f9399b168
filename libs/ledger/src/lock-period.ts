import { StepRow, type Tx } from '@app/outbox';
import { alliancesWith, newId, Refusal, requirePermission, type Actor, type Permission } from '@app/platform';
import { AccountingPeriodRow } from './accounting-period.row';
import { afterPeriodStep, isMonth, type Month, type PeriodStep } from './core';

export interface PeriodRequest {
  readonly allianceId: string;
  readonly month: Month;
  readonly requestId: string;
  readonly reason?: string;
}

/** The period, locked, if the actor may do it there; a month that nobody touched yet gets its row now. */
export async function lockPeriod(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  { allianceId, month }: PeriodRequest,
): Promise<AccountingPeriodRow> {
  requirePermission(actor, permission);
  if (!alliancesWith(actor, permission).includes(allianceId) || !isMonth(month))
    throw new Refusal('not_found');
  const where = { allianceId, month };
  const locked = () => tx.rows.findOne(AccountingPeriodRow, { where, lock: { mode: 'pessimistic_write' } });
  const found = await locked();
  if (found) return found;
  await tx.rows.insert(AccountingPeriodRow, { id: newId(), ...where, status: 'open' });
  return tx.rows.findOneByOrFail(AccountingPeriodRow, where);
}

/** Whether this person sent this request before. The same id for another step is refused. */
export async function periodWasDone(
  tx: Tx,
  actor: Actor,
  step: PeriodStep,
  period: AccountingPeriodRow,
  { requestId, reason }: PeriodRequest,
): Promise<boolean> {
  const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
  if (!earlier) return false;
  const isSame =
    earlier.thingId === period.id && earlier.step === step && earlier.reason === (reason ?? null);
  if (!isSame) throw new Refusal('request_reused');
  return true;
}

/** Moves a period by a step of the one table, and leaves the dated record. */
export async function stepPeriod(
  tx: Tx,
  period: AccountingPeriodRow,
  step: PeriodStep,
  by: string,
  more: Partial<AccountingPeriodRow>,
  { requestId, reason }: PeriodRequest,
): Promise<AccountingPeriodRow> {
  const from = period.status;
  Object.assign(period, more, { status: afterPeriodStep(from, step) });
  await tx.rows.update(AccountingPeriodRow, period.id, { ...more, status: period.status });
  const detail = { month: period.month };
  await tx.step('period', period.id, step, from, period.status, by, { requestId, reason, detail });
  return period;
}
