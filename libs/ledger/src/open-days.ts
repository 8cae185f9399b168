import { MoreThanOrEqual } from 'typeorm';
import type { Tx } from '@app/outbox';
import { Refusal, type Day } from '@app/platform';
import { AccountingPeriodRow } from './accounting-period.row';
import { monthOf, type PeriodStatus } from './core';
import { PeriodSealRow } from './period-seal.row';

/** People book in open months alone: a soft closed one waits for what the market brings late, a closed one for nothing. */
export async function requireOpenDay(tx: Tx, allianceId: string, day: Day): Promise<void> {
  const status = await statusOn(tx, allianceId, day);
  if (status !== 'open') throw new Refusal('period_closed', { month: monthOf(day) });
}

/**
 * What a person tells the books about a day without choosing it: in a closed month it stands on the first open day, with its own
 * beside it. A soft closed month would take it in, after its laws were looked at, so it must be opened or closed before.
 */
export async function requireNotSoftClosed(tx: Tx, allianceId: string, day: Day): Promise<void> {
  const status = await statusOn(tx, allianceId, day);
  if (status === 'soft_closed') throw new Refusal('period_closed', { month: monthOf(day) });
}

/** What was agreed of a closed month stays as it was when it closed: taken apart, it would leave a break that nobody had answered for. */
export async function requireUnsealedDay(tx: Tx, allianceId: string, day: Day): Promise<void> {
  const status = await statusOn(tx, allianceId, day);
  if (status === 'closed') throw new Refusal('period_closed', { month: monthOf(day) });
}

/** The month's own row, locked against a closing at the same time; a seal of it or of a later month says closed whatever the row says. */
async function statusOn(tx: Tx, allianceId: string, day: Day): Promise<PeriodStatus> {
  const month = monthOf(day);
  const period = await tx.rows.findOne(AccountingPeriodRow, {
    where: { allianceId, month },
    lock: { mode: 'pessimistic_read' },
  });
  if (await tx.rows.existsBy(PeriodSealRow, { allianceId, month: MoreThanOrEqual(month) })) return 'closed';
  return period?.status ?? 'open';
}
