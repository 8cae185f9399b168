import { decodePayload, OutboxEventRow } from '@app/outbox';
import { isMoneyEvent } from '@app/outbox/core';
import { dayOf, newId, startOfDay } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, firstDayOf, JournalEntryRow, monthBefore, monthOf, verifyBooks } from '.';
import { BooksScene, faultsOf } from './test';

const thisMonth = monthOf(dayOf(Date.now()));

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

it.each(['soft_closed', 'closed'] as const)(
  'one whose day lies in a %s month keeps its day and moves nothing of that month',
  async (status) => {
    const month = status === 'closed' ? monthBefore(monthBefore(thisMonth)) : monthBefore(thisMonth);
    const paidAt = startOfDay(firstDayOf(month));
    const { allianceId } = scene;
    await scene.pay({ paidAt });
    const writer = scene.get(BooksWriter);
    for (let booked = -1; booked !== 0;) booked = await writer.drain();
    const periodId = newId();
    await scene.database.query(
      'INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, ?)',
      [periodId, allianceId, month, status],
    );
    if (status === 'closed') await scene.emit('period.closed', { periodId, allianceId, month });
    for (let booked = -1; booked !== 0;) booked = await writer.drain();
    const head = () => scene.database.query('SELECT seq, hash FROM ledger_chain');
    const before = await head();
    const { orderId, orderNumber, lines } = scene.sale();
    await scene.emit('order.imported', { orderId, orderNumber, allianceId, paidAt, lines });
    await scene.emit('order.import_completed', { orderId, allianceId });
    for (let booked = -1; booked !== 0;) booked = await writer.drain();
    expect(await head()).toEqual(before);
    expect(await faultsOf(scene.database.manager, allianceId)).toEqual([]);
    const [told] = await scene.database.manager.find(OutboxEventRow, {
      where: { name: 'order.imported' },
      order: { id: 'DESC' },
      take: 1,
    });
    expect(decodePayload(told!.payload)).toMatchObject({ orderId, paidAt });
  },
);
