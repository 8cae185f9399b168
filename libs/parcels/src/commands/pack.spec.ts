import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { LotRow, StockRow } from '@app/catalog';
import { newSku } from '@app/catalog/test';
import { OutboxModule, StepRow, Transactions } from '@app/outbox';
import { GUEST, newId, PlatformModule, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { readTraceCode } from '../core';
import {
  AdvanceTask,
  CancelParcels,
  OpenParcel,
  OriginTaskRow,
  PackBoardQueries,
  ParcelRow,
  ParcelsModule,
  ParcelsQueries,
  ReportShort,
  cancelParcels,
} from '../index';
import { lastEvent, newLot, newPaidOrder, packhouseOf, type NewOrder } from '../test';

let modules: TestingModule;
let database: DataSource;
let transactions: Transactions;

beforeAll(async () => {
  const settings = await testSettings();
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, ParcelsModule],
  }).compile();
  database = modules.get(DataSource);
  transactions = modules.get(Transactions);
});
afterAll(() => modules.close());

interface Opened extends NewOrder {
  readonly parcel: ParcelRow;
  readonly task: OriginTaskRow;
}

async function opened(more: Parameters<typeof newPaidOrder>[1] = {}): Promise<Opened> {
  const order = await transactions.run((tx) => newPaidOrder(tx, more));
  await modules.get(OpenParcel).react(order.event);
  const parcel = await database.manager.findOneByOrFail(ParcelRow, { orderId: order.orderId });
  const task = await database.manager.findOneByOrFail(OriginTaskRow, { parcelId: parcel.id });
  return { ...order, parcel, task };
}

async function step({ task, packhouse }: Opened, name: string, more: object = {}, actor: Actor = packhouse) {
  return modules.get(AdvanceTask).run(actor, { requestId: newId(), taskId: task.id, step: name, ...more });
}

async function through(box: Opened, ...steps: string[]): Promise<void> {
  for (const name of steps) await step(box, name);
}

const reread = ({ parcel }: Opened) => database.manager.findOneByOrFail(ParcelRow, { id: parcel.id });
const statusOf = async ({ task }: Opened) =>
  (await database.manager.findOneByOrFail(OriginTaskRow, { id: task.id })).status;
const stock = ({ sku }: Opened) => database.manager.findOneByOrFail(StockRow, { skuId: sku.skuId });
const issue = ({ parcel }: Opened) =>
  database.manager.update(ParcelRow, parcel.id, { waybillStatus: 'issued', waybillNumber: newId() });
const eventsOf = async (name: string, id: string): Promise<number> => {
  const [row]: { n: string }[] = await database.query(
    'SELECT COUNT(*) AS n FROM outbox_events WHERE name = ? AND payload LIKE ?',
    [name, `%${id}%`],
  );
  return Number(row?.n);
};

describe('opening parcels', () => {
  it('makes one box and one task of a paid order, however often it is told', async () => {
    const box = await opened();
    await modules.get(OpenParcel).react(box.event);
    expect(await database.manager.countBy(ParcelRow, { orderId: box.orderId })).toBe(1);
    expect(await database.manager.countBy(OriginTaskRow, { orderId: box.orderId })).toBe(1);
    expect(box.parcel).toMatchObject({ status: 'awaiting_pickup', plannedGrams: 5_000, waybillStatus: null });
    expect(readTraceCode(box.parcel.traceCode)).toBe(box.parcel.traceCode);
    expect(await eventsOf('parcel.opened', box.parcel.id)).toBe(1);
  });

  it('opens nothing for an order that was cancelled before', async () => {
    const order = await transactions.run((tx) => newPaidOrder(tx));
    await transactions.run((tx) => cancelParcels(tx, order.orderId, 'spec'));
    await modules.get(OpenParcel).react(order.event);
    expect(await database.manager.countBy(ParcelRow, { orderId: order.orderId })).toBe(0);
  });
});

describe('the way through the packhouse', () => {
  it('goes step by step to the courier and leaves a record of each', async () => {
    const box = await opened();
    await through(box, 'harvest', 'grade');
    await step(box, 'pack', { weightGrams: 5_120 });
    await issue(box);
    await through(box, 'label', 'hand_over');
    expect(await statusOf(box)).toBe('handed_over');
    expect(await reread(box)).toMatchObject({ weightGrams: 5_120, status: 'awaiting_pickup' });
    expect((await reread(box)).handedOverAt).not.toBeNull();
    expect(await stock(box)).toMatchObject({ onHand: 98, reserved: 0 });
    const lot = await database.manager.findOneByOrFail(LotRow, { id: box.lotId });
    expect(lot.remainingGrams).toBe(400_000 - 5_120);
    const steps = await database.manager.find(StepRow, {
      where: { thingId: box.task.id },
      order: { id: 'ASC' },
    });
    expect(steps.map((each) => [each.step, each.doneBy])).toEqual([
      ['plan', 'OpenParcel'],
      ...['harvest', 'grade', 'pack', 'label', 'hand_over'].map((name) => [name, box.packhouse.id]),
    ]);
    expect(await eventsOf('task.advanced', box.task.id)).toBe(5);
    expect(await eventsOf('parcel.packed', box.parcel.id)).toBe(1);
    expect(await eventsOf('parcel.handed_over', box.parcel.id)).toBe(1);
    expect(await modules.get(ParcelsQueries).areAllHandedOver(database.manager, box.orderId)).toBe(true);
  });

  it('skips no step, and labels only with a waybill', async () => {
    const box = await opened();
    await expect(step(box, 'pack')).rejects.toMatchObject({ code: 'step_not_allowed' });
    await through(box, 'harvest', 'grade', 'pack');
    await expect(step(box, 'label')).rejects.toMatchObject({
      code: 'step_not_allowed',
      values: { why: 'waybill' },
    });
    await expect(step(box, 'hand_over')).rejects.toMatchObject({ code: 'step_not_allowed' });
    expect(await statusOf(box)).toBe('packed');
  });

  it('labels no box of a lot without a certificate', async () => {
    const box = await opened();
    await through(box, 'harvest', 'grade', 'pack');
    await issue(box);
    await database.manager.update(LotRow, box.lotId, { certificateNumber: null });
    await expect(step(box, 'label')).rejects.toMatchObject({
      code: 'step_not_allowed',
      values: { why: 'certificate' },
    });
    expect(await statusOf(box)).toBe('packed');
    await database.manager.update(LotRow, box.lotId, { certificateNumber: 'HGZ-1' });
    await through(box, 'label');
    expect(await statusOf(box)).toBe('labelled');
  });

  it('weighs a box, and says what would be accepted', async () => {
    const box = await opened();
    await through(box, 'harvest', 'grade');
    for (const weightGrams of [4_899, 5_301, 0])
      await expect(step(box, 'pack', { weightGrams })).rejects.toMatchObject({
        code: 'bad_input',
        values: { gramsMin: 4_900, gramsMax: 5_300 },
      });
    await step(box, 'pack', { weightGrams: 4_900 });
    expect(await statusOf(box)).toBe('packed');
  });

  it('does nothing when the phone sends a step again, and refuses other content under its id', async () => {
    const box = await opened();
    const input = { requestId: newId(), taskId: box.task.id, step: 'harvest' };
    await modules.get(AdvanceTask).run(box.packhouse, input);
    await through(box, 'grade');
    const again = await modules.get(AdvanceTask).run(box.packhouse, input);
    expect(again.status).toBe('graded');
    expect(await database.manager.countBy(StepRow, { thingId: box.task.id })).toBe(3);
    await expect(
      modules.get(AdvanceTask).run(box.packhouse, { ...input, step: 'pack' }),
    ).rejects.toMatchObject({ code: 'request_reused' });
  });

  it('takes one of two equal steps that come at once', async () => {
    const box = await opened();
    const all = await Promise.allSettled([step(box, 'harvest'), step(box, 'harvest')]);
    expect(all.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await statusOf(box)).toBe('harvested');
  });

  it('is closed to other villages, other offices and guests, and writes nothing for them', async () => {
    const box = await opened();
    const { allianceId } = box.sku;
    const elsewhere = packhouseOf(allianceId, newId());
    const accountant: Actor = {
      id: newId(),
      offices: [{ office: 'accountant', allianceId, villageId: null }],
    };
    await expect(step(box, 'harvest', {}, elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    await expect(step(box, 'harvest', {}, packhouseOf(newId(), box.sku.villageId))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(step(box, 'harvest', {}, accountant)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(step(box, 'harvest', {}, GUEST)).rejects.toMatchObject({ code: 'not_signed_in' });
    expect(await statusOf(box)).toBe('planned');
    expect(await database.manager.countBy(StepRow, { thingId: box.task.id })).toBe(1);
    expect(await eventsOf('task.advanced', box.task.id)).toBe(0);
  });

  it('takes the lot that expires first and holds enough, and the next one when it runs out', async () => {
    const box = await opened();
    const soon = await newLot({ rows: database.manager }, box.sku, 6_000, '2026-11-26');
    await newLot({ rows: database.manager }, box.sku, 100, '2026-11-25');
    await through(box, 'harvest', 'grade');
    const lineLot = async (): Promise<unknown> =>
      (
        await database.query('SELECT lot_id AS lotId FROM parcel_lines WHERE parcel_id = ?', [box.parcel.id])
      )[0];
    expect(await lineLot()).toEqual({ lotId: soon });
    await database.manager.update(LotRow, soon, { remainingGrams: 10 });
    await through(box, 'pack');
    expect(await lineLot()).toEqual({ lotId: box.lotId });
  });
});

describe('a box that will not be sent', () => {
  it('falls short: its stock is given back, its lines are told, it cannot be worked on', async () => {
    const box = await opened();
    await through(box, 'harvest');
    const input = { requestId: newId(), taskId: box.task.id, reason: '夜里受冻' };
    const task = await modules.get(ReportShort).run(box.packhouse, input);
    await modules.get(ReportShort).run(box.packhouse, input);
    expect(task.status).toBe('short');
    expect(await stock(box)).toMatchObject({ onHand: 100, reserved: 0 });
    expect((await reread(box)).status).toBe('cancelled');
    expect(await eventsOf('task.short', box.task.id)).toBe(1);
    await expect(step(box, 'grade')).rejects.toMatchObject({ code: 'step_not_allowed' });
  });

  it('is cancelled with its order, and leaves the board', async () => {
    const box = await opened();
    const { villageId } = box.sku;
    const beside = await opened({ beside: await newSku(database.manager, {}, box.sku) });
    const board = () => modules.get(PackBoardQueries).board(villageId);
    expect(await board()).toMatchObject({ packed: 0, total: 2 });
    await transactions.run((tx) =>
      tx.emit('order.cancelled', { orderId: box.orderId, allianceId: box.sku.allianceId }),
    );
    await modules
      .get(CancelParcels)
      .react(await lastEvent({ rows: database.manager }, 'order.cancelled', box.orderId));
    await expect(step(box, 'harvest')).rejects.toMatchObject({ code: 'step_not_allowed' });
    const left = await board();
    expect(left.total).toBe(1);
    expect(left.groups.flatMap((group) => group.taskIds)).toEqual([beside.task.id]);
  });
});
