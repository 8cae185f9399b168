import type Stripe from 'stripe';
import type { StripeServer } from './index';
import { CNY, SpecShop } from './spec-shop';

let shop: SpecShop;
let server: StripeServer;
let stripe: Stripe;

beforeEach(async () => {
  shop = await SpecShop.open();
  server = shop.server;
  stripe = shop.client();
});

afterEach(() => shop.close());

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
    const { id } = await shop.paidByAlipay();
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

describe('a page', () => {
  const ask = async (path: string, fields: Record<string, string>, method = 'POST') => {
    const form = new URLSearchParams({ key: 'pk_test_of_spec', ...fields });
    const url = `${server.url}/v1/payment_intents${path}`;
    const response =
      method === 'POST' ? await fetch(url, { method, body: form }) : await fetch(`${url}?${form.toString()}`);
    return { status: response.status, body: (await response.json()) as Record<string, any> };
  };
  const card = (number: string) => ({
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': number,
  });

  it('confirms and reads a payment of which it has the secret, and nothing else', async () => {
    const { id, client_secret } = await stripe.paymentIntents.create({
      ...CNY,
      allowed_payment_method_types: ['card'],
    });
    const secret = { client_secret: client_secret ?? '' };
    const good = card('4242 4242 4242 4242');
    expect((await ask(`/${id}/confirm`, { ...good, client_secret: 'x' })).status).toBe(404);
    expect((await ask(`/${id}/confirm`, { ...good, ...secret, key: 'none' })).status).toBe(401);
    expect((await ask(`/${id}/cancel`, secret)).status).toBe(401);
    expect((await ask('', { amount: '1', currency: 'cny' })).status).toBe(401);
    const declined = await ask(`/${id}/confirm`, { ...card('4000000000000002'), ...secret });
    expect(declined).toMatchObject({ status: 402, body: { error: { code: 'card_declined' } } });
    const paid = await ask(`/${id}/confirm`, { ...good, ...secret });
    expect(paid).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    expect((await ask(`/${id}`, secret, 'GET')).body).toMatchObject({ id, status: 'succeeded' });
  });

  it('is sent to the bank, and back to where it came from', async () => {
    const { id, client_secret } = await stripe.paymentIntents.create({
      ...CNY,
      allowed_payment_method_types: ['card'],
    });
    const { body } = await ask(`/${id}/confirm`, {
      ...card('4000002760003184'),
      ...{ client_secret: client_secret ?? '', return_url: 'https://shop.example/pay/1/result' },
    });
    expect(body).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
    const bank = `${String(body.next_action.redirect_to_url.url)}?outcome=fail`;
    const back = await fetch(bank, { method: 'POST', redirect: 'manual' });
    expect(back.headers.get('location')).toMatch(/\/pay\/1\/result\?.*redirect_status=failed$/);
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe('requires_payment_method');
  });
});

describe('charges and refunds', () => {
  it('tell the fee when the statement line is asked for', async () => {
    const { latest_charge: charge } = await shop.paidByAlipay();
    const { balance_transaction: line } = await stripe.charges.retrieve(charge as string, {
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
    const { id, latest_charge: charge } = await shop.paidByAlipay();
    const part = await stripe.refunds.create({ payment_intent: id, amount: 1617 });
    expect(part).toMatchObject({ object: 'refund', status: 'succeeded', amount: 1617, charge });
    await expect(stripe.refunds.create({ payment_intent: id, amount: 3775 })).rejects.toMatchObject({
      param: 'amount',
    });
    await stripe.refunds.create({ payment_intent: id });
    expect(await stripe.charges.retrieve(charge as string)).toMatchObject({
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
      shop
        .events()
        .map((event) => event.type)
        .slice(-3),
    ).toEqual(['refund.created', 'refund.updated', 'charge.refunded']);
  });

  it('can fail, and the money may be given back after all', async () => {
    const { id } = await shop.paidByAlipay();
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
