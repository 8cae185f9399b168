import { createHash } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { StockRow } from '@app/catalog';
import { OutboxEventRow, OutboxModule, StepRow, Transactions } from '@app/outbox';
import {
  AdvanceTask,
  OpenParcel,
  OriginTaskRow,
  ParcelRow,
  ParcelsModule,
  ParcelsQueries,
  RecordTracking,
} from '@app/parcels';
import { newPaidOrder, lastEvent } from '@app/parcels/test';
import { newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { CourierController } from './courier.controller';

let app: INestApplication;
let url: string;
let database: DataSource;
let transactions: Transactions;

beforeAll(async () => {
  const modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', await testSettings()), OutboxModule, ParcelsModule],
    controllers: [CourierController],
  }).compile();
  app = modules.createNestApplication();
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/webhooks/kuaidi100`;
  database = app.get(DataSource);
  transactions = app.get(Transactions);
});
afterAll(() => app.close());

const SALT = 'salt-of-this-one-parcel-0123456789';
const SCANS = [
  ['102', '2026-11-24 14:00:00', '待揽收'],
  ['103', '2026-11-24 15:02:00', '已揽收'],
  ['1002', '2026-11-24 20:16:00', '离开西青分拨中心'],
  ['5', '2026-11-25 09:00:00', '派件中'],
  ['301', '2026-11-25 18:03:00', '本人签收'],
] as const;

interface Box {
  readonly parcelId: string;
  readonly orderId: string;
  readonly taskId: string;
  readonly skuId: string;
  readonly number: string;
}

/** A packed box with a waybill, as it waits for the courier. */
async function labelled(): Promise<Box> {
  const order = await transactions.run((tx) => newPaidOrder(tx));
  await app.get(OpenParcel).react(order.event);
  const task = await database.manager.findOneByOrFail(OriginTaskRow, { orderId: order.orderId });
  const { parcelId, id: taskId } = task;
  const number = `75${newId().slice(-12)}`;
  await database.manager.update(ParcelRow, parcelId, {
    waybillStatus: 'issued',
    waybillNumber: number,
    salt: SALT,
  });
  for (const step of ['harvest', 'grade', 'pack', 'label'])
    await app.get(AdvanceTask).run(order.packhouse, { requestId: newId(), taskId, step });
  return { parcelId, orderId: order.orderId, taskId, skuId: order.sku.skuId, number };
}

function paramOf(number: string, scans: number, more: object = {}): string {
  const data = SCANS.slice(0, scans).map(([statusCode, time, context]) => ({
    statusCode,
    time,
    ftime: time,
    context,
  }));
  return JSON.stringify({
    status: 'polling',
    comNew: '',
    lastResult: { nu: number, com: 'zhongtong', state: '0', data: data.reverse() },
    ...more,
  });
}

const signOf = (param: string, salt = SALT): string =>
  createHash('md5')
    .update(param + salt)
    .digest('hex')
    .toUpperCase();

async function push(
  param: string,
  sign: string | null = signOf(param),
  query = '',
): Promise<{ status: number; body: unknown }> {
  const form = new URLSearchParams({ param, ...(sign !== null && { sign }) });
  const response = await fetch(url + query, { method: 'POST', body: form });
  return { status: response.status, body: await response.json() };
}

/** What fulfilment does with the events of a parcel. */
async function follow(parcelId: string): Promise<void> {
  const pushes: { id: string }[] = await database.query(
    'SELECT id FROM tracking_pushes WHERE parcel_id = ?',
    [parcelId],
  );
  for (const { id } of pushes)
    await app.get(RecordTracking).react(await lastEvent({ rows: database.manager }, 'courier.pushed', id));
}

const read = (id: string) => database.manager.findOneByOrFail(ParcelRow, { id });
const rawOf = async (number: string): Promise<number> => {
  const rows: unknown[] = await database.query('SELECT 1 FROM tracking_pushes WHERE waybill_number = ?', [
    number,
  ]);
  return rows.length;
};
const told = (name: string, id: string) =>
  database.manager
    .createQueryBuilder(OutboxEventRow, 'event')
    .where('event.name = :name AND event.payload LIKE :id', { name, id: `%${id}%` })
    .getCount();
const TAKEN = { status: 200, body: { result: true, returnCode: '200', message: '提交成功' } };

describe('the courier’s webhook', () => {
  it('keeps a push once and answers each time', async () => {
    const { parcelId, number } = await labelled();
    const param = paramOf(number, 2);
    expect(await push(param)).toEqual(TAKEN);
    expect(await push(param, signOf(param).toLowerCase())).toEqual(TAKEN);
    expect(await rawOf(number)).toBe(1);
    await follow(parcelId);
    expect((await read(parcelId)).status).toBe('in_transit');
  });

  it('refuses a forged or unsigned one and keeps nothing of it', async () => {
    const { parcelId, number } = await labelled();
    const param = paramOf(number, 5);
    const refusal = { status: 401, body: { result: false, returnCode: '500', message: 'sign' } };
    for (const sign of [signOf(param, 'other'), signOf(param, ''), '', null])
      expect(await push(param, sign)).toEqual(refusal);
    expect(await push(param, signOf(param, 'other'), `?parcel=${parcelId}`)).toEqual(refusal);
    expect(await rawOf(number)).toBe(0);
    expect((await read(parcelId)).status).toBe('awaiting_pickup');
  });

  it('does not tell which numbers exist: an unknown one is taken and moves nothing', async () => {
    const number = `99${newId().slice(-12)}`;
    expect(await push(paramOf(number, 5), 'F'.repeat(32))).toEqual(TAKEN);
    expect(await rawOf(number)).toBe(1);
    const [row]: { parcelId: string | null }[] = await database.query(
      'SELECT parcel_id AS parcelId FROM tracking_pushes WHERE waybill_number = ?',
      [number],
    );
    expect(row?.parcelId).toBeNull();
  });

  it('knows a box by its address before its number has arrived', async () => {
    const { parcelId, number } = await labelled();
    await database.manager.update(ParcelRow, parcelId, { waybillStatus: 'unknown', waybillNumber: null });
    const param = paramOf(number, 2);
    expect(await push(param, signOf(param), `?parcel=${parcelId}`)).toEqual(TAKEN);
    await follow(parcelId);
    expect((await read(parcelId)).status).toBe('in_transit');
  });

  it.each([['param=x'], ['param=%7B%7D'], ['']])('refuses what is no push: %s', async (body) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(400);
  });
});

describe('the course of a box', () => {
  it('counts the courier’s first scan as the hand-over nobody scanned, once', async () => {
    const { parcelId, number, taskId, skuId, orderId } = await labelled();
    for (const scans of [1, 2, 3, 4, 5]) await push(paramOf(number, scans));
    await follow(parcelId);
    const parcel = await read(parcelId);
    expect(parcel).toMatchObject({
      status: 'signed',
      handedOverAt: Date.UTC(2026, 10, 24, 7, 2),
      signedAt: Date.UTC(2026, 10, 25, 10, 3),
    });
    expect(await database.manager.findOneByOrFail(StockRow, { skuId })).toMatchObject({
      onHand: 98,
      reserved: 0,
    });
    const step = await database.manager.findOneByOrFail(StepRow, { thingId: taskId, step: 'collect' });
    expect(step).toMatchObject({ fromStatus: 'labelled', toStatus: 'handed_over', doneBy: 'RecordTracking' });
    expect(await told('parcel.handed_over', parcelId)).toBe(1);
    expect(await told('parcel.signed', parcelId)).toBe(1);
    expect(await app.get(ParcelsQueries).areAllSigned(database.manager, orderId)).toBe(true);
  });

  it('is the same in any order of pushes, and an older one moves nothing back', async () => {
    const { parcelId, number } = await labelled();
    for (const scans of [4, 2, 5, 1, 3]) await push(paramOf(number, scans));
    await follow(parcelId);
    expect((await read(parcelId)).status).toBe('signed');
    expect(JSON.parse((await read(parcelId)).entries ?? '[]')).toHaveLength(5);
    expect(await told('parcel.signed', parcelId)).toBe(1);
  });

  it('takes back a wrong signature without telling of a second one', async () => {
    const { parcelId, number, orderId } = await labelled();
    await push(paramOf(number, 5));
    const later = {
      statusCode: '5',
      time: '2026-11-25 19:00:00',
      ftime: '2026-11-25 19:00:00',
      context: '重新派件',
    };
    const again = {
      statusCode: '301',
      time: '2026-11-26 10:00:00',
      ftime: '2026-11-26 10:00:00',
      context: '签收',
    };
    await follow(parcelId);
    await push(JSON.stringify({ status: 'polling', lastResult: { nu: number, data: [later] } }));
    await follow(parcelId);
    expect(await read(parcelId)).toMatchObject({ status: 'out_for_delivery', signedAt: null });
    expect(await app.get(ParcelsQueries).areAllSigned(database.manager, orderId)).toBe(true);
    await push(JSON.stringify({ status: 'polling', lastResult: { nu: number, data: [again, later] } }));
    await follow(parcelId);
    expect((await read(parcelId)).status).toBe('signed');
    expect(await told('parcel.signed', parcelId)).toBe(1);
  });

  it('follows the courier to another carrier, and shows a box that he gave up', async () => {
    const { parcelId, number } = await labelled();
    await push(paramOf(number, 1, { status: 'abort', comNew: 'yuantong' }));
    await follow(parcelId);
    expect(await read(parcelId)).toMatchObject({ status: 'awaiting_pickup', carrierCode: 'yuantong' });
    await push(paramOf(number, 1, { status: 'abort', message: '3天查询无记录' }));
    await follow(parcelId);
    expect((await read(parcelId)).status).toBe('exception');
  });
});
