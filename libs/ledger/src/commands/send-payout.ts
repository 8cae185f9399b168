import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { invariant, SECOND_MS } from '@app/platform';
import { afterPayoutStep, canPayoutStep, type PayoutStep } from '../core';
import { PAYOUT_BANK, type BankOutcome, type PayoutBank } from '../payout-bank';
import { PayoutRow } from '../payout.row';
import { settleWhenPaid } from '../settle-when-paid';
import { SettlementRow } from '../settlement.row';

type Requested = EventOf<'payout.requested'>;

const ASK_AGAIN_MS = 20 * SECOND_MS;

/**
 * Takes a payout to the bank. What was sent once is never sent again: a crash, a deadline or a garbled answer leaves it unknown,
 * and then the bank is asked under the payout's number until it says how it ended.
 */
@Injectable()
export class SendPayout {
  constructor(
    private readonly transactions: Transactions,
    @Inject(PAYOUT_BANK) private readonly bank: PayoutBank,
  ) {}

  async react(event: Requested): Promise<void> {
    const { payoutId } = event.payload;
    const before = await this.transactions.run((tx) => lockPayout(tx, payoutId));
    if (before.status === 'created') {
      const isOurs = await this.move(event, 'send');
      if (!isOurs) return;
      const { outNo, bankAccount: account, amountFen } = before;
      const payer = event.payload.allianceId;
      await this.conclude(event, await this.bank.send({ outNo, account, amountFen, payer }));
    } else if (canPayoutStep(before.status, 'succeed')) {
      await this.conclude(event, await this.bank.find(before.outNo));
    }
  }

  private async conclude(event: Requested, outcome: BankOutcome): Promise<void> {
    const steps = { succeeded: 'succeed', failed: 'fail', unknown: 'lose' } as const;
    await this.move(event, steps[outcome.kind], outcome);
  }

  private move(event: Requested, step: PayoutStep, outcome?: BankOutcome): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const settlement = await lockSettlementOf(tx, event.payload.settlementId);
      const payout = await lockPayout(tx, event.payload.payoutId);
      if (step === 'lose') await tx.emitAt(tx.now + ASK_AGAIN_MS, 'payout.requested', event.payload);
      if (!canPayoutStep(payout.status, step)) return false;
      const to = afterPayoutStep(payout.status, step);
      const reason = outcome?.kind === 'failed' ? outcome.reason.slice(0, 200) : null;
      await tx.rows.update(PayoutRow, payout.id, { status: to, reason, movedAt: tx.now });
      await tx.step('payout', payout.id, step, payout.status, to, SendPayout.name, reason ? { reason } : {});
      await this.tell(tx, event, step, reason ?? '');
      if (step === 'succeed') await settleWhenPaid(tx, settlement);
      return true;
    });
  }

  private async tell(tx: Tx, { payload }: Requested, step: PayoutStep, reason: string): Promise<void> {
    const { payoutId, settlementId, allianceId, partyId, amountFen, outNo } = payload;
    if (step === 'succeed') {
      const succeededAt = tx.now;
      const facts = { payoutId, settlementId, allianceId, partyId, amountFen, outNo, succeededAt };
      await tx.emit('payout.succeeded', facts);
    }
    if (step === 'fail')
      await tx.emit('payout.failed', { payoutId, settlementId, allianceId, partyId, reason });
  }
}

async function lockPayout(tx: Tx, id: string): Promise<PayoutRow> {
  const payout = await tx.rows.findOne(PayoutRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  invariant(payout, `payout ${id} is there`);
  return payout;
}

async function lockSettlementOf(tx: Tx, id: string): Promise<SettlementRow> {
  const settlement = await tx.rows.findOne(SettlementRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  invariant(settlement, `settlement ${id} is there`);
  return settlement;
}
