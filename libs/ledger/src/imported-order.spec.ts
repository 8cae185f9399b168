import { OutboxEventRow } from '@app/outbox';
import { isMoneyEvent } from '@app/outbox/core';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, JournalEntryRow, verifyBooks } from '.';
import { BooksScene } from './test';

let scene: BooksScene;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('imported_orders'));
});
afterAll(() => scene.stop());

it('an order of another platform leaves no trace in the books: its money never came here', async () => {
  const { orderId, orderNumber, allianceId, paidAt, lines } = scene.sale();
  await scene.emit('order.imported', { orderId, orderNumber, allianceId, paidAt, lines });
  await scene.emit('order.cancelled', { orderId, allianceId });
  await scene.emit('order.import_completed', { orderId, allianceId });
  const own = await scene.pay();
  const writer = scene.get(BooksWriter);
  for (let booked = -1; booked !== 0;) booked = await writer.drain();
  const rows = scene.database.manager;
  expect(await rows.countBy(JournalEntryRow, { orderId })).toBe(0);
  expect(await rows.countBy(JournalEntryRow, { orderId: own.orderId })).toBe(2);
  expect((await verifyBooks(scene.database)).faults).toEqual([]);
  const told = await rows.find(OutboxEventRow);
  expect(told.filter(({ name }) => name.startsWith('order.import')).map(({ isBooked }) => isBooked)).toEqual([
    null,
    null,
  ]);
  expect([isMoneyEvent('order.imported'), isMoneyEvent('order.import_completed')]).toEqual([false, false]);
});
