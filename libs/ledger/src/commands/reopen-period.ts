import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { cleanText, refuseTroubles, type Actor } from '@app/platform';
import type { AccountingPeriodRow } from '../accounting-period.row';
import { lockPeriod, periodWasDone, stepPeriod, type PeriodRequest } from '../lock-period';

const REASON_MAX = 500;

/** A month that is only soft closed may be opened again, with a reason. A closed one never. */
@Injectable()
export class ReopenPeriod {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: PeriodRequest & { reason: string }): Promise<AccountingPeriodRow> {
    const reason = cleanText(input.reason);
    return this.transactions.run(async (tx) => {
      const period = await lockPeriod(tx, actor, 'period.close', input);
      if (reason === '') refuseTroubles({ reason: 'missing' });
      if (reason.length > REASON_MAX) refuseTroubles({ reason: 'too_long' });
      const request = { ...input, reason };
      if (await periodWasDone(tx, actor, 'reopen', period, request)) return period;
      const cleared = { softClosedBy: null, softClosedAt: null };
      return stepPeriod(tx, period, 'reopen', actor.id, cleared, request);
    });
  }
}
