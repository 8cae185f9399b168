import { type FormMap, textIn, textsIn } from './form';
import { type Charge, drawId, nowSeconds, type Refund } from './objects';
import type { SwitchBoard } from './switches';
import { invalid, missingParameter } from './trouble';
import type { Vault } from './vault';
import type { Webhooks } from './webhooks';

/** Refunds: never more in all than was charged. A wallet's refund is pending first, and said to be done later. */
export class Refunds {
  constructor(
    private readonly vault: Vault,
    private readonly webhooks: Webhooks,
    private readonly switches: SwitchBoard,
  ) {}

  create(form: FormMap): Refund {
    const charge = this.chargeIn(form);
    const amount = amountOf(charge, textIn(form, 'amount'));
    const isSlow = charge.payment_method_details.type === 'wechat_pay';
    const refund: Refund = {
      id: drawId('re'),
      object: 'refund',
      amount,
      balance_transaction: null,
      charge: charge.id,
      created: nowSeconds(),
      currency: charge.currency,
      metadata: textsIn(form, 'metadata'),
      payment_intent: charge.payment_intent,
      reason: textIn(form, 'reason') ?? null,
      status: 'pending',
    };
    this.vault.refunds.set(refund.id, refund);
    this.reserve(charge, amount);
    if (isSlow) this.webhooks.tell('refund.created', refund);
    if (isSlow)
      setImmediate(() => {
        this.finish(refund, charge, 'refund.updated');
      });
    else this.finish(refund, charge, 'refund.created');
    return isSlow ? { ...refund } : refund;
  }

  private finish(refund: Refund, charge: Charge, type: string): void {
    if (this.switches.take('failedRefunds')) {
      refund.status = 'failed';
      refund.failure_reason = 'declined';
      this.reserve(charge, -refund.amount);
      this.webhooks.tell(type, refund);
      this.webhooks.tell('refund.failed', refund);
      return;
    }
    refund.status = 'succeeded';
    refund.balance_transaction = this.vault.enter(refund, -refund.amount, 0).id;
    this.webhooks.tell(type, refund);
    this.webhooks.tell('charge.refunded', charge);
  }

  private reserve(charge: Charge, amount: number): void {
    charge.amount_refunded += amount;
    charge.refunded = charge.amount_refunded === charge.amount;
  }

  private chargeIn(form: FormMap): Charge {
    const chargeId = textIn(form, 'charge');
    if (chargeId) return this.vault.charge(chargeId);
    const intentId = textIn(form, 'payment_intent');
    if (!intentId) throw missingParameter('payment_intent');
    const { latest_charge: latest, status } = this.vault.intent(intentId);
    if (!latest || status !== 'succeeded') {
      throw invalid(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`);
    }
    return this.vault.charge(latest);
  }
}

function amountOf(charge: Charge, text: string | undefined): number {
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const amount = text === undefined ? left : Number(text);
  if (!Number.isInteger(amount) || amount < 1)
    throw invalid(`Invalid integer: ${text ?? ''}`, { param: 'amount' });
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw invalid(message, { param: 'amount' });
  }
  return amount;
}
