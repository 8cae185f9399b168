import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { askAgainMs, canPayoutStep, type PayoutStep } from '../core';
import { PAYOUT_BANK, type BankOutcome, type PayoutBank } from '../payout-bank';
import { PayoutRow } from '../payout.row';
import { lockPayout, stepPayout } from '../step-payout';

type Requested = EventOf<'payout.requested'>;

const REASON_MAX = 200;
const STEP_OF = { succeeded: 'succeed', failed: 'fail', unknown: 'lose' } as const;

/**
 * Takes a payout to the bank. What was sent once is never sent again: a crash, a deadline or a garbled answer leaves it unknown,
 * and then the bank is asked under the payout's number until it says how it ended. Where payouts go by file, the cashier sends.
 */
@Injectable()
export class SendPayout {
  constructor(
    private readonly transactions: Transactions,
    @Inject(PAYOUT_BANK) private readonly bank: PayoutBank,
  ) {}

  async react(event: Requested): Promise<void> {
    if (this.bank.isByFile) return;
    const { payoutId } = event.payload;
    const { payout, now } = await this.transactions.run(async (tx) => ({
      payout: (await lockPayout(tx, payoutId)).payout,
      now: tx.now,
    }));
    const { status, outNo, bankAccount: account, amountFen } = payout;
    if (status === 'created') {
      const isOurs = await this.move(event, 'send');
      const payer = event.payload.allianceId;
      if (isOurs) await this.conclude(event, await this.bank.send({ outNo, account, amountFen, payer }));
    } else if (canPayoutStep(status, 'succeed')) {
      await this.conclude(event, await this.bank.find(outNo, now - payout.createdAt));
    }
  }

  private async conclude(event: Requested, outcome: BankOutcome): Promise<void> {
    const { amountFen } = event.payload;
    const isWrong = outcome.kind === 'succeeded' && outcome.amountFen !== amountFen;
    if (isWrong) await this.move(event, 'lose', `wrong_amount ${outcome.amountFen.toString()}`);
    else
      await this.move(event, STEP_OF[outcome.kind], outcome.kind === 'failed' ? outcome.reason : undefined);
  }

  /** Another amount than was ordered is for a person to look into: the bank would only say the same again. */
  private move(event: Requested, step: PayoutStep, reason?: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const locked = await lockPayout(tx, event.payload.payoutId);
      const { payout } = locked;
      if (step === 'lose' && reason === undefined)
        await tx.emitAt(tx.now + askAgainMs(tx.now - payout.createdAt), 'payout.requested', event.payload);
      if (step === 'lose' && reason !== undefined && payout.status === 'unknown')
        await tx.rows.update(PayoutRow, payout.id, { reason: reason.slice(0, REASON_MAX), movedAt: tx.now });
      if (!canPayoutStep(payout.status, step)) return false;
      const note = reason === undefined ? {} : { reason: reason.slice(0, REASON_MAX) };
      await stepPayout(tx, locked, step, SendPayout.name, note);
      return true;
    });
  }
}
