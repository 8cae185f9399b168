import { cardIn } from './cards';
import { type FormMap, listIn, mapIn, textIn, textsIn } from './form';
import { type Charge, drawId, type Method, METHODS, nowSeconds, type PaymentIntent } from './objects';
import { qrPicture } from './qr-picture';
import { invalid, missingParameter, StripeTrouble } from './trouble';
import type { Vault } from './vault';
import type { Webhooks } from './webhooks';

const CANCELLABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];
const DECLINED_CARD = 'pm_card_chargeDeclined';
const ASKING_CARD = 'pm_card_authenticationRequired';
const BASIS_POINTS = 10_000;
const AMOUNT_MAX = 99_999_999;

/** Payment intents: made, confirmed, then paid or not by whoever holds the phone. */
export class PaymentIntents {
  private readonly returnUrls = new Map<string, string>();
  private readonly usedMethods = new Map<string, Method>();

  constructor(
    private readonly vault: Vault,
    private readonly webhooks: Webhooks,
    private readonly feeBasisPoints: number,
  ) {}

  create(form: FormMap, baseUrl: string): PaymentIntent {
    const id = drawId('pi');
    const method = textIn(form, 'payment_method') ?? null;
    const methods = methodsIn(form);
    const intent: PaymentIntent = {
      id,
      object: 'payment_intent',
      allowed_payment_method_types: listIn(form, 'allowed_payment_method_types').length > 0 ? methods : null,
      amount: amountIn(form),
      amount_capturable: 0,
      amount_received: 0,
      canceled_at: null,
      cancellation_reason: null,
      capture_method: 'automatic',
      client_secret: `${id}_secret_${drawId('s').slice(2)}`,
      confirmation_method: 'automatic',
      created: nowSeconds(),
      currency: currencyIn(form),
      description: textIn(form, 'description') ?? null,
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      metadata: textsIn(form, 'metadata'),
      next_action: null,
      payment_method: method,
      payment_method_types: methods,
      status: method ? 'requires_confirmation' : 'requires_payment_method',
      transfer_group: textIn(form, 'transfer_group') ?? null,
    };
    this.vault.intents.set(id, intent);
    this.webhooks.tell('payment_intent.created', intent);
    return textIn(form, 'confirm') === 'true' ? this.confirm(id, form, baseUrl) : intent;
  }

  confirm(id: string, form: FormMap, baseUrl: string): PaymentIntent {
    const intent = this.vault.intent(id);
    if (!CANCELLABLE.includes(intent.status)) throw unexpectedState(intent, 'confirm');
    const method = methodOf(intent, form);
    intent.payment_method =
      textIn(form, 'payment_method') ?? cardIn(form) ?? intent.payment_method ?? drawId('pm');
    this.usedMethods.set(id, method);
    if (method === 'card') return this.confirmCard(intent, form, baseUrl);
    intent.next_action =
      method === 'alipay' ? this.redirect(intent, form, baseUrl) : qrCode(intent, form, baseUrl);
    intent.status = 'requires_action';
    this.webhooks.tell('payment_intent.requires_action', intent);
    return intent;
  }

  cancel(id: string, form: FormMap): PaymentIntent {
    const intent = this.vault.intent(id);
    if (!CANCELLABLE.includes(intent.status)) throw unexpectedState(intent, 'cancel');
    intent.status = 'canceled';
    intent.canceled_at = nowSeconds();
    intent.cancellation_reason = textIn(form, 'cancellation_reason') ?? null;
    intent.next_action = null;
    this.webhooks.tell('payment_intent.canceled', intent);
    return intent;
  }

  /** The shopper paid, or the wallet said no. */
  pay(id: string, outcome: 'succeed' | 'fail'): PaymentIntent {
    const intent = this.vault.intent(id);
    if (!CANCELLABLE.includes(intent.status)) throw unexpectedState(intent, 'pay');
    if (outcome === 'succeed') this.succeed(intent);
    else this.fail(intent);
    return intent;
  }

  /** Where the wallet sends the shopper back to. */
  returnUrl(id: string): string | undefined {
    const intent = this.vault.intent(id);
    const target = this.returnUrls.get(id);
    if (!target) return undefined;
    const url = new URL(target);
    url.searchParams.set('payment_intent', id);
    url.searchParams.set('payment_intent_client_secret', intent.client_secret);
    url.searchParams.set('redirect_status', intent.status === 'succeeded' ? 'succeeded' : 'failed');
    return url.href;
  }

  private confirmCard(intent: PaymentIntent, form: FormMap, baseUrl: string): PaymentIntent {
    if (intent.payment_method === DECLINED_CARD) {
      this.fail(intent);
      throw new StripeTrouble(402, { ...DECLINED, payment_intent: { ...intent } });
    }
    if (intent.payment_method === ASKING_CARD) {
      intent.status = 'requires_action';
      // With a way back the bank asks on a page of its own, without one in a frame that only Stripe.js can open.
      intent.next_action = textIn(form, 'return_url')
        ? this.redirect(intent, form, baseUrl)
        : { type: 'use_stripe_sdk', use_stripe_sdk: {} };
      this.webhooks.tell('payment_intent.requires_action', intent);
      return intent;
    }
    this.succeed(intent);
    return intent;
  }

  private redirect(intent: PaymentIntent, form: FormMap, baseUrl: string): object {
    const returnUrl = textIn(form, 'return_url');
    if (!returnUrl || !URL.canParse(returnUrl)) throw missingParameter('return_url');
    this.returnUrls.set(intent.id, returnUrl);
    const url = `${baseUrl}/authorize/${intent.id}`;
    return { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } };
  }

  private succeed(intent: PaymentIntent): void {
    const charge = this.chargeFor(intent, null);
    const fee = Math.round((intent.amount * this.feeBasisPoints) / BASIS_POINTS);
    this.vault.enter(charge, charge.amount, fee);
    intent.status = 'succeeded';
    intent.amount_received = intent.amount;
    intent.last_payment_error = null;
    this.webhooks.tell('charge.succeeded', charge);
    this.webhooks.tell('payment_intent.succeeded', intent);
  }

  private fail(intent: PaymentIntent): void {
    const charge = this.chargeFor(intent, 'card_declined');
    intent.status = 'requires_payment_method';
    intent.last_payment_error = { ...DECLINED, charge: charge.id };
    this.webhooks.tell('charge.failed', charge);
    this.webhooks.tell('payment_intent.payment_failed', intent);
  }

  private chargeFor(intent: PaymentIntent, failure: string | null): Charge {
    const charge: Charge = {
      id: drawId('ch'),
      object: 'charge',
      amount: intent.amount,
      amount_captured: failure ? 0 : intent.amount,
      amount_refunded: 0,
      balance_transaction: failure ? null : drawId('txn'),
      captured: failure === null,
      created: nowSeconds(),
      currency: intent.currency,
      failure_code: failure,
      failure_message: failure && DECLINED.message,
      livemode: false,
      metadata: intent.metadata,
      paid: failure === null,
      payment_intent: intent.id,
      payment_method_details: {
        type: this.usedMethods.get(intent.id) ?? intent.payment_method_types[0] ?? 'card',
      },
      refunded: false,
      status: failure ? 'failed' : 'succeeded',
    };
    this.vault.charges.set(charge.id, charge);
    intent.latest_charge = charge.id;
    intent.next_action = null;
    return charge;
  }
}

const DECLINED = {
  type: 'card_error',
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
};

function amountIn(form: FormMap): number {
  const text = textIn(form, 'amount');
  if (!text) throw missingParameter('amount');
  const amount = Number(text);
  if (!/^\d+$/.test(text))
    throw invalid(`Invalid integer: ${text}`, { code: 'parameter_invalid_integer', param: 'amount' });
  if (amount < 1) throw invalid('Amount must be at least 1.', { code: 'amount_too_small', param: 'amount' });
  if (amount > AMOUNT_MAX)
    throw invalid('Amount is too large.', { code: 'amount_too_large', param: 'amount' });
  return amount;
}

function currencyIn(form: FormMap): string {
  const currency = textIn(form, 'currency');
  if (!currency) throw missingParameter('currency');
  if (!/^[a-zA-Z]{3}$/.test(currency)) throw invalid(`Invalid currency: ${currency}`, { param: 'currency' });
  return currency.toLowerCase();
}

function methodsIn(form: FormMap): readonly Method[] {
  refuseFormerParameter(form);
  const named = listIn(form, 'allowed_payment_method_types');
  if (named.length === 0) return METHODS;
  return named.map((name) => {
    const method = METHODS.find((each) => each === name);
    if (!method)
      throw invalid(`The payment method type "${name}" is invalid.`, {
        param: 'allowed_payment_method_types',
      });
    return method;
  });
}

/** This version of the API takes a list of what is allowed; the older parameter is gone. */
function refuseFormerParameter(form: FormMap): void {
  const param = 'payment_method_types';
  if (param in form)
    throw invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
}

function methodOf(intent: PaymentIntent, form: FormMap): Method {
  const named = textIn(mapIn(form, 'payment_method_data'), 'type');
  const given = textIn(form, 'payment_method') ?? intent.payment_method;
  const wanted =
    named ?? (given?.startsWith('pm_card') ? 'card' : undefined) ?? onlyOne(intent.payment_method_types);
  const method = intent.payment_method_types.find((each) => each === wanted);
  if (!method) throw missingParameter('payment_method');
  return method;
}

/** With a single type Stripe's wallets need no details; a card does. */
function onlyOne(methods: readonly Method[]): Method | undefined {
  return methods.length === 1 && methods[0] !== 'card' ? methods[0] : undefined;
}

function qrCode(intent: PaymentIntent, form: FormMap, baseUrl: string): object {
  const client = textIn(mapIn(mapIn(form, 'payment_method_options'), 'wechat_pay'), 'client') ?? 'web';
  if (client !== 'web')
    throw invalid('Only the web client is served here.', {
      param: 'payment_method_options[wechat_pay][client]',
    });
  const data = `weixin://wxpay/bizpayurl?pr=${intent.id.slice(3)}`;
  const picture = qrPicture(data);
  return {
    type: 'wechat_pay_display_qr_code',
    wechat_pay_display_qr_code: {
      data,
      hosted_instructions_url: `${baseUrl}/authorize/${intent.id}`,
      image_data_url: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`,
      image_url_png: `${baseUrl}/qr/${intent.id}.svg`,
      image_url_svg: `${baseUrl}/qr/${intent.id}.svg`,
    },
  };
}

function unexpectedState(intent: PaymentIntent, verb: string): StripeTrouble {
  const message = `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`;
  return new StripeTrouble(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message,
    payment_intent: { ...intent },
  });
}
