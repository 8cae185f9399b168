import type { AddressInfo } from 'node:net';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource, type EntityManager } from 'typeorm';
import { OrdersModule, PlaceOrder } from '@app/orders';
import { newShop } from '@app/orders/test';
import { decodePayload, OutboxEventRow, OutboxModule, type EventPayloads } from '@app/outbox';
import { ChargebackRow, PaymentRow, StartPayment } from '@app/payments';
import { newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { startStripe, type StripeServer } from '../../../../demo/stripe';
import { OrdersApiModule } from '../orders/orders.module';
import { RefusalFilter } from '../refusal.filter';

let app: NestExpressApplication;
let stripe: StripeServer;
let rows: EntityManager;
let url: string;

beforeAll(async () => {
  stripe = await startStripe({ webhookSecret: 'whsec_of_spec' });
  const settings = await testSettings({
    SANDBOX_SECRET: 'a sandbox secret of specs',
    ...{ STRIPE_KEY: 'sk_test_of_spec', STRIPE_API_URL: stripe.url, STRIPE_WEBHOOK_SECRETS: 'whsec_of_spec' },
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

async function paid(provider: 'sandbox' | 'stripe'): Promise<PaymentRow> {
  const shop = await newShop(rows);
  const order = await app.get(PlaceOrder).run(shop.buyer, shop.input());
  const input = { orderNumber: order.number, requestId: newId(), provider, method: 'alipay' as const };
  const payment = await app.get(StartPayment).run(shop.buyer, input);
  if (provider === 'stripe') stripe.pay(payment.providerRef ?? '', 'succeed');
  else await post(`/sandbox/payments/${payment.id}`, { outcome: 'succeed' });
  await stripe.settled();
  return rows.findOneByOrFail(PaymentRow, { id: payment.id });
}

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Names and fees of what the books are told of a payment's chargeback, in their order. */
async function told(paymentId: string): Promise<[string, bigint, bigint][]> {
  const found = await rows
    .createQueryBuilder(OutboxEventRow, 'event')
    .where("event.name LIKE 'chargeback.%' AND event.payload LIKE :id", { id: `%${paymentId}%` })
    .orderBy('event.id')
    .getMany();
  return found.map((row) => {
    const { amountFen, feeFen } = decodePayload(row.payload) as EventPayloads['chargeback.opened'];
    return [row.name, amountFen, feeFen];
  });
}

const statusOf = async (paymentId: string): Promise<string> =>
  (await rows.findOneByOrFail(ChargebackRow, { paymentId })).status;

describe('a dispute at Stripe', () => {
  it('opens a chargeback with its fee, and closes it lost, each message once', async () => {
    const payment = await paid('stripe');
    stripe.setFaults({ duplicates: 2 });
    const dispute = stripe.dispute(payment.providerRef ?? '');
    await stripe.settled();
    expect(await statusOf(payment.id)).toBe('opened');
    stripe.closeDispute(dispute, 'lost');
    await stripe.settled();
    expect(await statusOf(payment.id)).toBe('lost');
    expect(await told(payment.id)).toEqual([
      ['chargeback.opened', payment.amountFen, 1_500n],
      ['chargeback.lost', payment.amountFen, 1_500n],
    ]);
  });

  it('that is won gives the money back, and the fee only if Stripe does', async () => {
    for (const isFeeBack of [false, true]) {
      const payment = await paid('stripe');
      const dispute = stripe.dispute(payment.providerRef ?? '', 100);
      await stripe.settled();
      stripe.closeDispute(dispute, 'won', isFeeBack);
      await stripe.settled();
      expect(await told(payment.id)).toEqual([
        ['chargeback.opened', 100n, 1_500n],
        ['chargeback.won', 100n, isFeeBack ? 1_500n : 0n],
      ]);
    }
  });

  it('is opened and closed in that order for the books, in whichever order it is told', async () => {
    const payment = await paid('stripe');
    stripe.setFaults({ reorder: 4 });
    const dispute = stripe.dispute(payment.providerRef ?? '');
    stripe.closeDispute(dispute, 'lost');
    await stripe.settled();
    expect((await told(payment.id)).map(([name]) => name)).toEqual(['chargeback.opened', 'chargeback.lost']);
    expect(await statusOf(payment.id)).toBe('lost');
  });
});

describe('a chargeback in the sandbox', () => {
  it('comes by a signed message too, once however often it is sent', async () => {
    const payment = await paid('sandbox');
    for (const what of ['opened', 'opened', 'won', 'lost'])
      expect((await post(`/sandbox/payments/${payment.id}/chargeback`, { what })).status).toBe(202);
    expect(await statusOf(payment.id)).toBe('won');
    expect((await told(payment.id)).map(([name]) => name)).toEqual(['chargeback.opened', 'chargeback.won']);
    expect((await post(`/sandbox/payments/${payment.id}/chargeback`, { what: 'x' })).status).toBe(400);
  });
});
