import type { TestingModule } from '@nestjs/testing';
import { DataSource, Like } from 'typeorm';
import { FollowAlliance, UnfollowAlliance } from '@app/alliance';
import { OutboxEventRow } from '@app/outbox';
import { newId, type Actor } from '@app/platform';
import { checkDraw, commitOf, CouponClaimRow } from '@app/promotions';
import type { LuckyInput, LuckyResult } from '../core';
import { LiveRoomQueries } from '../live-room.queries';
import { LuckyBagRow } from '../lucky-bag.row';
import { HASHES } from '../lucky-bags';
import { LuckyEntryRow } from '../lucky-entry.row';
import { RoomToolsQueries } from '../room-tools.queries';
import {
  bootRooms,
  claimOf,
  happened,
  newViewer,
  onAir,
  planned,
  refusal,
  type PlannedShow,
} from '../test/on-air';
import { WATCH_SLOT_MS, WatchTime } from '../watch-time';
import { DrawLuckyBag } from './draw-lucky-bag';
import { EnterLuckyBag } from './enter-lucky-bag';
import { HandOverPrize } from './hand-over-prize';
import { OpenLuckyBag } from './open-lucky-bag';
import { SendComment } from './send-comment';
import { TellLuckyResult } from './tell-lucky-result';

let app: TestingModule;
let show: PlannedShow;

beforeAll(async () => {
  app = await bootRooms();
});
beforeEach(async () => {
  show = await onAir(app);
});
afterAll(() => app.close());

const rows = () => app.get(DataSource).manager;
const WORDS = '想吃沙窝萝卜';

function openBag(more: Partial<LuckyInput> = {}, by: Actor = show.moderator): Promise<LuckyBagRow> {
  const facts = { prize: '沙窝萝卜 5斤装', valueFen: 4_990n, winnersMax: 2, minutes: 3, coupon: null };
  const task = { kind: 'comment', text: WORDS } as const;
  return app.get(OpenLuckyBag).run(by, { requestId: newId(), sessionId: show.sid, task, ...facts, ...more });
}

const say = (viewer: Actor, text: string) =>
  app.get(SendComment).run(claimOf(show.sid, viewer), { cid: newId(), text });
const enter = (viewer: Actor, bag: LuckyBagRow, cid?: string) =>
  app.get(EnterLuckyBag).run({ ...viewer, mask: '沈**' }, bag.id, cid);
const draw = (bag: LuckyBagRow) => app.get(DrawLuckyBag).react(happened('lucky.draw_due', { bagId: bag.id }));

async function entered(bag: LuckyBagRow, count: number): Promise<Actor[]> {
  const viewers: Actor[] = Array.from({ length: count }, () => ({ id: newId(), offices: [] }));
  for (const viewer of viewers) await say(viewer, WORDS);
  await Promise.all(viewers.map((viewer) => enter(viewer, bag)));
  return viewers;
}

async function resultIn(sid: string): Promise<LuckyResult> {
  const events = await app.get(LiveRoomQueries).eventsAfter(sid, 's', 0);
  const drawn = events.filter((event) => event.t === 'lucky.drawn');
  expect(drawn).toHaveLength(1);
  return (drawn[0]!.d as { result: LuckyResult }).result;
}

/** Every result that was told, in the order of the telling: to whom, won or not. */
async function told(): Promise<[string, boolean][]> {
  const relayed = await app.get(LiveRoomQueries).relayedAfter(show.sid, 0);
  return relayed
    .filter(({ d }) => d.event.t === 'lucky.result')
    .map(({ d }) => [d.toId, (d.event.d as { isWinner: boolean }).isWinner]);
}

describe('a lucky bag for those who watch', () => {
  const watch = (bag: LuckyBagRow, viewer: Actor, slots: number) =>
    Array.from({ length: slots }, (_, at) => bag.openedAt + at * WATCH_SLOT_MS).reduce<Promise<void>>(
      (before, at) => before.then(() => app.get(WatchTime).note(bag.id, [viewer.id], at)),
      Promise.resolve(),
    );

  it('lets in who watched long enough by the server, two tabs counting once', async () => {
    const bag = await openBag({ task: { kind: 'watch', minutes: 1 } });
    const viewer: Actor = { id: newId(), offices: [] };
    await watch(bag, viewer, 5);
    await watch(bag, viewer, 5);
    await expect(enter(viewer, bag)).rejects.toEqual(refusal('task_not_done'));
    await watch(bag, viewer, 6);
    expect((await enter(viewer, bag)).number).toBe(1);
    const stranger: Actor = { id: newId(), offices: [] };
    await expect(enter(stranger, bag)).rejects.toEqual(refusal('task_not_done'));
  });

  it('never asks for longer than it is open', async () => {
    const asked = openBag({ minutes: 3, task: { kind: 'watch', minutes: 3 } });
    await expect(asked).rejects.toMatchObject({ values: { taskMinutes: 'minutes' } });
  });
});

describe('a lucky bag', () => {
  it('names no winner who asked not to be named, in the room and wherever the draw is read', async () => {
    const bag = await openBag({ winnersMax: 3 });
    const [first, second, third] = await entered(bag, 3);
    await rows().query(
      'INSERT INTO persons (id, display_name, created_at, unnamed_since) VALUES (?, ?, NOW(3), NOW(3))',
      [second!.id, ''],
    );
    await draw(bag);
    const winners = await app.get(RoomToolsQueries).winnersOf([bag.id]);
    const maskOf = new Map(winners.map(({ personId, mask }) => [personId, mask]));
    expect([first, second, third].map((each) => maskOf.get(each!.id))).toEqual(['沈**', '**', '沈**']);
    const masks = winners.map(({ mask }) => mask);
    expect((await resultIn(show.sid)).winners).toEqual(masks);
    const shown = await app.get(LiveRoomQueries).snapshot(show.sid);
    expect(shown!.lucky.map(({ result }) => result?.winners)).toEqual([masks]);
  });

  it('commits to its draw before anyone is in, and keeps the seed to itself', async () => {
    const bag = await openBag();
    expect(bag.commitHash).toBe(await commitOf(HASHES, bag.seed, bag.id));
    const stored = await rows().query('SELECT sealed_seed FROM lucky_bags WHERE id = ?', [bag.id]);
    expect(stored[0].sealed_seed).not.toContain(bag.seed);
    const events = await app.get(LiveRoomQueries).eventsAfter(show.sid, 's', 0);
    expect(JSON.stringify(events)).not.toContain(bag.seed);
    expect(JSON.stringify(await app.get(LiveRoomQueries).snapshot(show.sid))).not.toContain(bag.seed);
    expect(events.at(-1)).toMatchObject({
      t: 'lucky.opened',
      d: { bag: { id: bag.id, commit: bag.commitHash, winnersMax: 2, result: null } },
    });
    const timer = { name: 'lucky.draw_due', payload: Like(`%${bag.id}%`) } as const;
    expect((await rows().findOneByOrFail(OutboxEventRow, timer)).dueAt).toBe(bag.closesAt);
  });

  it('takes those who did the task, as the server knows it, each once', async () => {
    const bag = await openBag();
    const viewer = await newViewer(app);
    await expect(enter(viewer, bag)).rejects.toEqual(refusal('task_not_done'));
    await say(viewer, '别的话');
    await expect(enter(viewer, bag)).rejects.toEqual(refusal('task_not_done'));
    await say(viewer, WORDS);
    const cid = newId();
    const [first, second] = await Promise.all([enter(viewer, bag, cid), enter(viewer, bag, cid)]);
    expect([first.number, second.number]).toEqual([1, 1]);
    const [event] = await app.get(LiveRoomQueries).relayedAfter(show.sid, 0);
    expect(event!.d).toMatchObject({
      toId: viewer.id,
      event: { q: 1, t: 'lucky.entered', cid, d: { bagId: bag.id, number: 1 } },
    });
    const { entrants } = await rows().findOneByOrFail(LuckyBagRow, { id: bag.id });
    expect(entrants).toBe(1);
  });

  it('takes followers of the alliance where that is the task', async () => {
    const bag = await openBag({ task: { kind: 'follow' } });
    const viewer = await newViewer(app);
    await expect(enter(viewer, bag)).rejects.toEqual(refusal('task_not_done'));
    await app.get(FollowAlliance).run(viewer, show.allianceId);
    await app.get(UnfollowAlliance).run(viewer, show.allianceId);
    await expect(enter(viewer, bag)).rejects.toEqual(refusal('task_not_done'));
    await app.get(FollowAlliance).run(viewer, show.allianceId);
    expect((await enter(viewer, bag)).number).toBe(1);
  });

  it('is not for those who run the alliance', async () => {
    const bag = await openBag();
    await say(show.streamer, WORDS);
    await expect(enter({ id: show.streamer.id, offices: [] }, bag)).rejects.toEqual(refusal('not_permitted'));
    await expect(enter({ id: '', offices: [] }, bag)).rejects.toEqual(refusal('not_signed_in'));
    expect(await rows().countBy(LuckyEntryRow, { bagId: bag.id })).toBe(0);
  });

  it('is drawn once, and anyone draws the same from what is public', async () => {
    const bag = await openBag();
    await entered(bag, 12);
    await Promise.all([draw(bag), draw(bag)]);
    await draw(bag);
    const result = await resultIn(show.sid);
    const tools = app.get(RoomToolsQueries);
    const entries = await tools.entriesOf(bag.id);
    expect(entries.map((entry) => entry.number)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    const winners = await tools.winnersOf([bag.id]);
    expect(result).toMatchObject({ seed: bag.seed, entrants: 12, winners: ['沈**', '沈**'] });
    const checked = await checkDraw(HASHES, {
      ...{ id: bag.id, commit: bag.commitHash, seed: result.seed, root: result.root, winnersMax: 2 },
      entries: entries.map((entry) => entry.entry),
      winners: winners.map((winner) => winner.entry),
    });
    expect(checked).toEqual({ commit: true, root: true, winners: true });
    await expect(enter(await newViewer(app), bag)).rejects.toEqual(refusal('task_not_done'));
    const late = await newViewer(app);
    await say(late, WORDS);
    await expect(enter(late, bag)).rejects.toEqual(refusal('closed'));
  });

  it('tells each entrant once whether he won', async () => {
    const bag = await openBag();
    const viewers = await entered(bag, 5);
    await draw(bag);
    await app.get(TellLuckyResult).react(happened('lucky.drawn', { bagId: bag.id, after: 0 }));
    await app.get(TellLuckyResult).react(happened('lucky.drawn', { bagId: bag.id, after: 5 }));
    const winners = (await app.get(RoomToolsQueries).winnersOf([bag.id])).map((each) => each.personId);
    const results = await told();
    expect(results.map(([personId]) => personId).sort()).toEqual(viewers.map(({ id }) => id).sort());
    for (const [personId, hasWon] of results) expect(hasWon).toBe(winners.includes(personId));
  });

  it('gives a coupon to the winners at once, and to nobody else', async () => {
    const bag = await openBag({ coupon: { faceFen: 500n, minFen: 5_000n, validDays: 7 }, winnersMax: 3 });
    await entered(bag, 5);
    await draw(bag);
    const winners = (await app.get(RoomToolsQueries).winnersOf([bag.id])).map((each) => each.personId);
    const claims = await rows().findBy(CouponClaimRow, { couponId: bag.couponId! });
    expect(claims.map((each) => each.personId).sort()).toEqual([...winners].sort());
    const relayed = await app.get(LiveRoomQueries).relayedAfter(show.sid, 0);
    const granted = relayed.filter(({ d }) => d.event.t === 'coupon.granted').map(({ d }) => d.toId);
    expect(granted.sort()).toEqual([...winners].sort());
  });

  it('lists goods until they are handed over', async () => {
    const bag = await openBag();
    await entered(bag, 3);
    await draw(bag);
    const handOver = (by: Actor, place: number) => app.get(HandOverPrize).run(by, bag.id, place);
    await expect(handOver(await newViewer(app), 1)).rejects.toEqual(refusal('not_permitted'));
    await expect(handOver(show.moderator, 3)).rejects.toEqual(refusal('not_found'));
    await handOver(show.moderator, 1);
    const given = (await app.get(RoomToolsQueries).winnersOf([bag.id])).map((each) => each.givenAt !== null);
    expect(given).toEqual([true, false]);
  });

  it('without entrants is drawn too', async () => {
    const bag = await openBag();
    await draw(bag);
    expect(await resultIn(show.sid)).toMatchObject({ winners: [], entrants: 0, seed: bag.seed });
  });

  it('is open alone in its room, opened by those who run it, once for one request', async () => {
    const requestId = newId();
    const twice = await Promise.all([openBag({ requestId }), openBag({ requestId })]);
    expect(twice[1].id).toBe(twice[0].id);
    await expect(openBag({ requestId, winnersMax: 9 })).rejects.toEqual(refusal('request_reused'));
    await expect(openBag()).rejects.toEqual(refusal('step_not_allowed'));
    await expect(openBag({}, await newViewer(app))).rejects.toEqual(refusal('not_permitted'));
    const other = await planned(app);
    await expect(openBag({}, other.streamer)).rejects.toEqual(refusal('not_found'));
    await draw(twice[0]);
    expect((await openBag()).position).toBe(2);
  });

  it.each([
    [{ valueFen: 5_000_001n }, 'valueFen'],
    [{ valueFen: 0n }, 'valueFen'],
    [{ winnersMax: 101 }, 'winnersMax'],
    [{ minutes: 31 }, 'minutes'],
    [{ prize: '' }, 'prize'],
    [{ task: { kind: 'comment', text: '  ' } }, 'taskText'],
    [{ coupon: { faceFen: 600n, minFen: 600n, validDays: 1 } }, 'minFen'],
  ] as [Partial<LuckyInput>, string][])('keeps to the law and our limits (%#)', async (wrong, field) => {
    await expect(openBag(wrong)).rejects.toMatchObject({ code: 'bad_input', values: { fields: [field] } });
    expect(await rows().countBy(LuckyBagRow, { sessionId: show.sid })).toBe(0);
  });
});
