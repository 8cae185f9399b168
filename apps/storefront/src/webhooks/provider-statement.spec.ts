import type { AddressInfo } from 'node:net';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import Stripe from 'stripe';
import { DataSource, type EntityManager } from 'typeorm';
import { OrdersModule, PlaceOrder } from '@app/orders';
import { newShop } from '@app/orders/test';
import { decodePayload, OutboxEventRow, OutboxModule, Transactions, type EventPayloads } from '@app/outbox';
import { AskStatements, FetchStatement, PaymentRow, Providers, StartPayment } from '@app/payments';
import {
  Clock,
  DAY_MS,
  dayOf,
  HOUR_MS,
  newId,
  PlatformModule,
  startOfDay,
  type Settings,
} from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { startBank } from '../../../../demo/bank';
import { startStripe, type StripeServer } from '../../../../demo/stripe';
import type { LocalServer } from '../../../../demo/http/local-server';
import { OrdersApiModule } from '../orders/orders.module';
import { RefusalFilter } from '../refusal.filter';

let app: NestExpressApplication;
let stripe: StripeServer;
let bank: LocalServer;
let settings: Settings;
let rows: EntityManager;
let url: string;
const today = dayOf(Date.now());
const tomorrow = dayOf(Date.now() + DAY_MS);

beforeAll(async () => {
  stripe = await startStripe({ webhookSecret: 'whsec_of_spec', feeBasisPoints: 290 });
  bank = await startBank();
  const given = {
    ...{
      SANDBOX_SECRET: 'a sandbox secret of specs',
      STRIPE_KEY: 'sk_test_of_spec',
      STRIPE_API_URL: stripe.url,
    },
    ...{ STRIPE_WEBHOOK_SECRETS: 'whsec_of_spec', BANK_URL: bank.url },
  };
  settings = await testSettings(given, await freshDatabase('provider_statement'));
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
  await bank.stop();
});

async function paid(provider: 'sandbox' | 'stripe'): Promise<PaymentRow> {
  const shop = await newShop(rows);
  const order = await app.get(PlaceOrder).run(shop.buyer, shop.input());
  const input = { orderNumber: order.number, requestId: newId(), provider, method: 'alipay' } as const;
  const payment = await app.get(StartPayment).run(shop.buyer, input);
  if (provider === 'stripe') {
    stripe.pay(payment.providerRef ?? '', 'succeed');
    await stripe.settled();
  } else {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ outcome: 'succeed' });
    await fetch(`${url}/sandbox/payments/${payment.id}`, { method: 'POST', headers, body });
  }
  return rows.findOneByOrFail(PaymentRow, { id: payment.id });
}

let eventId = 7_000_000;
const fetchDay = (provider: 'sandbox' | 'stripe', day: string) =>
  app.get(FetchStatement).react({
    ...{ id: String((eventId += 1)), name: 'statement.due', at: 0 },
    payload: { provider, day },
  });
/** What an alliance was told, all parts together. */
const toldTo = async (allianceId: string): Promise<EventPayloads['statement.fetched']['lines'][number][]> => {
  const found = await rows.find(OutboxEventRow, {
    where: { name: 'statement.fetched' },
    order: { id: 'ASC' },
  });
  return found
    .map(({ payload }) => decodePayload(payload) as EventPayloads['statement.fetched'])
    .filter((told) => told.allianceId === allianceId)
    .flatMap(({ lines }) => lines);
};

describe('Stripe’s statement of a day', () => {
  it('is read page by page over faults, each line once', async () => {
    const client = new Stripe('sk_test_of_spec', {
      host: '127.0.0.1',
      port: stripe.port,
      protocol: 'http',
      telemetry: false,
    });
    for (let at = 0; at < 105; at += 1) {
      const intent = await client.paymentIntents.create({
        ...{ amount: 5_391, currency: 'cny', confirm: true, return_url: 'https://shop.example' },
        allowed_payment_method_types: ['alipay'],
        metadata: { paymentId: newId() },
      });
      stripe.pay(intent.id, 'succeed');
    }
    await stripe.settled();
    stripe.setFaults({ serverErrors: 1, dropReplies: 1 });
    const { lines } = await app.get(Providers).of('stripe').statement(today);
    expect(lines.length).toBe(105);
    expect(new Set(lines.map(({ ref }) => ref)).size).toBe(105);
    expect(lines[0]).toMatchObject({
      kind: 'payment',
      grossFen: 5_391n,
      feeFen: 156n,
      refundId: null,
      day: today,
    });
    expect(lines[0]?.paymentId).toHaveLength(26);
    expect((await app.get(Providers).of('stripe').statement('2026-01-01')).lines).toEqual([]);
  });

  it('that does not come is not half told', async () => {
    stripe.setFaults({ serverErrors: 9 });
    await expect(fetchDay('stripe', today)).rejects.toThrow();
    expect(await rows.countBy(OutboxEventRow, { name: 'statement.fetched' })).toBe(0);
  });

  it('gives each alliance its own lines and its part of a payout, and nobody those of nobody', async () => {
    const [one, other] = [await paid('stripe'), await paid('stripe')];
    await fetch(`${stripe.url}/admin/payout`, { method: 'POST' });
    await fetchDay('stripe', today);
    const told = await toldTo(one.allianceId);
    const feeFen = one.feeFen ?? 0n;
    expect(
      told.map(({ kind, grossFen, feeFen: fee, ourRef, orderId }) => [kind, grossFen, fee, ourRef, orderId]),
    ).toEqual([
      ['payment', one.amountFen, feeFen, one.id, one.orderId],
      ['settlement', feeFen - one.amountFen, 0n, null, null],
    ]);
    expect(told[1]?.ref).toMatch(new RegExp(`^po_\\w+-${one.allianceId}$`));
    expect((await toldTo(other.allianceId)).map(({ ourRef }) => ourRef)).toEqual([other.id, null]);
    expect(await rows.countBy(OutboxEventRow, { name: 'statement.fetched' })).toBe(2);
  });
});

describe('the sandbox’s statement', () => {
  it('is what it remembers itself, once however often it was told, and is settled to the bank a day later', async () => {
    const payment = await paid('sandbox');
    await app.get(Providers).sandbox?.settle(url, payment, 'succeed', Date.now());
    await fetchDay('sandbox', today);
    const feeFen = payment.feeFen ?? 0n;
    const net = payment.amountFen - feeFen;
    expect(await toldTo(payment.allianceId)).toMatchObject([
      { kind: 'payment', ref: `sbx_${payment.id}`, grossFen: payment.amountFen, feeFen, ourRef: payment.id },
    ]);
    await fetchDay('sandbox', tomorrow);
    await fetchDay('sandbox', tomorrow);
    const told = await toldTo(payment.allianceId);
    const ref = `sbx_settle_${today.replaceAll('-', '')}-${payment.allianceId}`;
    expect(told.slice(1)).toMatchObject([
      { kind: 'settlement', ref, grossFen: -net, day: tomorrow },
      { kind: 'settlement', ref, grossFen: -net, day: tomorrow },
    ]);
    const csv = await (await fetch(`${bank.url}/statement?account=${payment.allianceId}`)).text();
    expect(csv.split('\r\n').slice(2)).toEqual([
      `${tomorrow},C${ref.slice(-40)},,${yuan(net)},${yuan(net)},结算 ${ref},演示支付`,
      `合计,共1笔,0.00,${yuan(net)},,,`,
      '',
    ]);
  });
});

const yuan = (fen: bigint) => `${String(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`;

describe('the clock', () => {
  const askingAt = (now: number) => {
    const clock = Object.assign(Object.create(Clock.prototype) as Clock, { now: () => now });
    return new AskStatements(app.get(Transactions), app.get(Providers), clock);
  };
  const asked = () => rows.countBy(OutboxEventRow, { name: 'statement.due' });

  it('asks for yesterday once for each provider, however many copies look, and not before it is whole', async () => {
    const before = await asked();
    expect(await askingAt(startOfDay(today) + HOUR_MS).run()).toBe(0);
    const looks = await Promise.all([1, 2, 3].map(() => askingAt(startOfDay(today) + 3 * HOUR_MS).run()));
    expect(looks.reduce((sum, each) => sum + each, 0)).toBe(2);
    expect((await asked()) - before).toBe(2);
    expect(await askingAt(startOfDay(today) + 9 * HOUR_MS).run()).toBe(0);
  });

  it('asks again when a person wants it, and for no day to come', async () => {
    const before = await asked();
    const asking = askingAt(startOfDay(today) + HOUR_MS);
    await asking.askAgain('stripe', today);
    await expect(asking.askAgain('stripe', tomorrow)).rejects.toMatchObject({ code: 'too_early' });
    expect((await asked()) - before).toBe(1);
  });
});
