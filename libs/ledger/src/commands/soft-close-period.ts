import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { dayOf, Refusal, type Actor } from '@app/platform';
import type { AccountingPeriodRow } from '../accounting-period.row';
import { afterPeriodStep, monthOf } from '../core';
import { lockPeriod, periodWasDone, stepPeriod, type PeriodRequest } from '../lock-period';

/** The accountant is done with a month that is over: no person books in it from here on. */
@Injectable()
export class SoftClosePeriod {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, request: PeriodRequest): Promise<AccountingPeriodRow> {
    return this.transactions.run(async (tx) => {
      const period = await lockPeriod(tx, actor, 'period.soft_close', request);
      if (await periodWasDone(tx, actor, 'soft_close', period, request)) return period;
      afterPeriodStep(period.status, 'soft_close');
      if (period.month >= monthOf(dayOf(tx.now))) throw new Refusal('too_early');
      const closing = { softClosedBy: actor.id, softClosedAt: tx.now };
      return stepPeriod(tx, period, 'soft_close', actor.id, closing, request);
    });
  }
}
