import { dayOf, HOUR_MS, newId, startOfDay, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  BooksWriter,
  firstDayOf,
  lastDayOf,
  MatchLines,
  monthBefore,
  monthOf,
  OwnBreak,
  ResolveBreak,
  UnmatchLines,
} from '.';
import { I11 } from './invariants/i11';
import { compareAt } from './recon-breaks';
import { ReconMatchRow } from './recon-match.row';
import { BooksScene, faultsOf } from './test';
import { everyEvent } from './test/every-event';
import { psp, reconTools, statement } from './test/recon-scene';

const thisMonth = monthOf(dayOf(Date.now()));
const lastMonth = monthBefore(thisMonth);
const closedDay = firstDayOf(lastMonth);
const at = startOfDay(closedDay) + 12 * HOUR_MS;

let scene: BooksScene;
let accountant: Actor;
const { rows, addPerson, book, imported, stated, fetched, ask, own } = reconTools(() => ({
  scene,
  accountant,
}));

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('closed_paths'));
  accountant = scene.actor('accountant');
  await addPerson(accountant.id);
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

async function closeLastMonth(): Promise<void> {
  const periodId = newId();
  await scene.database.query(
    "INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, 'closed')",
    [periodId, scene.allianceId, lastMonth],
  );
  await scene.emit('period.closed', { periodId, allianceId: scene.allianceId, month: lastMonth });
  await book();
}

const head = async (): Promise<string> => (await scene.database.query('SELECT seq FROM ledger_chain'))[0].seq;
const since = (seq: string): Promise<{ kind: string; day: string; own: string | null }[]> =>
  scene.database.query(
    'SELECT kind, effective_day AS day, original_day AS own FROM journal_entries WHERE seq > ? ORDER BY seq',
    [seq],
  );

describe('the ways into a closed month (F10)', () => {
  it('by any event of the market or the office: it stands on the first open day, with its own day beside it', async () => {
    const sale = await scene.pay({ paidAt: at });
    await scene.complete(sale);
    await book();
    await closeLastMonth();
    const before = await head();
    const told = await everyEvent(scene, sale, at);
    for (const { name, payload } of told) await scene.emit(name, payload);
    await book();
    const entries = await since(before);
    expect(new Set(entries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
    expect(entries.map(({ day, own: ownDay }) => [day, ownDay])).toEqual(
      entries.map(() => [firstDayOf(thisMonth), closedDay]),
    );
    const waiting: unknown[] = await scene.database.query('SELECT id FROM outbox_events WHERE is_booked = 0');
    expect(waiting).toEqual([]);
    expect(await I11.run(rows(), scene.allianceId)).toEqual([]);
  });

  it('by a statement that is brought late: it says what the bank says, and the books move nowhere', async () => {
    await scene.pay({ paidAt: at });
    await book();
    await closeLastMonth();
    const before = await head();
    await imported(statement(`${closedDay},B1,,97.11,97.11,结算,渠道`));
    await fetched([stated('S9', -5n, { kind: 'fee', day: closedDay })]);
    await book();
    expect(await since(before)).toEqual([]);
    expect(await faultsOf(rows(), scene.allianceId)).toEqual([]);
  });

  it('by resolving its break: what the books lacked is booked today’s month', async () => {
    const sale = await scene.pay({ paidAt: at });
    await book();
    const line = { feeFen: 60n, ourRef: sale.paymentId, orderId: sale.orderId, day: closedDay };
    await fetched([stated('S1', 8_980n, line)]);
    await closeLastMonth();
    const before = await head();
    const answer = { ...ask(psp), until: lastDayOf(lastMonth), note: '已问渠道' };
    const { breaks } = await compareAt(rows(), answer, answer.until);
    const found = { ...answer, key: breaks[0]?.key ?? '' };
    await scene.get(OwnBreak).run(accountant, { ...found, ownerId: accountant.id, dueOn: null });
    await scene
      .get(ResolveBreak)
      .run(accountant, { ...found, requestId: newId(), resolution: 'fee_stated' as const });
    await book();
    expect(await since(before)).toEqual([
      { kind: 'provider_fee', day: firstDayOf(thisMonth), own: closedDay },
    ]);
    expect(await faultsOf(rows(), scene.allianceId)).toEqual([]);
  });

  it('by taking a match of it apart: refused, and the match stands', async () => {
    const sale = await scene.pay({ paidAt: at });
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 54n, ourRef: sale.paymentId, day: closedDay })]);
    const until = lastDayOf(lastMonth);
    await scene.get(MatchLines).run(accountant, { ...ask(psp), until, groups: null, note: null });
    const [made] = await rows().findBy(ReconMatchRow, own());
    expect(made?.lastDay).toBe(closedDay);
    await closeLastMonth();
    const apart = { ...ask(psp), matchId: made?.id ?? '', note: '看错了' };
    await expect(scene.get(UnmatchLines).run(accountant, apart)).rejects.toMatchObject({
      code: 'period_closed',
      values: { month: lastMonth },
    });
    const [still] = await rows().findBy(ReconMatchRow, own());
    expect(still?.endedAt).toBeNull();
    expect(await faultsOf(rows(), scene.allianceId)).toEqual([]);
  });
});
