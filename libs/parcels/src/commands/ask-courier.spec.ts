import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule, Transactions } from '@app/outbox';
import { Clock, DAY_MS, HOUR_MS, newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { HandClock, startCourier, type Courier } from '../../../../demo/courier';
import {
  AdvanceTask,
  AskCourier,
  BuyWaybill,
  OpenParcel,
  OriginTaskRow,
  ParcelRow,
  ParcelsModule,
  RecordTracking,
} from '../index';
import { lastEvent, newPaidOrder } from '../test';
import { TrackingPushRow } from '../tracking-push.row';

const CREDENTIALS = { key: 'key-of-spec', customer: 'customer-of-spec', secret: 'secret-of-spec' };
const couriersTime = new HandClock(Date.now());

let courier: Courier;
let modules: TestingModule;
let database: DataSource;

beforeAll(async () => {
  courier = await startCourier({ credentials: CREDENTIALS, daySeconds: 86_400, clock: couriersTime });
  const settings = await testSettings({
    // Nobody listens at the shop's address: every push gets lost.
    ...{ COURIER_URL: courier.url, COURIER_POLL_URL: courier.url, STOREFRONT_URL: 'http://127.0.0.1:9' },
    ...{ COURIER_KEY: CREDENTIALS.key, COURIER_SECRET: CREDENTIALS.secret },
    ...{ COURIER_CUSTOMER: CREDENTIALS.customer, COURIER_PARTNER_ID: 'partner-of-spec' },
  });
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, ParcelsModule],
  }).compile();
  database = modules.get(DataSource);
});
afterAll(async () => {
  await modules.close();
  await courier.stop();
});

async function handedOver(): Promise<string> {
  const order = await modules.get(Transactions).run((tx) => newPaidOrder(tx));
  await modules.get(OpenParcel).react(order.event);
  const { id: taskId, parcelId } = await database.manager.findOneByOrFail(OriginTaskRow, {
    orderId: order.orderId,
  });
  const step = (name: string) =>
    modules.get(AdvanceTask).run(order.packhouse, { requestId: newId(), taskId, step: name });
  for (const name of ['harvest', 'grade', 'pack']) await step(name);
  await modules.get(BuyWaybill).react(await lastEvent({ rows: database.manager }, 'parcel.packed', parcelId));
  for (const name of ['label', 'hand_over']) await step(name);
  return parcelId;
}

describe('a box whose pushes get lost', () => {
  it('is asked after when the time is up, and not before', async () => {
    const parcelId = await handedOver();
    const timer = () => lastEvent({ rows: database.manager }, 'parcel.silent', parcelId);
    const pushes = () => database.manager.findBy(TrackingPushRow, { parcelId });
    await couriersTime.advance(10 * HOUR_MS);
    const early = await timer();
    await modules.get(AskCourier).react(early);
    expect(await pushes()).toEqual([]);

    modules.get(Clock).advance(DAY_MS);
    const due = await timer();
    expect(due.id).not.toBe(early.id);
    await modules.get(AskCourier).react(due);
    await modules.get(AskCourier).react(due);
    expect(await pushes()).toHaveLength(1);
    expect((await timer()).id).not.toBe(due.id);

    await modules
      .get(RecordTracking)
      .react(await lastEvent({ rows: database.manager }, 'courier.pushed', (await pushes())[0]?.id ?? ''));
    const parcel = await database.manager.findOneByOrFail(ParcelRow, { id: parcelId });
    expect(parcel.status).toBe('in_transit');
    expect(parcel.entries).toContain('揽收');
  });
});
