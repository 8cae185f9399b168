import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { newId, PlatformModule } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { Outbox, OutboxEventRow, OutboxModule, Transactions, type AnyEvent } from '.';

let modules: TestingModule;
let outbox: Outbox;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings({}, await freshDatabase('outbox')));
  modules = await Test.createTestingModule({ imports: [platform, OutboxModule] }).compile();
  outbox = modules.get(Outbox);
});
afterAll(() => modules.close());

async function placed(count: number): Promise<string[]> {
  const orderIds = Array.from({ length: count }, () => newId());
  await modules.get(Transactions).run(async (tx) => {
    for (const orderId of orderIds)
      await tx.emit('order.placed', { orderId, allianceId: newId(), liveSessionId: null, totalFen: 3_990n });
  });
  return orderIds;
}

async function claim(max: number): Promise<AnyEvent[]> {
  const sent: AnyEvent[] = [];
  await outbox.relay(max, (events) => {
    sent.push(...events);
    return Promise.resolve();
  });
  return sent;
}

describe('Outbox', () => {
  it('hands each event on once, and reads it as it was handed on', async () => {
    const [orderId] = await placed(1);
    const [event] = await claim(10);
    expect(event).toMatchObject({ name: 'order.placed', payload: { orderId, totalFen: 3_990n } });
    expect(await claim(10)).toEqual([]);
    expect(await outbox.read(event!.id)).toEqual(event);
  });

  it('asks the database for an event that another process claimed, and not for its own', async () => {
    await placed(1);
    const [event] = await claim(10);
    const other = new Outbox(modules.get(DataSource), { now: () => 0 } as never);
    const asked = jest.spyOn(modules.get(DataSource).manager, 'findOneBy');
    expect(await outbox.read(event!.id)).toEqual(event);
    expect(asked).toHaveBeenCalledTimes(0);
    expect(await other.read(event!.id)).toEqual(event);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('gives two who read one event each a copy', async () => {
    await placed(1);
    const [event] = await claim(10);
    const [one, two] = [await outbox.read(event!.id), await outbox.read(event!.id)];
    expect(one.payload).not.toBe(two.payload);
  });

  it('keeps no more of them than the newest thousand', async () => {
    await placed(1_001);
    const events = await claim(2_000);
    expect(events).toHaveLength(1_001);
    const asked = jest.spyOn(modules.get(DataSource).manager, 'findOneBy');
    await outbox.read(events.at(-1)!.id);
    await outbox.read(events[1]!.id);
    expect(asked).toHaveBeenCalledTimes(0);
    expect(await outbox.read(events[0]!.id)).toEqual(events[0]);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('does not mark what could not be sent', async () => {
    const [orderId] = await placed(1);
    await expect(outbox.relay(10, () => Promise.reject(new Error('no queue')))).rejects.toThrow('no queue');
    const unsent = await modules.get(DataSource).manager.findBy(OutboxEventRow, { isUnsent: 1 });
    expect(unsent.map((row) => row.sentAt)).toEqual([null]);
    expect((await claim(10)).map((event) => event.payload)).toEqual([expect.objectContaining({ orderId })]);
  });
});
