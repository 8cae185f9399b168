import type { Tx } from '@app/outbox';
import { Refusal, type Day } from '@app/platform';
import { AccountingPeriodRow } from './accounting-period.row';
import { monthOf } from './core';
import { PeriodSealRow } from './period-seal.row';

/** People book in open months alone: a soft closed one waits for what the market brings late, a closed one for nothing. */
export async function requireOpenDay(tx: Tx, allianceId: string, day: Day): Promise<void> {
  const month = monthOf(day);
  const period = await tx.rows.findOne(AccountingPeriodRow, {
    where: { allianceId, month },
    lock: { mode: 'pessimistic_read' },
  });
  const isSealed = await tx.rows.existsBy(PeriodSealRow, { allianceId, month });
  if (isSealed || (period !== null && period.status !== 'open'))
    throw new Refusal('period_closed', { month });
}
