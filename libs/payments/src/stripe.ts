import type { IncomingHttpHeaders } from 'node:http';
import Stripe from 'stripe';
import { fen, maxFen, sumFen } from '@app/money';
import { HOUR_MS, invariant, Refusal, SECOND_MS, type Day, type Settings } from '@app/platform';
import type { PaymentAction, ProviderEvent, ProviderStatement } from './core';
import type { PaymentProvider, PaymentToStart, RefundToSend } from './payment-provider';
import { stripeStatement } from './stripe-statement';

const CURRENCY = 'cny';
const DEADLINE_MS = 10_000;
const TOLERANCE_SECONDS = 300;
/** Stripe keeps an idempotency key for a day. */
const KEY_LASTS_MS = 23 * HOUR_MS;

/** Stripe: PaymentIntents with card, Alipay and WeChat Pay. Our payment's id is the idempotency key and stands in the metadata. */
export class StripeProvider implements PaymentProvider {
  readonly name = 'stripe';
  private readonly stripe: Stripe;
  private readonly isLive: boolean;

  constructor(
    key: string,
    private readonly settings: Settings,
  ) {
    this.isLive = key.includes('_live_');
    this.stripe = new Stripe(key, {
      ...addressOf(settings.STRIPE_API_URL),
      telemetry: false,
      maxNetworkRetries: 2,
      timeout: DEADLINE_MS,
    });
  }

  async start(payment: PaymentToStart): Promise<{ providerRef: string; action: PaymentAction }> {
    const intent = await this.stripe.paymentIntents.create(
      {
        amount: Number(payment.amountFen),
        currency: CURRENCY,
        description: payment.description,
        metadata: { paymentId: payment.id, orderNumber: payment.orderNumber },
        allowed_payment_method_types: [payment.method],
        ...(payment.method !== 'card' && {
          confirm: true,
          payment_method_data: { type: payment.method },
          // Not to the pay page, which would offer to pay once more until the webhook has come.
          return_url: `${this.settings.STOREFRONT_URL}/pay/${payment.orderNumber}/result?payment=${payment.id}`,
        }),
        ...(payment.method === 'wechat_pay' && {
          payment_method_options: { wechat_pay: { client: 'web' as const } },
        }),
      },
      { idempotencyKey: payment.id },
    );
    return { providerRef: intent.id, action: actionOf(intent) };
  }

  async refund(refund: RefundToSend): Promise<{ providerRef: string; outcome: 'paid' | 'sent' | 'failed' }> {
    const { id, paymentRef, totalFen, attempt, attemptedAt, refundRef, now } = refund;
    if (refundRef !== null) {
      const known = await this.stripe.refunds.retrieve(refundRef);
      return { providerRef: known.id, outcome: outcomeOf(known) };
    }
    // Asked after Stripe has forgotten the key, it could pay a second time.
    if (now - attemptedAt > KEY_LASTS_MS)
      throw new Error(`refund ${id} was not answered in time, see whether Stripe has paid it`);
    const made = await this.stripe.refunds.create(
      { payment_intent: paymentRef, amount: Number(totalFen), metadata: { refundId: id } },
      { idempotencyKey: attempt === 0 ? id : `${id}-${String(attempt)}` },
    );
    return { providerRef: made.id, outcome: outcomeOf(made) };
  }

  readWebhook(raw: Buffer, headers: IncomingHttpHeaders): Promise<ProviderEvent> {
    const event = this.verified(raw, headers);
    if (event.livemode !== this.isLive) throw new Refusal('wrong_key');
    return this.eventOf(event);
  }

  statement(day: Day): Promise<ProviderStatement> {
    return stripeStatement(this.stripe, CURRENCY, day);
  }

  /** Several secrets hold while one is being replaced. */
  private verified(raw: Buffer, headers: IncomingHttpHeaders): Stripe.Event {
    const signature = String(headers['stripe-signature'] ?? '');
    const secrets = (this.settings.STRIPE_WEBHOOK_SECRETS ?? '').split(',').map((each) => each.trim());
    for (const secret of secrets.filter((each) => each !== '')) {
      try {
        return this.stripe.webhooks.constructEvent(raw, signature, secret, TOLERANCE_SECONDS);
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
      }
    }
    throw new Refusal('wrong_key');
  }

  private async eventOf(event: Stripe.Event): Promise<ProviderEvent> {
    const told = { provider: 'stripe', eventId: event.id, at: event.created * SECOND_MS } as const;
    switch (event.type) {
      case 'payment_intent.succeeded':
        return this.captured(told, event.data.object);
      case 'payment_intent.payment_failed': {
        const paymentId = event.data.object.metadata.paymentId;
        if (paymentId === undefined) return { ...told, kind: 'other' };
        return { ...told, kind: 'failed', paymentId, providerRef: event.data.object.id };
      }
      case 'refund.created':
      case 'refund.updated':
      case 'refund.failed':
        return refundEvent(told, event.data.object);
      case 'charge.dispute.created':
      case 'charge.dispute.closed':
        return disputeEvent(told, event.data.object, event.type);
      default:
        return { ...told, kind: 'other' };
    }
  }

  private async captured(
    told: { provider: 'stripe'; eventId: string; at: number },
    intent: Stripe.PaymentIntent,
  ): Promise<ProviderEvent> {
    const paymentId = intent.metadata.paymentId;
    if (paymentId === undefined || intent.currency !== CURRENCY) return { ...told, kind: 'other' };
    const feeFen = await this.feeOf(intent);
    const amountFen = fen(intent.amount_received);
    return { ...told, kind: 'captured', paymentId, providerRef: intent.id, amountFen, feeFen };
  }

  /** The fee as Stripe's own statement has it. */
  private async feeOf(intent: Stripe.PaymentIntent): Promise<bigint> {
    const chargeId =
      typeof intent.latest_charge === 'string' ? intent.latest_charge : intent.latest_charge?.id;
    invariant(chargeId, `payment intent ${intent.id} has a charge`);
    const charge = await this.stripe.charges.retrieve(chargeId, { expand: ['balance_transaction'] });
    const line = charge.balance_transaction;
    if (line === null || typeof line === 'string') throw new Refusal('busy', { retryAfter: 5 });
    return fen(line.fee);
  }
}

/** An inquiry (`warning_…`) has taken no money. The fee stands on the dispute's own lines: taken, and given back when it is won. */
function disputeEvent(
  told: { provider: 'stripe'; eventId: string; at: number },
  dispute: Stripe.Dispute,
  type: 'charge.dispute.created' | 'charge.dispute.closed',
): ProviderEvent {
  const paymentRef =
    typeof dispute.payment_intent === 'string' ? dispute.payment_intent : dispute.payment_intent?.id;
  const isClosed = type === 'charge.dispute.closed';
  const kind = isClosed ? DISPUTE_ENDS[dispute.status] : 'chargeback_opened';
  const isInquiry = dispute.status.startsWith('warning_');
  if (paymentRef === undefined || kind === undefined || isInquiry || dispute.currency !== CURRENCY)
    return { ...told, kind: 'other' };
  const fees = dispute.balance_transactions.map((line) => fen(line.fee));
  const isBack = kind === 'chargeback_won';
  const feeFen = sumFen(fees.map((fee) => (isBack ? maxFen(0n, -fee) : maxFen(0n, fee))));
  return { ...told, kind, disputeRef: dispute.id, paymentRef, amountFen: fen(dispute.amount), feeFen };
}

const DISPUTE_ENDS: Partial<Record<string, 'chargeback_won' | 'chargeback_lost'>> = {
  won: 'chargeback_won',
  lost: 'chargeback_lost',
};

function refundEvent(
  told: { provider: 'stripe'; eventId: string; at: number },
  refund: Stripe.Refund,
): ProviderEvent {
  const refundId = refund.metadata?.refundId;
  const outcome = outcomeOf(refund);
  if (refundId === undefined || outcome === 'sent') return { ...told, kind: 'other' };
  const kind = outcome === 'paid' ? 'refund_paid' : 'refund_failed';
  return { ...told, kind, refundId, providerRef: refund.id };
}

function outcomeOf(refund: Stripe.Refund): 'paid' | 'sent' | 'failed' {
  if (refund.status === 'succeeded') return 'paid';
  return refund.status === 'failed' || refund.status === 'canceled' ? 'failed' : 'sent';
}

function actionOf(intent: Stripe.PaymentIntent): PaymentAction {
  const next = intent.next_action;
  if (next?.redirect_to_url?.url) return { kind: 'redirect', url: next.redirect_to_url.url };
  if (next?.wechat_pay_display_qr_code) return { kind: 'qr', qrText: next.wechat_pay_display_qr_code.data };
  return { kind: 'client_secret', clientSecret: intent.client_secret ?? '' };
}

function addressOf(address: string | undefined): {
  host?: string;
  port?: string;
  protocol?: 'http' | 'https';
} {
  if (address === undefined) return {};
  const { hostname, port, protocol } = new URL(address);
  const isPlain = protocol === 'http:';
  return { host: hostname, port: port || (isPlain ? '80' : '443'), protocol: isPlain ? 'http' : 'https' };
}
