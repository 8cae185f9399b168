import type { Tx } from '@app/outbox';
import { Refusal, type Day } from '@app/platform';
import { AccountingPeriodRow } from './accounting-period.row';
import { monthOf, type Month } from './core';
import { PeriodSealRow } from './period-seal.row';

/** People book in open months alone: a soft closed one waits for what the market brings late, a closed one for nothing. */
export async function requireOpenDay(tx: Tx, allianceId: string, day: Day): Promise<void> {
  const month = monthOf(day);
  const status = await statusOf(tx, allianceId, month);
  const isSealed = await tx.rows.existsBy(PeriodSealRow, { allianceId, month });
  if (isSealed || status !== 'open') throw new Refusal('period_closed', { month });
}

/**
 * What a person tells the books about a day without choosing it: in a closed month it stands on the first open day, with its own
 * beside it. A soft closed month would take it in, after its laws were looked at, so it must be opened or closed before.
 */
export async function requireNotSoftClosed(tx: Tx, allianceId: string, day: Day): Promise<void> {
  const month = monthOf(day);
  if ((await statusOf(tx, allianceId, month)) === 'soft_closed')
    throw new Refusal('period_closed', { month });
}

/** Locked, so that nobody closes the month while something is told about it. */
async function statusOf(tx: Tx, allianceId: string, month: Month): Promise<AccountingPeriodRow['status']> {
  const period = await tx.rows.findOne(AccountingPeriodRow, {
    where: { allianceId, month },
    lock: { mode: 'pessimistic_read' },
  });
  return period?.status ?? 'open';
}
