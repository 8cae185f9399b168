import type { AddressInfo } from 'node:net';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource, type EntityManager } from 'typeorm';
import { CancelOrder, MarkOrderPaid, OrdersModule, PlaceOrder } from '@app/orders';
import { accountantOf, newShop } from '@app/orders/test';
import { OutboxEventRow, OutboxModule, StepRow } from '@app/outbox';
import { lastEvent } from '@app/parcels/test';
import { PaymentRow, PaymentsQueries, RefundPayment, RefundRow, StartPayment } from '@app/payments';
import { GUEST, newId, PlatformModule, type Actor, type Settings } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { startStripe, type StripeServer } from '../../../../demo/stripe';
import { OrdersApiModule } from '../orders/orders.module';
import { PaymentsResolver } from '../orders/payments.resolver';
import { RefusalFilter } from '../refusal.filter';

const SANDBOX_SECRET = 'a sandbox secret of specs';
const TWO_MINUTES_MS = 120_000;

let app: NestExpressApplication;
let stripe: StripeServer;
let settings: Settings;
let rows: EntityManager;
let url: string;

beforeAll(async () => {
  stripe = await startStripe({ webhookSecret: 'whsec_of_spec', feeBasisPoints: 290 });
  settings = await testSettings({
    ...{ SANDBOX_SECRET, STRIPE_KEY: 'sk_test_of_spec', STRIPE_API_URL: stripe.url },
    ...{ STRIPE_WEBHOOK_SECRETS: 'whsec_of_spec' },
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
  settings.STOREFRONT_URL = url;
  stripe.setFaults({});
});
afterAll(async () => {
  await app.close();
  await stripe.stop();
});

/** An order that was paid and called off: what is owed to the buyer. */
async function owed(provider: 'sandbox' | 'stripe'): Promise<RefundRow> {
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
  await app.get(MarkOrderPaid).react(await lastEvent({ rows }, 'payment.captured', order.id));
  await app.get(CancelOrder).run(shop.buyer, { orderNumber: order.number, requestId: newId() });
  return rows.findOneByOrFail(RefundRow, { orderId: order.id });
}

const first = async ({ id }: RefundRow) =>
  app.get(RefundPayment).react(await lastEvent({ rows }, 'refund.accepted', id));
/** What the queue does when the latest timer is due. */
const again = async ({ id }: RefundRow) =>
  app.get(RefundPayment).react(await lastEvent({ rows }, 'refund.retry', id));
const reread = ({ id }: RefundRow) => rows.findOneByOrFail(RefundRow, { id });
const timers = async ({ id }: RefundRow): Promise<number[]> => {
  const found = await rows.find(OutboxEventRow, { where: { name: 'refund.retry' }, order: { id: 'ASC' } });
  return found.filter(({ payload }) => payload.includes(id)).map(({ createdAt, dueAt }) => dueAt - createdAt);
};
const told = async ({ id }: RefundRow): Promise<number> => {
  const found = await rows.findBy(OutboxEventRow, { name: 'refund.paid' });
  return found.filter(({ payload }) => payload.includes(id)).length;
};

describe('a refund', () => {
  it('that was accepted while the shop was down is paid by its timer', async () => {
    const refund = await owed('sandbox');
    expect(await timers(refund)).toEqual([TWO_MINUTES_MS]);
    settings.STOREFRONT_URL = 'http://127.0.0.1:9';
    await expect(first(refund)).rejects.toThrow('fetch failed');
    await expect(again(refund)).rejects.toThrow('fetch failed');
    expect((await reread(refund)).status).toBe('accepted');
    expect(await timers(refund)).toEqual([TWO_MINUTES_MS, 2 * TWO_MINUTES_MS]);
    settings.STOREFRONT_URL = url;
    await again(refund);
    expect(await reread(refund)).toMatchObject({ status: 'paid', totalFen: refund.totalFen });
    await again(refund);
    expect([await told(refund), (await timers(refund)).length]).toEqual([1, 3]);
  });

  it('that Stripe could not take is paid when it is back, under the same key', async () => {
    const refund = await owed('stripe');
    stripe.setFaults({ serverErrors: 3 });
    await expect(first(refund)).rejects.toThrow();
    stripe.setFaults({ dropReplies: 2 });
    await again(refund);
    await stripe.settled();
    expect((await reread(refund)).status).toBe('paid');
    expect(await told(refund)).toBe(1);
  });

  it('that Stripe refused is tried anew, whatever is told late of the try before', async () => {
    const refund = await owed('stripe');
    stripe.setFaults({ failedRefunds: 1, duplicates: 2 });
    await first(refund);
    await stripe.settled();
    const refused = await reread(refund);
    expect(refused).toMatchObject({ status: 'failed', paidAt: null });
    stripe.setFaults({});
    await again(refund);
    await stripe.settled();
    const paid = await reread(refund);
    expect(paid).toMatchObject({ status: 'paid', providerRef: expect.stringMatching(/^re_/) });
    expect(paid.providerRef).not.toBe(refused.providerRef);
    expect(await told(refund)).toBe(1);
    const steps = await rows.find(StepRow, { where: { thingId: refund.id }, order: { id: 'ASC' } });
    expect(steps.map(({ step }) => step)).toEqual(['accept', 'fail', 'retry', 'pay']);
  });

  it('that stays unpaid is shown with its age, its tries and what stood in the way, until it is paid', async () => {
    const refund = await owed('sandbox');
    const payments = app.get(PaymentsQueries);
    const seen = () => payments.unpaidRefunds(refund.allianceId);
    expect(await seen()).toEqual([]);
    settings.STOREFRONT_URL = 'http://127.0.0.1:9';
    await expect(first(refund)).rejects.toThrow('fetch failed');
    await expect(again(refund)).rejects.toThrow('fetch failed');
    const { orderNumber } = await rows.findOneByOrFail(PaymentRow, { id: refund.paymentId });
    const { id, totalFen, acceptedAt } = refund;
    expect(await seen()).toEqual([
      {
        id,
        orderNumber,
        totalFen,
        acceptedAt: new Date(acceptedAt),
        tries: 2,
        triedAt: expect.any(Date),
        lastError: expect.stringContaining('fetch failed'),
      },
    ]);
    settings.STOREFRONT_URL = url;
    await again(refund);
    expect(await seen()).toEqual([]);
  });

  it('that stays unpaid is seen by the alliance’s own books, and by nobody else', async () => {
    const refund = await owed('sandbox');
    await rows.update(RefundRow, refund.id, { acceptedAt: Date.now() - 11 * 60_000 });
    const [{ slug }] = await rows.query('SELECT slug FROM alliances WHERE id = ?', [refund.allianceId]);
    const seenBy = (actor: Actor) => app.get(PaymentsResolver).unpaidRefunds(actor, slug);
    expect(await seenBy(accountantOf(refund.allianceId))).toMatchObject([{ id: refund.id, triedAt: null }]);
    await expect(seenBy(GUEST)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(seenBy({ id: newId(), offices: [] })).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(seenBy(accountantOf(newId()))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that nobody has even tried for ten minutes is shown too, and one that was refused without a word', async () => {
    const [late, refused] = [await owed('sandbox'), await owed('stripe')];
    await rows.update(RefundRow, late.id, { acceptedAt: Date.now() - 11 * 60_000 });
    stripe.setFaults({ failedRefunds: 1 });
    await first(refused);
    await stripe.settled();
    const payments = app.get(PaymentsQueries);
    expect(await payments.unpaidRefunds(late.allianceId)).toMatchObject([
      { id: late.id, tries: 0, triedAt: null, lastError: null },
    ]);
    expect(await payments.unpaidRefunds(refused.allianceId)).toMatchObject([
      { id: refused.id, tries: 1, lastError: null },
    ]);
  });

  it('that Stripe left unanswered for a day is not asked for again, for it could be paid twice', async () => {
    const refund = await owed('stripe');
    stripe.setFaults({ serverErrors: 3 });
    await expect(first(refund)).rejects.toThrow();
    stripe.setFaults({});
    await rows.update(RefundRow, refund.id, { acceptedAt: Date.now() - 24 * 3_600_000 });
    await expect(again(refund)).rejects.toThrow('was not answered in time');
    expect((await reread(refund)).status).toBe('accepted');
  });
});
