import { EntityManager } from 'typeorm';
import { Clock, DAY_MS, dayOf, HOUR_MS, startOfDay } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { DayRoots, JournalEntryRow, PeriodQueries, rootOfProof, sha256, verifyBooks } from '.';
import { BooksScene, expectBooksHold } from './test';

let scene: BooksScene;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('day_roots'));
});
afterAll(() => scene.stop());

/** Stops the clock of this process at an instant, and books one paid order then. */
async function bookAt(instant: number): Promise<void> {
  setClock(instant);
  await scene.pay({ paidAt: instant });
  await scene.drain();
}
function setClock(instant: number): void {
  jest.spyOn(scene.get(Clock), 'now').mockReturnValue(instant);
}
const roots = async () =>
  (await scene.get(PeriodQueries).dayRoots(40))
    .map(({ day, firstSeq, lastSeq, entryCount }) => [day, firstSeq, lastSeq, entryCount] as const)
    .reverse();

describe('the root of a day', () => {
  it('is not made before the day is over, to the last millisecond of Shanghai', async () => {
    await bookAt(startOfDay('2028-02-28') + HOUR_MS);
    setClock(startOfDay('2028-02-29') - 1);
    expect(await scene.get(DayRoots).makeDue()).toBe(0);
    await bookAt(startOfDay('2028-02-29') - 1);
    setClock(startOfDay('2028-02-29'));
    expect(await scene.get(DayRoots).makeDue()).toBe(1);
    expect(await roots()).toEqual([['2028-02-28', '1', '4', 4]]);
  });

  it('covers each entry once, over the leap day and days without entries, and is made once', async () => {
    await bookAt(startOfDay('2028-02-29') + DAY_MS - 1);
    await bookAt(startOfDay('2028-03-01'));
    setClock(startOfDay('2028-03-04') + HOUR_MS);
    const made = await Promise.all([scene.get(DayRoots).makeDue(), scene.get(DayRoots).makeDue()]);
    expect(made[0] + made[1]).toBe(4);
    expect(await scene.get(DayRoots).makeDue()).toBe(0);
    expect(await roots()).toEqual([
      ['2028-02-28', '1', '4', 4],
      ['2028-02-29', '5', '6', 2],
      ['2028-03-01', '7', '8', 2],
      ['2028-03-02', '9', '8', 0],
      ['2028-03-03', '9', '8', 0],
    ]);
    await expectBooksHold(scene.database.manager);
  });

  it('passes over nothing when the clock runs a day ahead and is set back, and changes no root that was made', async () => {
    setClock(startOfDay('2028-03-05') + HOUR_MS);
    await scene.get(DayRoots).makeDue();
    const before = await roots();
    // A day ahead: its day is closed too early, with what was booked by then.
    await bookAt(startOfDay('2028-03-06') + HOUR_MS);
    await scene.get(DayRoots).makeDue();
    // Set back: later entries say an earlier day, and come under the next root.
    await bookAt(startOfDay('2028-03-05') + 2 * HOUR_MS);
    expect(await scene.get(DayRoots).makeDue()).toBe(0);
    await bookAt(startOfDay('2028-03-06') + 2 * HOUR_MS);
    setClock(startOfDay('2028-03-07'));
    await scene.get(DayRoots).makeDue();
    const after = await roots();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toEqual([
      ['2028-03-05', '9', '8', 0],
      ['2028-03-06', '9', '14', 6],
    ]);
    const entries = await scene.database.manager.find(JournalEntryRow, { order: { seq: 'ASC' } });
    expect(entries.slice(8).map((entry) => dayOf(entry.postedAt))).toEqual([
      '2028-03-06',
      '2028-03-06',
      '2028-03-05',
      '2028-03-05',
      '2028-03-06',
      '2028-03-06',
    ]);
  });

  it('is the same when all days are made up for at once, and each entry is looked at once for that', async () => {
    const read = () => scene.database.query('SELECT * FROM ledger_day_roots ORDER BY day');
    const made: { made_at: Date }[] = await read();
    await scene.database.query('DELETE FROM ledger_day_roots WHERE day >= ?', ['2028-02-29']);
    const query = jest.spyOn(EntityManager.prototype, 'query');
    expect(await scene.get(DayRoots).makeDue()).toBe(made.length - 1);
    const looks = query.mock.calls.filter(([sql]) => sql.includes('MAX(posted_at)'));
    query.mockRestore();
    expect(looks).toHaveLength(1);
    const lasting = (rows: { made_at: Date }[]) => rows.map(({ made_at: _, ...row }) => row);
    // But for the day that was closed while the clock ran ahead: now it ends with the last entry that was booked on it.
    expect(lasting(await read()).slice(0, 6)).toEqual(lasting(made).slice(0, 6));
    expect((await roots()).slice(6)).toEqual([
      ['2028-03-05', '9', '12', 4],
      ['2028-03-06', '13', '14', 2],
    ]);
    await expectBooksHold(scene.database.manager);
  });

  it('covers what is booked of the day while the days are made up for', async () => {
    const { query } = EntityManager.prototype;
    let isBooked = false;
    const looking = jest.spyOn(EntityManager.prototype, 'query').mockImplementation(async function (
      this: EntityManager,
      ...asked: Parameters<typeof query>
    ) {
      const found: unknown = await query.apply(this, asked);
      if (!isBooked && asked[0].includes('MAX(posted_at)')) {
        isBooked = true;
        await bookAt(startOfDay('2028-03-07') + HOUR_MS);
        setClock(startOfDay('2028-03-08') + HOUR_MS);
      }
      return found;
    });
    setClock(startOfDay('2028-03-08'));
    expect(await scene.get(DayRoots).makeDue()).toBe(1);
    looking.mockRestore();
    expect((await roots()).at(-1)).toEqual(['2028-03-07', '15', '16', 2]);
  });

  it('proves to anybody that an entry is under it, and nothing that is not', async () => {
    for (const seq of ['1', '4', '5', '9', '13', '14']) {
      const proof = (await scene.get(PeriodQueries).entryProof(seq))!;
      expect(rootOfProof(proof.hash, proof.steps, sha256)).toBe(proof.root.merkleRoot);
      expect(rootOfProof(sha256('other'), proof.steps, sha256)).not.toBe(proof.root.merkleRoot);
    }
    await bookAt(startOfDay('2028-03-08') + 2 * HOUR_MS);
    expect(await scene.get(PeriodQueries).entryProof('17')).toBeNull();
    expect(await scene.get(PeriodQueries).entryProof('99')).toBeNull();
  });

  it('tells on whoever writes the chain anew: a root that was published does not fit any more', async () => {
    const change = (to: string) =>
      scene.database.query('UPDATE ledger_day_roots SET merkle_root = ? WHERE day = ?', [to, '2028-02-29']);
    const [root] = await scene.database.query(
      "SELECT merkle_root AS m FROM ledger_day_roots WHERE day = '2028-02-29'",
    );
    await change(sha256('other'));
    expect((await verifyBooks(scene.database)).faults).toEqual([
      'I10 the root of 2028-02-29 is not that of entries 5 to 6',
    ]);
    await change(root.m);
    await expectBooksHold(scene.database.manager);
  });
});
