import Stripe from 'stripe';
import { deliver, jsonReply, WHOLE } from '../http/delivery';
import { type LocalServer, startLocalServer } from '../http/local-server';
import { startStripe, type StripeServer } from './index';

const SECRET = 'whsec_of_spec';
const CNY = { amount: 5391, currency: 'cny' };

let server: StripeServer;
let shop: LocalServer;
let stripe: Stripe;
let arrived: { raw: string; signature: string }[];
let shopAnswers: number;

beforeEach(async () => {
  arrived = [];
  shopAnswers = 200;
  shop = await startLocalServer(0, async (incoming, response) => {
    arrived.push({ raw: incoming.body, signature: String(incoming.headers['stripe-signature']) });
    await deliver(response, jsonReply(shopAnswers, {}), WHOLE);
  });
  server = await startStripe({ webhookSecret: SECRET, webhookUrl: `${shop.url}/webhooks/stripe` });
  stripe = client();
});

afterEach(async () => {
  await server.stop();
  await shop.stop();
});

function client(maxNetworkRetries = 0): Stripe {
  const where = { host: '127.0.0.1', port: server.port, protocol: 'http', telemetry: false } as const;
  return new Stripe('sk_test_of_spec', { ...where, maxNetworkRetries, timeout: 1_000 });
}

async function paidByAlipay(): Promise<Stripe.PaymentIntent> {
  const intent = await stripe.paymentIntents.create({
    ...CNY,
    allowed_payment_method_types: ['alipay'],
    confirm: true,
    return_url: 'https://shop.example/orders/1',
  });
  server.pay(intent.id, 'succeed');
  return stripe.paymentIntents.retrieve(intent.id);
}

function events(): Stripe.Event[] {
  return arrived.map(({ raw, signature }) => stripe.webhooks.constructEvent(raw, signature, SECRET));
}

describe('payment intents', () => {
  it('send the shopper to Alipay, and are paid there', async () => {
    const intent = await stripe.paymentIntents.create({
      ...CNY,
      allowed_payment_method_types: ['alipay', 'wechat_pay'],
      metadata: { orderNumber: '26112400000001' },
    });
    expect(intent).toMatchObject({ object: 'payment_intent', status: 'requires_payment_method', ...CNY });
    const confirmed = await stripe.paymentIntents.confirm(intent.id, {
      payment_method_data: { type: 'alipay' },
      return_url: 'https://shop.example/orders/1',
    });
    expect(confirmed.status).toBe('requires_action');
    const wallet = confirmed.next_action?.redirect_to_url?.url ?? '';
    expect(await (await fetch(wallet)).text()).toContain('¥ 53.91');
    const back = await fetch(`${wallet}?outcome=succeed`, { method: 'POST', redirect: 'manual' });
    expect(back.headers.get('location')).toContain('https://shop.example/orders/1?payment_intent=pi_');
    const paid = await stripe.paymentIntents.retrieve(intent.id);
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 5391, next_action: null });
    expect(paid.metadata).toEqual({ orderNumber: '26112400000001' });
  });

  it('show a code for WeChat to scan', async () => {
    const intent = await stripe.paymentIntents.create({
      ...CNY,
      allowed_payment_method_types: ['wechat_pay'],
      payment_method_options: { wechat_pay: { client: 'web' } },
      confirm: true,
    });
    const code = intent.next_action?.wechat_pay_display_qr_code;
    expect(intent.next_action?.type).toBe('wechat_pay_display_qr_code');
    expect(code?.data).toMatch(/^weixin:\/\/wxpay\//);
    expect(await (await fetch(code?.image_url_svg ?? '')).text()).toContain('<svg');
  });

  it('are paid at once by a good card and refused by a bad one', async () => {
    const card = { ...CNY, allowed_payment_method_types: ['card'], confirm: true };
    const paid = await stripe.paymentIntents.create({ ...card, payment_method: 'pm_card_visa' });
    expect(paid.status).toBe('succeeded');
    const declined = stripe.paymentIntents.create({ ...card, payment_method: 'pm_card_chargeDeclined' });
    await expect(declined).rejects.toMatchObject({
      type: 'StripeCardError',
      code: 'card_declined',
      statusCode: 402,
    });
    const asked = await stripe.paymentIntents.create({
      ...card,
      payment_method: 'pm_card_authenticationRequired',
    });
    expect(asked).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
  });

  it('can be tried again after a failure, and fail no more once cancelled', async () => {
    const intent = await stripe.paymentIntents.create({
      ...CNY,
      allowed_payment_method_types: ['alipay', 'card'],
    });
    server.pay(intent.id, 'fail');
    const failed = await stripe.paymentIntents.retrieve(intent.id);
    expect(failed).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined' },
    });
    const cancelled = await stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' });
    expect(cancelled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
    const pay = await fetch(`${server.url}/admin/pay/${intent.id}`, {
      method: 'POST',
      body: '{"outcome":"succeed"}',
    });
    expect(pay.status).toBe(400);
    await expect(stripe.paymentIntents.confirm(intent.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
  });

  it('cannot be cancelled when paid', async () => {
    const { id } = await paidByAlipay();
    await expect(stripe.paymentIntents.cancel(id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
  });

  it('are refused with words when the request is wrong', async () => {
    await expect(stripe.paymentIntents.create({ amount: 0, currency: 'cny' })).rejects.toMatchObject({
      code: 'amount_too_small',
    });
    await expect(stripe.paymentIntents.create({ amount: 1.5, currency: 'cny' })).rejects.toMatchObject({
      param: 'amount',
    });
    await expect(stripe.paymentIntents.retrieve('pi_none')).rejects.toMatchObject({
      code: 'resource_missing',
      statusCode: 404,
    });
    const former = { ...CNY, payment_method_types: ['alipay'] };
    await expect(stripe.paymentIntents.create(former)).rejects.toMatchObject({ code: 'parameter_unknown' });
    const withoutReturn = { ...CNY, allowed_payment_method_types: ['alipay'], confirm: true };
    await expect(stripe.paymentIntents.create(withoutReturn)).rejects.toMatchObject({ param: 'return_url' });
    const response = await fetch(`${server.url}/v1/payment_intents`, { method: 'POST' });
    expect(response.status).toBe(401);
  });
});

describe('charges and refunds', () => {
  it('tell the fee when the statement line is asked for', async () => {
    const { latest_charge: charge } = await paidByAlipay();
    const { balance_transaction: line } = await stripe.charges.retrieve(String(charge), {
      expand: ['balance_transaction'],
    });
    expect(line).toMatchObject({ amount: 5391, fee: 156, net: 5235, currency: 'cny', type: 'charge' });
    const intents = await stripe.paymentIntents.create({ ...CNY });
    server.pay(intents.id, 'succeed');
    const deep = await stripe.paymentIntents.retrieve(intents.id, {
      expand: ['latest_charge.balance_transaction'],
    });
    expect(deep.latest_charge).toMatchObject({ object: 'charge', balance_transaction: { fee: 156 } });
    const statement = await stripe.balanceTransactions.list({ limit: 1 });
    expect(statement).toMatchObject({ has_more: true, data: [{ amount: 5391 }] });
  });

  it('give back in parts, and never more than was paid', async () => {
    const { id, latest_charge: charge } = await paidByAlipay();
    const part = await stripe.refunds.create({ payment_intent: id, amount: 1617 });
    expect(part).toMatchObject({ object: 'refund', status: 'succeeded', amount: 1617, charge });
    await expect(stripe.refunds.create({ payment_intent: id, amount: 3775 })).rejects.toMatchObject({
      param: 'amount',
    });
    await stripe.refunds.create({ payment_intent: id });
    expect(await stripe.charges.retrieve(String(charge))).toMatchObject({
      refunded: true,
      amount_refunded: 5391,
    });
    await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    const lines = await stripe.balanceTransactions.list();
    expect(lines.data.map((line) => line.amount)).toEqual([-3774, -1617, 5391]);
  });

  it('keep a WeChat refund pending at first', async () => {
    const intent = await stripe.paymentIntents.create({
      ...CNY,
      allowed_payment_method_types: ['wechat_pay'],
      confirm: true,
    });
    server.pay(intent.id, 'succeed');
    const refund = await stripe.refunds.create({ payment_intent: intent.id });
    expect(refund.status).toBe('pending');
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'succeeded' });
    await server.settled();
    expect(
      events()
        .map((event) => event.type)
        .slice(-3),
    ).toEqual(['refund.created', 'refund.updated', 'charge.refunded']);
  });

  it('can fail, and the money may be given back after all', async () => {
    const { id } = await paidByAlipay();
    server.setFaults({ failedRefunds: 1 });
    expect(await stripe.refunds.create({ payment_intent: id })).toMatchObject({
      status: 'failed',
      failure_reason: 'declined',
    });
    expect(await stripe.refunds.create({ payment_intent: id })).toMatchObject({
      status: 'succeeded',
      amount: 5391,
    });
  });
});

describe('idempotency keys', () => {
  const params = { ...CNY, metadata: { orderNumber: '1' } };

  it('give the first answer again, also when it was lost', async () => {
    server.setFaults({ dropReplies: 2 }); // the library itself asks once more after a closed connection
    const lost = stripe.paymentIntents.create(params, { idempotencyKey: 'K1' });
    await expect(lost).rejects.toMatchObject({ type: 'StripeConnectionError' });
    const again = await stripe.paymentIntents.create(params, { idempotencyKey: 'K1' });
    const third = await stripe.paymentIntents.create(params, { idempotencyKey: 'K1' });
    expect(third.id).toBe(again.id);
    expect(await (await fetch(`${server.url}/admin/payments`)).json()).toHaveLength(1);
  });

  it('are healed by the library itself when it may try again', async () => {
    server.setFaults({ dropReplies: 1, serverErrors: 1 });
    await client(3).paymentIntents.create(params);
    expect(await (await fetch(`${server.url}/admin/payments`)).json()).toHaveLength(1);
  });

  it('refuse other content', async () => {
    await stripe.paymentIntents.create(params, { idempotencyKey: 'K1' });
    const other = stripe.paymentIntents.create({ ...params, amount: 1 }, { idempotencyKey: 'K1' });
    await expect(other).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
  });

  it('outlast a caller who would not wait', async () => {
    server.setFaults({ delaySeconds: 2 });
    const impatient = stripe.paymentIntents.create(params, { idempotencyKey: 'K1', timeout: 100 });
    await expect(impatient).rejects.toMatchObject({ type: 'StripeConnectionError' });
    server.setFaults({});
    await stripe.paymentIntents.create(params, { idempotencyKey: 'K1' });
    expect(await (await fetch(`${server.url}/admin/payments`)).json()).toHaveLength(1);
  });
});

describe('webhooks', () => {
  it('are signed as the library wants it, and say what happened', async () => {
    const { id } = await paidByAlipay();
    await server.settled();
    expect(events().map((event) => event.type)).toEqual([
      'payment_intent.created',
      'payment_intent.requires_action',
      'charge.succeeded',
      'payment_intent.succeeded',
    ]);
    expect(events()[3]?.data.object).toMatchObject({ id, status: 'succeeded', amount_received: 5391 });
  });

  it('come twice, with one id', async () => {
    server.setFaults({ duplicates: 1 });
    await stripe.paymentIntents.create(CNY);
    await server.settled();
    expect(arrived).toHaveLength(2);
    expect(new Set(events().map((event) => event.id)).size).toBe(1);
  });

  it('come in the wrong order', async () => {
    const { id } = await stripe.paymentIntents.create(CNY);
    await server.settled();
    server.setFaults({ reorder: 2 });
    server.pay(id, 'succeed');
    await server.settled();
    expect(
      events()
        .map((event) => event.type)
        .slice(1),
    ).toEqual(['payment_intent.succeeded', 'charge.succeeded']);
  });

  it('come late', async () => {
    server.setFaults({ lateSeconds: 0.2 });
    await stripe.paymentIntents.create(CNY);
    expect(arrived).toHaveLength(0);
    await server.settled();
    expect(arrived).toHaveLength(1);
  });

  it('come again until they are taken', async () => {
    shopAnswers = 500;
    await stripe.paymentIntents.create(CNY);
    while (arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    shopAnswers = 200;
    await server.settled();
    expect(server.events()).toMatchObject([
      { type: 'payment_intent.created', attempts: 2, isDelivered: true },
    ]);
  });

  it('can be forged, which the library notices', async () => {
    server.setFaults({ wrongSigns: 1 });
    await stripe.paymentIntents.create(CNY);
    await server.settled();
    expect(() => events()).toThrow('No signatures found matching the expected signature');
  });
});
