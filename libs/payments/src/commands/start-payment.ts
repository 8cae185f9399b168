import { Inject, Injectable } from '@nestjs/common';
import {
  LOGGER,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
  type Logger,
} from '@app/platform';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import type { PaymentMethod, ProviderName } from '../core';
import { DueRow } from '../due.row';
import { PaymentRow } from '../payment.row';
import { Providers } from '../providers';

export interface StartPaymentInput {
  readonly orderNumber: string;
  readonly requestId: string;
  readonly provider: ProviderName;
  readonly method: PaymentMethod;
}

const REQUEST_ID_MAX = 64;
const PAYMENTS_MAX = 20;

/** Begins to pay what is owed. The row is there before the provider is asked, so that its webhook can never come too early. */
@Injectable()
export class StartPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly providers: Providers,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async run(payer: Actor, input: StartPaymentInput): Promise<PaymentRow> {
    requirePermission(payer, 'order.place');
    const isSound = input.requestId.length > 0 && input.requestId.length <= REQUEST_ID_MAX;
    refuseTroubles(isSound ? {} : { requestId: 'missing' });
    const provider = this.providers.of(input.provider);
    const { payment, description } = await this.transactions.run((tx) => openPayment(tx, payer, input));
    if (payment.providerRef !== null || payment.status !== 'pending') return payment;
    try {
      const { id, orderNumber, method, amountFen } = payment;
      const started = await provider.start({ id, orderNumber, method, amountFen, description });
      return await this.keep(payment, started.providerRef, JSON.stringify(started.action));
    } catch (error) {
      this.log.warn({ err: error, paymentId: payment.id }, 'a payment could not be started');
      throw new Refusal('payment_unknown', { provider: provider.name });
    }
  }

  /** The provider may have told of the money already; then its reference stands there and is the same. */
  private keep(payment: PaymentRow, providerRef: string, action: string): Promise<PaymentRow> {
    return this.transactions.run(async (tx) => {
      await tx.rows.update(PaymentRow, payment.id, { providerRef, action });
      return tx.rows.findOneByOrFail(PaymentRow, { id: payment.id });
    });
  }
}

async function openPayment(
  tx: Tx,
  payer: Actor,
  input: StartPaymentInput,
): Promise<{ payment: PaymentRow; description: string }> {
  const { orderNumber, requestId, provider, method } = input;
  const due = await tx.rows.findOne(DueRow, {
    where: { orderNumber, payerId: payer.id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!due) throw new Refusal('not_found', { thing: 'order' });
  const { orderId, description } = due;
  const [earlier] = await tx.earlier(PaymentRow, { payerId: payer.id, requestId }, input);
  if (earlier) return { payment: earlier, description };

  await requirePayable(tx, due);
  const payment = tx.rows.create(PaymentRow, {
    id: newId(),
    ...{ orderId, orderNumber, provider, method, requestId },
    payerId: payer.id,
    allianceId: due.allianceId,
    status: 'pending',
    amountFen: due.amountFen,
    expiresAt: due.payBy,
    providerRef: null,
    action: null,
    capturedFen: null,
    feeFen: null,
    capturedAt: null,
    requestHash: requestHash(input),
    createdAt: tx.now,
  });
  await tx.rows.insert(PaymentRow, payment);
  await tx.step('payment', payment.id, 'start', null, 'pending', payer.id);
  return { payment, description };
}

async function requirePayable(tx: Tx, due: DueRow): Promise<void> {
  if (due.closedAt !== null || tx.now >= due.payBy)
    throw new Refusal('step_not_allowed', { status: 'closed', step: 'pay' });
  const { orderId } = due;
  if (await tx.rows.existsBy(PaymentRow, { orderId, status: 'succeeded' }))
    throw new Refusal('step_not_allowed', { status: 'paid', step: 'pay' });
  if ((await tx.rows.countBy(PaymentRow, { orderId })) >= PAYMENTS_MAX)
    throw new Refusal('over_limit', { max: PAYMENTS_MAX });
}
