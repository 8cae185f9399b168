import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import Stripe from 'stripe';
import { DataSource, type EntityManager } from 'typeorm';
import { CancelOrder, MarkOrderPaid, OrdersModule, PlaceOrder, type OrderRow } from '@app/orders';
import { newShop, type TestShop } from '@app/orders/test';
import { OutboxModule, type EventName } from '@app/outbox';
import { lastEvent } from '@app/parcels/test';
import { PaymentRow, RefundPayment, RefundRow, StartPayment, type PaymentMethod } from '@app/payments';
import { newId, PlatformModule, type Settings } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { startStripe, type StripeServer } from '../../../../demo/stripe';
import { OrdersApiModule } from '../orders/orders.module';
import { RefusalFilter } from '../refusal.filter';

const SANDBOX_SECRET = 'a sandbox secret of specs';
const STRIPE_SECRETS = 'whsec_of_tomorrow, whsec_of_today';

let app: NestExpressApplication;
let stripe: StripeServer;
let settings: Settings;
let rows: EntityManager;
let url: string;

beforeAll(async () => {
  stripe = await startStripe({ webhookSecret: 'whsec_of_today', feeBasisPoints: 290 });
  settings = await testSettings({
    ...{ SANDBOX_SECRET, STRIPE_KEY: 'sk_test_of_spec', STRIPE_API_URL: stripe.url },
    STRIPE_WEBHOOK_SECRETS: STRIPE_SECRETS,
  });
  const imports = [PlatformModule.forRoot('spec', settings), OutboxModule, OrdersModule, OrdersApiModule];
  const modules = await Test.createTestingModule({ imports }).compile();
  app = modules.createNestApplication<NestExpressApplication>({ rawBody: true, logger: false });
  app.useGlobalFilters(new RefusalFilter({ error: () => undefined } as never));
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer() as { address(): AddressInfo };
  url = `http://127.0.0.1:${String(server.address().port)}`;
  settings.STOREFRONT_URL = url;
  stripe.sendWebhooksTo(`${url}/webhooks/stripe`);
  rows = app.get(DataSource).manager;
});
afterEach(() => {
  stripe.setFaults({});
});
afterAll(async () => {
  await app.close();
  await stripe.stop();
});

interface Started {
  readonly shop: TestShop;
  readonly order: OrderRow;
  readonly payment: PaymentRow;
}

async function started(provider: 'sandbox' | 'stripe', method: PaymentMethod = 'alipay'): Promise<Started> {
  const shop = await newShop(rows);
  const order = await app.get(PlaceOrder).run(shop.buyer, shop.input());
  const input = { orderNumber: order.number, requestId: newId(), provider, method };
  return { shop, order, payment: await app.get(StartPayment).run(shop.buyer, input) };
}

const reread = ({ payment }: Started) => rows.findOneByOrFail(PaymentRow, { id: payment.id });
const told = async (name: EventName, id: string): Promise<number> => {
  const [row]: { n: string }[] = await rows.query(
    'SELECT COUNT(*) AS n FROM outbox_events WHERE name = ? AND payload LIKE ?',
    [name, `%${id}%`],
  );
  return Number(row?.n);
};
const tap = (id: string, outcome: unknown): Promise<Response> =>
  post(`/sandbox/payments/${id}`, JSON.stringify({ outcome }));
const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** What the sandbox tells of a payment, and with what it signs that. */
const succeeded = (subjectId: string, amountFen: bigint) => {
  const message = { id: newId(), type: 'payment.succeeded', created: Date.now(), subjectId };
  const body = JSON.stringify({ ...message, amountFen: amountFen.toString(), feeFen: '0' });
  return { id: message.id, body };
};
const signed = (body: string, secret = SANDBOX_SECRET, seconds = Math.floor(Date.now() / 1_000)): string =>
  `t=${String(seconds)},v1=${createHmac('sha256', secret)
    .update(`${String(seconds)}.${body}`)
    .digest('hex')}`;
const heard = async (eventId: string): Promise<number> => {
  const found: unknown[] = await rows.query('SELECT 1 FROM provider_events WHERE event_id = ?', [eventId]);
  return found.length;
};

/** Paid and called off, so that the money must go back. */
async function refunded(paid: Started): Promise<RefundRow> {
  const { shop, order } = paid;
  await app.get(MarkOrderPaid).react(await lastEvent({ rows }, 'payment.captured', order.id));
  await app.get(CancelOrder).run(shop.buyer, { orderNumber: order.number, requestId: newId() });
  await app.get(RefundPayment).react(await lastEvent({ rows }, 'refund.accepted', order.id));
  return rows.findOneByOrFail(RefundRow, { orderId: order.id });
}

describe('the sandbox', () => {
  it('pays by a signed message to our own door, once however often it is tapped', async () => {
    const paid = await started('sandbox');
    expect(
      (await Promise.all([1, 2, 3].map(() => tap(paid.payment.id, 'succeed')))).map((a) => a.status),
    ).toEqual([202, 202, 202]);
    expect(await reread(paid)).toMatchObject({
      status: 'succeeded',
      capturedFen: paid.order.totalFen,
      feeFen: (paid.order.totalFen * 60n + 5_000n) / 10_000n,
    });
    expect(await told('payment.captured', paid.payment.id)).toBe(1);
  });

  it('can fail and then pay after all, and can hang', async () => {
    const paid = await started('sandbox');
    await tap(paid.payment.id, 'hang');
    expect((await reread(paid)).status).toBe('pending');
    await tap(paid.payment.id, 'fail');
    expect((await reread(paid)).status).toBe('failed');
    await tap(paid.payment.id, 'succeed');
    expect((await reread(paid)).status).toBe('succeeded');
  });

  it('knows its own payments and outcomes only', async () => {
    const paid = await started('sandbox');
    expect((await tap(paid.payment.id, 'maybe')).status).toBe(400);
    expect((await tap(newId(), 'succeed')).status).toBe(404);
    expect((await tap((await started('stripe')).payment.id, 'succeed')).status).toBe(404);
    expect((await reread(paid)).status).toBe('pending');
  });

  it('returns money by a signed message, once', async () => {
    const paid = await started('sandbox');
    await tap(paid.payment.id, 'succeed');
    const refund = await refunded(paid);
    expect(refund).toMatchObject({ status: 'paid', totalFen: paid.order.totalFen });
    await app.get(RefundPayment).react(await lastEvent({ rows }, 'refund.accepted', paid.order.id));
    expect(await told('refund.paid', refund.id)).toBe(1);
  });

  it('is not believed with a wrong, old or missing signature, and nothing is written', async () => {
    const paid = await started('sandbox');
    const { id, body } = succeeded(paid.payment.id, paid.order.totalFen);
    const now = Math.floor(Date.now() / 1_000);
    const wrong = [
      signed(body, 'another secret'),
      signed(body, SANDBOX_SECRET, now - 301),
      ...['v1=nonsense', ''],
    ];
    for (const signature of wrong) {
      const answer = await post('/webhooks/sandbox', body, { 'sandbox-signature': signature });
      expect([answer.status, await answer.json()]).toEqual([400, { code: 'wrong_key', values: {} }]);
    }
    expect((await reread(paid)).status).toBe('pending');
    expect(await heard(id)).toBe(0);
    const right = await post('/webhooks/sandbox', body, { 'sandbox-signature': signed(body) });
    expect(right.status).toBe(200);
    expect((await reread(paid)).status).toBe('succeeded');
  });

  it('is heard once when one message of it comes twenty times at once', async () => {
    const paid = await started('sandbox');
    const { id, body } = succeeded(paid.payment.id, paid.order.totalFen);
    const send = () => post('/webhooks/sandbox', body, { 'sandbox-signature': signed(body) });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect([await heard(id), await told('payment.captured', paid.payment.id)]).toEqual([1, 1]);
    expect((await reread(paid)).status).toBe('succeeded');
  });

  it('may tell of a payment that nobody knows', async () => {
    const { body } = succeeded(newId(), 100n);
    const answer = await post('/webhooks/sandbox', body, { 'sandbox-signature': signed(body) });
    expect(answer.status).toBe(200);
  });
});

describe('Stripe', () => {
  /** Refunds on Stripe's own statement. */
  async function statedRefunds(): Promise<number> {
    const { hostname: host, port } = new URL(stripe.url);
    const client = new Stripe('sk_test_of_spec', { host, port, protocol: 'http', telemetry: false });
    const { data } = await client.balanceTransactions.list({ limit: 100 });
    return data.filter((line) => line.type === 'refund').length;
  }

  it('redirects for Alipay, shows a code for WeChat Pay, gives a secret for a card', async () => {
    const action = async (method: PaymentMethod) => {
      const { payment } = await started('stripe', method);
      expect(payment.providerRef).toMatch(/^pi_/);
      return JSON.parse(payment.action ?? '{}') as Record<string, string>;
    };
    expect(await action('alipay')).toMatchObject({ kind: 'redirect', url: expect.stringMatching(/^http/) });
    expect(await action('wechat_pay')).toMatchObject({
      kind: 'qr',
      qrText: expect.stringMatching(/^weixin:/),
    });
    expect(await action('card')).toMatchObject({
      kind: 'client_secret',
      clientSecret: expect.stringMatching(/_secret_/),
    });
  });

  it('sends the shopper back to the result of this payment', async () => {
    const { payment, order } = await started('stripe');
    const { url: wallet } = JSON.parse(payment.action ?? '{}') as { url: string };
    const back = await fetch(`${wallet}?outcome=succeed`, { method: 'POST', redirect: 'manual' });
    const way = new URL(back.headers.get('location') ?? '');
    expect(way.pathname).toBe(`/pay/${order.number}/result`);
    expect(way.searchParams.get('payment')).toBe(payment.id);
    expect(way.searchParams.get('redirect_status')).toBe('succeeded');
    await stripe.settled();
  });

  it('pays once, with the fee of its own statement, whatever order and number its messages come in', async () => {
    stripe.setFaults({ duplicates: 2, reorder: 4 });
    const paid = await started('stripe');
    stripe.pay(paid.payment.providerRef ?? '', 'succeed');
    await stripe.settled();
    expect(await reread(paid)).toMatchObject({
      status: 'succeeded',
      capturedFen: paid.order.totalFen,
      feeFen: BigInt(Math.round((Number(paid.order.totalFen) * 290) / 10_000)),
    });
    expect(await told('payment.captured', paid.payment.id)).toBe(1);
  });

  it('fails and pays after all', async () => {
    const paid = await started('stripe');
    stripe.pay(paid.payment.providerRef ?? '', 'fail');
    await stripe.settled();
    expect((await reread(paid)).status).toBe('failed');
    stripe.pay(paid.payment.providerRef ?? '', 'succeed');
    await stripe.settled();
    expect((await reread(paid)).status).toBe('succeeded');
  });

  it.each(['alipay', 'wechat_pay'] as const)('returns the money of %s once', async (method) => {
    const paid = await started('stripe', method);
    stripe.pay(paid.payment.providerRef ?? '', 'succeed');
    await stripe.settled();
    const refund = await refunded(paid);
    await stripe.settled();
    const after = await rows.findOneByOrFail(RefundRow, { id: refund.id });
    expect(after).toMatchObject({ status: 'paid', providerRef: expect.stringMatching(/^re_/) });
    expect(await told('refund.paid', refund.id)).toBe(1);
  });

  it('pays a refund once though its answer was lost', async () => {
    const paid = await started('stripe');
    stripe.pay(paid.payment.providerRef ?? '', 'succeed');
    await stripe.settled();
    const before = await statedRefunds();
    stripe.setFaults({ dropReplies: 2 });
    const refund = await refunded(paid);
    await stripe.settled();
    expect((await rows.findOneByOrFail(RefundRow, { id: refund.id })).status).toBe('paid');
    expect(await statedRefunds()).toBe(before + 1);
  });

  it('starts a payment again under the same id when it was down, as one', async () => {
    const shop = await newShop(rows);
    const order = await app.get(PlaceOrder).run(shop.buyer, shop.input());
    const way = { provider: 'stripe', method: 'alipay' } as const;
    const input = { orderNumber: order.number, requestId: newId(), ...way };
    stripe.setFaults({ serverErrors: 3 });
    await expect(app.get(StartPayment).run(shop.buyer, input)).rejects.toMatchObject({
      code: 'payment_unknown',
    });
    const payment = await app.get(StartPayment).run(shop.buyer, input);
    expect(payment.providerRef).toMatch(/^pi_/);
    expect(await rows.countBy(PaymentRow, { orderId: order.id })).toBe(1);
  });

  it('is believed with either of two secrets, and with no other', async () => {
    const paid = await started('stripe');
    const { webhooks } = new Stripe('sk_test_of_spec');
    const event = {
      ...{ id: newId(), object: 'event', type: 'payment_intent.payment_failed', livemode: false, created: 1 },
      data: { object: { id: paid.payment.providerRef, metadata: { paymentId: paid.payment.id } } },
    };
    const send = async (content: object, secret: string) => {
      const payload = JSON.stringify(content);
      const signature = webhooks.generateTestHeaderString({ payload, secret });
      return (await post('/webhooks/stripe', payload, { 'stripe-signature': signature })).status;
    };
    expect(await send(event, 'whsec_of_nobody')).toBe(400);
    expect(await send({ ...event, livemode: true }, 'whsec_of_today')).toBe(400);
    expect((await reread(paid)).status).toBe('pending');
    expect(await send(event, 'whsec_of_tomorrow')).toBe(200);
    expect((await reread(paid)).status).toBe('failed');
  });
});
