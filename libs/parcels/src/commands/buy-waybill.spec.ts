import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule, Transactions, type EventOf } from '@app/outbox';
import { newId, PlatformModule, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { startCourier, type Courier } from '../../../../demo/courier';
import {
  AdvanceTask,
  BuyWaybill,
  CancelParcels,
  OpenParcel,
  OriginTaskRow,
  ParcelRow,
  ParcelsModule,
  VoidWaybill,
} from '../index';
import { lastEvent, newPaidOrder } from '../test';

const CREDENTIALS = { key: 'key-of-spec', customer: 'customer-of-spec', secret: 'secret-of-spec' };

let courier: Courier;
let modules: TestingModule;
let database: DataSource;
let transactions: Transactions;

beforeAll(async () => {
  courier = await startCourier({ credentials: CREDENTIALS, daySeconds: 86_400 });
  const settings = await testSettings({
    ...{ COURIER_URL: courier.url, STOREFRONT_URL: 'http://127.0.0.1:9' },
    ...{
      COURIER_KEY: CREDENTIALS.key,
      COURIER_CUSTOMER: CREDENTIALS.customer,
      COURIER_SECRET: CREDENTIALS.secret,
    },
  });
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, ParcelsModule],
  }).compile();
  database = modules.get(DataSource);
  transactions = modules.get(Transactions);
});
afterAll(async () => {
  await modules.close();
  await courier.stop();
});

async function faults(switches: object): Promise<void> {
  await fetch(`${courier.url}/admin/faults`, { method: 'POST', body: JSON.stringify(switches) });
}

async function packed(): Promise<{
  parcelId: string;
  orderId: string;
  allianceId: string;
  packhouse: Actor;
  taskId: string;
  event: EventOf<'parcel.packed'>;
}> {
  const order = await transactions.run((tx) => newPaidOrder(tx));
  await modules.get(OpenParcel).react(order.event);
  const { id: taskId, parcelId } = await database.manager.findOneByOrFail(OriginTaskRow, {
    orderId: order.orderId,
  });
  for (const step of ['harvest', 'grade', 'pack'])
    await modules.get(AdvanceTask).run(order.packhouse, { requestId: newId(), taskId, step });
  const event = await lastEvent({ rows: database.manager }, 'parcel.packed', parcelId);
  const { orderId, packhouse, sku } = order;
  return { parcelId, orderId, allianceId: sku.allianceId, packhouse, taskId, event };
}

const buy = (event: EventOf<'parcel.packed'> | EventOf<'parcel.waybill_retry'>) =>
  modules.get(BuyWaybill).react(event);
const read = (id: string) => database.manager.findOneByOrFail(ParcelRow, { id });
const bought = (parcelId: string) => courier.waybills().filter((each) => each.orderId === parcelId);
const retries = (parcelId: string): Promise<{ n: string }[]> =>
  database.query(
    "SELECT COUNT(*) AS n FROM outbox_events WHERE name = 'parcel.waybill_retry' AND payload LIKE ?",
    [`%${parcelId}%`],
  );

describe('buying a waybill', () => {
  it('buys one number, however often it is asked for', async () => {
    const { parcelId, event } = await packed();
    await buy(event);
    const first = await read(parcelId);
    expect(first).toMatchObject({
      waybillStatus: 'issued',
      carrierCode: 'zhongtong',
      waybillNumber: bought(parcelId)[0]?.number,
    });
    expect(first.labelUrl).toContain(courier.url);
    await buy(event);
    expect(await read(parcelId)).toEqual(first);
    expect(bought(parcelId)).toHaveLength(1);
  });

  it('buys one number when two workers race', async () => {
    const { parcelId, event } = await packed();
    await Promise.all([buy(event), buy(event)]);
    expect((await read(parcelId)).waybillNumber).toBe(bought(parcelId)[0]?.number);
    expect(bought(parcelId)).toHaveLength(1);
  });

  it.each([['dropReply'], ['truncate'], ['http500'], ['code601']])(
    'asks again with the same id when the answer is lost by %s',
    async (fault) => {
      const { parcelId, event } = await packed();
      await faults({ [fault]: 1, times: 1 });
      await buy(event);
      expect(await read(parcelId)).toMatchObject({
        waybillStatus: 'unknown',
        waybillTries: 1,
        waybillNumber: null,
      });
      const retry = await lastEvent({ rows: database.manager }, 'parcel.waybill_retry', parcelId);
      await buy(retry);
      expect((await read(parcelId)).waybillNumber).toBe(bought(parcelId)[0]?.number);
      await buy(event);
      expect(bought(parcelId)).toHaveLength(1);
      expect(await retries(parcelId)).toEqual([{ n: '1' }]);
    },
  );

  it('does not ask again by itself what was refused', async () => {
    const { parcelId, event } = await packed();
    await database.manager.update(ParcelRow, parcelId, { carrierCode: 'nobody' });
    await buy(event);
    const parcel = await read(parcelId);
    expect(parcel.waybillStatus).toBe('refused');
    expect(parcel.waybillReason).toContain('400');
    expect(await retries(parcelId)).toEqual([{ n: '0' }]);
  });

  it('asks again for a refused number when the packhouse labels, once for a request', async () => {
    const { parcelId, packhouse, taskId, event } = await packed();
    await database.manager.update(ParcelRow, parcelId, { carrierCode: 'nobody' });
    await buy(event);
    await database.manager.update(ParcelRow, parcelId, { carrierCode: 'zhongtong' });
    const label = { requestId: newId(), taskId, step: 'label' };
    for (let times = 0; times < 2; times += 1)
      expect(await modules.get(AdvanceTask).run(packhouse, label)).toMatchObject({ status: 'packed' });
    expect(await read(parcelId)).toMatchObject({ waybillStatus: 'requested', waybillTries: 0 });
    expect(await retries(parcelId)).toEqual([{ n: '1' }]);
    await buy(await lastEvent({ rows: database.manager }, 'parcel.waybill_retry', parcelId));
    expect((await read(parcelId)).waybillNumber).toBe(bought(parcelId)[0]?.number);
    const done = await modules.get(AdvanceTask).run(packhouse, { ...label, requestId: newId() });
    expect(done.status).toBe('labelled');
  });

  it('keeps the salt of its pushes sealed', async () => {
    const { parcelId, event } = await packed();
    await buy(event);
    const [raw]: { salt: string }[] = await database.query('SELECT salt FROM parcels WHERE id = ?', [
      parcelId,
    ]);
    expect(raw?.salt).toMatch(/^k1\./);
    expect((await read(parcelId)).salt).toHaveLength(32);
  });
});

describe('cancelling an order', () => {
  async function cancel(orderId: string, allianceId: string): Promise<void> {
    await transactions.run((tx) => tx.emit('order.cancelled', { orderId, allianceId }));
    await modules
      .get(CancelParcels)
      .react(await lastEvent({ rows: database.manager }, 'order.cancelled', orderId));
  }
  async function takeBack(parcelId: string): Promise<void> {
    const event = await lastEvent({ rows: database.manager }, 'parcel.waybill_unwanted', parcelId);
    await modules.get(VoidWaybill).react(event);
  }

  it('takes its label back', async () => {
    const { parcelId, orderId, allianceId, event } = await packed();
    await buy(event);
    await cancel(orderId, allianceId);
    await takeBack(parcelId);
    expect(await read(parcelId)).toMatchObject({ status: 'cancelled', waybillStatus: 'voided' });
    expect(bought(parcelId)[0]).toMatchObject({ isCancelled: true });
  });

  it('asks again to take it back as long as the courier does not answer', async () => {
    const { parcelId, orderId, allianceId, event } = await packed();
    await buy(event);
    await cancel(orderId, allianceId);
    await faults({ http500: 1, times: 1 });
    await takeBack(parcelId);
    expect(await read(parcelId)).toMatchObject({ status: 'cancelled', waybillStatus: 'issued' });
    const again = await lastEvent({ rows: database.manager }, 'parcel.waybill_unwanted', parcelId);
    expect(again.payload.tries).toBe(1);
    await takeBack(parcelId);
    expect(await read(parcelId)).toMatchObject({ waybillStatus: 'voided' });
  });

  it('takes back a label whose sale was not known yet, and buys none that was never asked for', async () => {
    const lost = await packed();
    await faults({ dropReply: 1, times: 1 });
    await buy(lost.event);
    await cancel(lost.orderId, lost.allianceId);
    await buy(await lastEvent({ rows: database.manager }, 'parcel.waybill_retry', lost.parcelId));
    await takeBack(lost.parcelId);
    expect(await read(lost.parcelId)).toMatchObject({ status: 'cancelled', waybillStatus: 'voided' });
    const early = await packed();
    await cancel(early.orderId, early.allianceId);
    await buy(early.event);
    expect(bought(early.parcelId)).toEqual([]);
    expect((await read(early.parcelId)).waybillStatus).toBeNull();
  });
});
