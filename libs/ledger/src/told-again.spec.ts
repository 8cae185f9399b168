import { HOUR_MS, newId } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, JournalEntryRow } from '.';
import { BooksScene, faultsOf } from './test';
import { Dice } from './test/any-sale';
import { everyEvent, type AnyTold } from './test/every-event';

jest.setTimeout(120_000);

/** An event comes as often as this at most (ledger.md P4: 2 to 100 times). */
const COPIES_MAX = 100;
/** as many hands bring them at once */
const HANDS = 8;

let scene: BooksScene;

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('told_again'));
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

const head = () => scene.database.query('SELECT seq, hash FROM ledger_chain');
const keys = async (of = scene): Promise<string[]> => {
  const { allianceId } = of;
  const entries = await of.database.manager.findBy(JournalEntryRow, { allianceId });
  return entries.map(({ idemKey }) => idemKey).sort();
};
/** A debt is taken from what comes in or written off, whichever is told first; all other entries are the same in any order. */
const kindsOf = (all: readonly string[]): string[] =>
  all
    .map((key) => key.slice(0, key.indexOf(':')))
    .filter((kind) => kind !== 'recover' && kind !== 'writeoff')
    .sort();
const waiting = (): Promise<unknown[]> =>
  scene.database.query('SELECT id, name FROM outbox_events WHERE is_booked = 0');

/** 2 to 100 copies of each, the first kind a hundred times, in any order. */
function copiesOf(told: readonly AnyTold[], dice: Dice): AnyTold[] {
  const copies = told.flatMap((each, at) =>
    Array.from({ length: at === 0 ? COPIES_MAX : 2 + dice.under(COPIES_MAX - 1) }, () => each),
  );
  for (let at = copies.length - 1; at > 0; at -= 1) {
    const other = dice.under(at + 1);
    [copies[at], copies[other]] = [copies[other]!, copies[at]!];
  }
  return copies;
}

async function bring(copies: AnyTold[]): Promise<void> {
  const hand = async (): Promise<void> => {
    for (let next = copies.pop(); next; next = copies.pop()) await scene.emit(next.name, next.payload);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}

async function sold() {
  const at = Date.now() - HOUR_MS;
  const sale = await scene.pay({ paidAt: at });
  await scene.complete(sale);
  await scene.drain();
  return { sale, at };
}

describe('an event that comes up to a hundred times, shuffled with all others, by many hands (P4)', () => {
  it('leaves the chain as it was, whatever its kind', async () => {
    const { sale, at } = await sold();
    const told = await everyEvent(scene, sale, at);
    for (const { name, payload } of told) await scene.emit(name, payload);
    await scene.drain();
    const before = await head();
    const copies = copiesOf(told, new Dice(20_281_110));
    expect(copies.length).toBeGreaterThan(told.length * 20);
    await bring(copies);
    expect(await scene.drain()).toBeGreaterThan(told.length * 20);
    expect([await head(), await waiting()]).toEqual([before, []]);
    expect(
      (await faultsOf(scene.database.manager, scene.allianceId)).filter((each) => !/^I(8|14|15) /.test(each)),
    ).toEqual([]);
  });

  it('is booked once where all its copies come before it was booked', async () => {
    const { sale, at } = await sold();
    const told = await everyEvent(scene, sale, at);
    const own = new Set(await keys());
    const copies = copiesOf(told, new Dice(7));
    const bringing = bring(copies);
    // The writer books what is there while the rest still comes.
    for (let round = 0; round < 20; round += 1) await scene.get(BooksWriter).drain(16);
    await bringing;
    // Those that wait fill a batch at times; the next one looks behind them.
    for (let round = 0; round < 40 && (await waiting()).length > 0; round += 1) await scene.drain();
    expect(await waiting()).toEqual([]);
    const first = (await keys()).filter((key) => !own.has(key));
    expect(new Set(first).size).toBe(first.length);
    const other = await BooksScene.start({}, await freshDatabase('told_once'));
    try {
      const same = other.sale({ ...sale, allianceId: other.allianceId });
      await other.emit('order.paid', same);
      await other.complete(same);
      await other.drain();
      const before = new Set(await keys(other));
      for (const { name, payload } of await everyEvent(other, same, at)) await other.emit(name, payload);
      await other.drain();
      const once = (await keys(other)).filter((key) => !before.has(key));
      expect(kindsOf(first)).toEqual(kindsOf(once));
    } finally {
      await other.get(BooksWriter).release();
      await other.stop();
    }
  });

  it('is booked once also where it made no accrual: all of the order had gone back before it was completed', async () => {
    const sale = await scene.pay();
    const { orderId, allianceId, paymentId, lines, paidAt } = sale;
    await scene.emit('refund.accepted', {
      ...{ refundId: newId(), orderId, allianceId, paymentId, cause: 'claim', fault: 'nobody' },
      lines: [{ lineId: lines[0]?.lineId ?? '', quantity: 2, cashFen: 8_980n, couponFen: 1_000n }],
      ...{ freightFen: 0n, totalFen: 8_980n, acceptedAt: paidAt },
    });
    await scene.complete(sale);
    await scene.drain();
    const before = await head();
    expect((await keys()).map((key) => key.split(':')[0])).toEqual(['cost', 'fee', 'pay', 'refund']);
    await scene.complete(sale);
    expect(await scene.drain()).toBe(1);
    expect([await head(), await waiting()]).toEqual([before, []]);
    expect(await faultsOf(scene.database.manager, scene.allianceId)).toEqual([]);
  });
});
