import { Inject, Injectable } from '@nestjs/common';
import { invariant, LOGGER, type Logger } from '@app/platform';
import { StepRow, Transactions, type EventOf, type Tx } from '@app/outbox';
import { canStepRefund, UNANSWERED, type ProviderName } from '../core';
import { lockRefund, lookAgain, payRefund } from '../pay-refund';
import type { PaymentProvider, RefundToSend } from '../payment-provider';
import { Providers } from '../providers';
import { RefundRow } from '../refund.row';
import { stepRefund } from '../step-payment';

const REASON_MAX = 500;

interface Asked {
  readonly provider: ProviderName;
  readonly refund: RefundToSend;
}

type RefundAnswer = Awaited<ReturnType<PaymentProvider['refund']>>;
type Owed = EventOf<'refund.accepted'> | EventOf<'refund.retry'>;

/**
 * Tells the provider to return money, outside of any transaction and with the refund's id as key: asked twice, it pays once.
 * A timer takes up what is not paid yet, be it that nobody answered for too long or that the provider refused.
 */
@Injectable()
export class RefundPayment {
  constructor(
    private readonly providers: Providers,
    private readonly transactions: Transactions,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async react(event: Owed): Promise<void> {
    const { refundId } = event.payload;
    if (event.name === 'refund.accepted' && event.payload.totalFen === 0n) return;
    if (event.name === 'refund.retry') await this.takeUp(event);
    const isAgain = event.name === 'refund.retry';
    const asked = await this.transactions.run((tx) => whatToAsk(tx, refundId, isAgain));
    if (!asked) return;
    const done = await this.asked(asked);
    await this.keep(event.id, refundId, done);
  }

  /** What stood in the way is kept with the refund, for whoever has to answer the buyer; the queue tries again. */
  private async asked({ provider, refund }: Asked): Promise<RefundAnswer> {
    try {
      return await this.providers.of(provider).refund(refund);
    } catch (error) {
      await this.transactions.run(async (tx) => {
        const { status } = await tx.rows.findOneByOrFail(RefundRow, { id: refund.id });
        const reason = (error instanceof Error ? error.message : String(error)).slice(0, REASON_MAX);
        await tx.step('refund', refund.id, UNANSWERED, status, status, RefundPayment.name, { reason });
      });
      throw error;
    }
  }

  /** Before the provider is asked, so that the next timer stands even if it is down again. */
  private takeUp({ id, payload: { refundId, tries } }: EventOf<'refund.retry'>): Promise<void> {
    return this.transactions.once(`${RefundPayment.name}.takeUp`, id, async (tx) => {
      const found = await lockRefund(tx, refundId);
      invariant(found, `refund ${refundId} is there`);
      const { refund } = found;
      if (refund.status === 'paid') return;
      this.log.warn(
        { refundId, tries, status: refund.status },
        'a refund is not paid yet and is taken up again',
      );
      if (canStepRefund(refund.status, 'retry'))
        await stepRefund(tx, refund, 'retry', RefundPayment.name, { providerRef: null });
      await lookAgain(tx, refundId, tries + 1);
    });
  }

  private keep(eventId: string, refundId: string, done: RefundAnswer): Promise<void> {
    return this.transactions.once(RefundPayment.name, eventId, async (tx) => {
      const found = await lockRefund(tx, refundId);
      invariant(found, `refund ${refundId} is there`);
      const { refund, payment } = found;
      const { providerRef, outcome } = done;
      if (outcome === 'paid') {
        await payRefund(tx, refund, payment, providerRef ?? '', RefundPayment.name);
        return;
      }
      const step = outcome === 'sent' ? 'send' : 'fail';
      if (canStepRefund(refund.status, step))
        await stepRefund(tx, refund, step, RefundPayment.name, { providerRef });
    });
  }
}

/** What the provider is asked; `null` when it has been told and nothing is due. */
async function whatToAsk(tx: Tx, refundId: string, isAgain: boolean): Promise<Asked | null> {
  const found = await lockRefund(tx, refundId);
  invariant(found, `refund ${refundId} is there`);
  const { refund, payment } = found;
  const isDue = refund.status === 'accepted' || (isAgain && refund.status === 'sent');
  if (!isDue) return null;
  invariant(payment.providerRef, `payment ${payment.id} is known to its provider`);
  const retries = await tx.rows.find(StepRow, {
    where: { thing: 'refund', thingId: refundId, step: 'retry' },
    order: { at: 'ASC' },
  });
  return {
    provider: payment.provider,
    refund: {
      id: refundId,
      paymentId: payment.id,
      paymentRef: payment.providerRef,
      totalFen: refund.totalFen,
      attempt: retries.length,
      attemptedAt: retries.at(-1)?.at ?? refund.acceptedAt,
      refundRef: refund.status === 'sent' ? refund.providerRef : null,
      now: tx.now,
    },
  };
}
