import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OrderRow, OrdersModule, PlaceOrder } from '@app/orders';
import { newShop } from '@app/orders/test';
import { OutboxModule } from '@app/outbox';
import { PaymentsModule, RecordCapture, StartPayment } from '@app/payments';
import { Clock, newId, PlatformModule } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { AddWebhook, SendTestEvent, WebhookDeliveryRow, WebhooksModule } from '@app/webhooks';
import { Listener, secretaryOf, WebhookPost } from '@app/webhooks/test';
import { ReactionsQueue } from './queue';
import { ReactionsWorker } from './reactions.worker';
import { Relay } from './relay';

type Outgoing = Parameters<WebhookPost['send']>[0];
const HANG_MS = 600_000;

let modules: TestingModule;
let listener: Listener;

beforeAll(async () => {
  listener = await Listener.open();
  const secrets = { SANDBOX_SECRET: 'a sandbox secret of specs' };
  const settings = await testSettings(secrets, await freshDatabase('slow_receiver'));
  const platform = PlatformModule.forRoot('spec', settings);
  // However slow the machine is, nobody's patience ends before the order is paid.
  const post = new WebhookPost(settings);
  const patient = { addresses: post.addresses, send: (out: Outgoing) => post.send(out, HANG_MS) };
  modules = await Test.createTestingModule({
    imports: [platform, OutboxModule, OrdersModule, PaymentsModule, WebhooksModule],
    providers: [ReactionsQueue, Relay, ReactionsWorker],
  })
    .overrideProvider(WebhookPost)
    .useValue(patient)
    .compile();
  await modules.init();
});
afterAll(async () => {
  await listener.close();
  await modules.close();
});

const soon = async (what: () => Promise<boolean>): Promise<void> => {
  while (!(await what())) await new Promise((done) => setTimeout(done, 50));
};

describe('receivers that hang', () => {
  it('hold up no paid order, which is told as soon as its turn comes', async () => {
    const { manager } = modules.get(DataSource);
    // More of them than there are workers for the reactions of sales.
    const hanging = Array.from({ length: 10 }, async () => {
      const { allianceId } = (await newShop(manager)).sku;
      const secretary = secretaryOf(allianceId);
      const input = { requestId: newId(), allianceId, url: listener.url, types: ['order.paid'] };
      const { id } = await modules.get(AddWebhook).run(secretary, input);
      listener.behaves('hang');
      await modules.get(SendTestEvent).run(secretary, id, newId());
    });
    await Promise.all(hanging);
    await soon(() => Promise.resolve(listener.heard.length === 10));
    listener.news();

    const shop = await newShop(manager);
    const { allianceId } = shop.sku;
    const input = { requestId: newId(), allianceId, url: listener.url, types: ['order.paid'] };
    const endpoint = await modules.get(AddWebhook).run(secretaryOf(allianceId), input);
    const order = await modules.get(PlaceOrder).run(shop.buyer, shop.input());
    const way = { provider: 'sandbox', method: 'card' } as const;
    const wanted = { orderNumber: order.number, requestId: newId(), ...way };
    const payment = await modules.get(StartPayment).run(shop.buyer, wanted);
    await modules.get(RecordCapture).run({
      ...{ kind: 'captured', provider: 'sandbox', paymentId: payment.id, amountFen: payment.amountFen },
      ...{ feeFen: 30n, providerRef: `sbx_${payment.id}`, eventId: newId(), at: modules.get(Clock).now() },
    });
    const isPaid = async () =>
      (await manager.findOneByOrFail(OrderRow, { id: order.id })).status !== 'placed';
    await soon(isPaid);
    await soon(() => manager.existsBy(WebhookDeliveryRow, { endpointId: endpoint.id, status: 'delivered' }));
    expect(listener.news().map(({ headers }) => headers['lianji-event-type'])).toEqual(['order.paid']);
    // All this while the others hang.
    expect(await manager.countBy(WebhookDeliveryRow, { type: 'webhook.ping', tries: 0 })).toBe(10);
  });
});
