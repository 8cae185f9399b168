import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, type Actor } from '@app/platform';
import { AccountingPeriodRow } from '../accounting-period.row';
import { closeChecklist, firstMonthOf } from '../close-checklist';
import { unownedBreaks } from '../recon-breaks';
import { afterPeriodStep, monthBefore } from '../core';
import { lockPeriod, periodWasDone, stepPeriod, type PeriodRequest } from '../lock-period';

/** A second person closes a month whose list is green. The writer seals it, and nothing is booked in it any more. */
@Injectable()
export class ClosePeriod {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, request: PeriodRequest): Promise<AccountingPeriodRow> {
    return this.transactions.run(async (tx) => {
      const period = await lockPeriod(tx, actor, 'period.close', request);
      if (await periodWasDone(tx, actor, 'close', period, request)) return period;
      afterPeriodStep(period.status, 'close');
      if (period.softClosedBy === actor.id) throw new Refusal('same_person');
      await requireEarlierClosed(tx, period);
      await requireGreen(tx, period);
      const closing = { closedBy: actor.id, closedAt: tx.now };
      await stepPeriod(tx, period, 'close', actor.id, closing, request);
      const { id: periodId, allianceId, month } = period;
      await tx.emit('period.closed', { periodId, allianceId, month });
      return period;
    });
  }
}

/** Months close in their order: what a closed one holds is what the next one begins with. */
async function requireEarlierClosed(tx: Tx, { allianceId, month }: AccountingPeriodRow): Promise<void> {
  const first = await firstMonthOf(tx.rows, allianceId);
  if (first === null || month <= first) return;
  const waitsFor = monthBefore(month);
  const before = await tx.rows.findOneBy(AccountingPeriodRow, { allianceId, month: waitsFor });
  if (before?.status !== 'closed')
    throw new Refusal('step_not_allowed', { status: 'soft_closed', step: 'close', waitsFor });
}

async function requireGreen(tx: Tx, period: AccountingPeriodRow): Promise<void> {
  const items = await closeChecklist(tx.rows, period, tx.now, unownedBreaks);
  const missing = items.filter((item) => item.state === 'bad').map((item) => item.key);
  if (missing.length > 0) throw new Refusal('close_not_ready', { missing });
}
