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

describe('idempotency keys', () => {
  const params = { ...CNY, metadata: { orderNumber: '1' } };

  it('give the first answer again, also when it was lost', async () => {
    server.setFaults({ dropReplies: 2 }); // the library itself asks once more after a closed connection
    const lost = stripe.paymentIntents.create(params, { idempotencyKey: 'K1' });
    await expect(lost).rejects.toMatchObject({ type: 'StripeConnectionError' });
    const again = await stripe.paymentIntents.create(params, { idempotencyKey: 'K1' });
    const third = await stripe.paymentIntents.create(params, { idempotencyKey: 'K1' });
    expect(third.id).toBe(again.id);
    expect(await shop.payments()).toHaveLength(1);
  });

  it('are healed by the library itself when it may try again', async () => {
    server.setFaults({ dropReplies: 1, serverErrors: 1 });
    await shop.client(3).paymentIntents.create(params);
    expect(await shop.payments()).toHaveLength(1);
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
    expect(await shop.payments()).toHaveLength(1);
  });
});

describe('webhooks', () => {
  it('are signed as the library wants it, and say what happened', async () => {
    const { id } = await shop.paidByAlipay();
    await server.settled();
    expect(shop.events().map((event) => event.type)).toEqual([
      'payment_intent.created',
      'payment_intent.requires_action',
      'charge.succeeded',
      'payment_intent.succeeded',
    ]);
    expect(shop.events()[3]?.data.object).toMatchObject({ id, status: 'succeeded', amount_received: 5391 });
  });

  it('come twice, with one id', async () => {
    server.setFaults({ duplicates: 1 });
    await stripe.paymentIntents.create(CNY);
    await server.settled();
    expect(shop.arrived).toHaveLength(2);
    expect(new Set(shop.events().map((event) => event.id)).size).toBe(1);
  });

  it('come in the wrong order', async () => {
    const { id } = await stripe.paymentIntents.create(CNY);
    await server.settled();
    server.setFaults({ reorder: 2 });
    server.pay(id, 'succeed');
    await server.settled();
    expect(
      shop
        .events()
        .map((event) => event.type)
        .slice(1),
    ).toEqual(['payment_intent.succeeded', 'charge.succeeded']);
  });

  it('come late', async () => {
    server.setFaults({ lateSeconds: 0.2 });
    await stripe.paymentIntents.create(CNY);
    expect(shop.arrived).toHaveLength(0);
    await server.settled();
    expect(shop.arrived).toHaveLength(1);
  });

  it('come again until they are taken', async () => {
    shop.answers = 500;
    await stripe.paymentIntents.create(CNY);
    while (shop.arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    shop.answers = 200;
    await server.settled();
    expect(server.events()).toMatchObject([
      { type: 'payment_intent.created', attempts: 2, isDelivered: true },
    ]);
  });

  it('can be forged, which the library notices', async () => {
    server.setFaults({ wrongSigns: 1 });
    await stripe.paymentIntents.create(CNY);
    await server.settled();
    expect(() => shop.events()).toThrow('No signatures found matching the expected signature');
  });
});
