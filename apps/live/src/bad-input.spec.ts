import { once } from 'node:events';
import { connect } from 'node:net';
import {
  ClaimCoupon,
  DropCoupon,
  EnterLuckyBag,
  LiveRoomQueries,
  OpenLuckyBag,
  ReportComment,
  ReserveFlash,
  SanctionViewer,
  ScheduleFlash,
} from '@app/live-room';
import { noticeRoom, refusal } from '@app/live-room/test';
import { Clock, MINUTE_MS, newId } from '@app/platform';
import { showOnAir, SpecViewer, startNode, tokenFor, type SpecNode, type SpecShow } from './test/spec-room';

let node: SpecNode;
let show: SpecShow;
/** Who sits in the same room and behaves. */
let neighbour: SpecViewer;
const viewers: SpecViewer[] = [];

beforeAll(async () => {
  node = await startNode();
});
beforeEach(async () => {
  show = await showOnAir(node);
  neighbour = comeIn();
  await neighbour.join({ token: tokenFor(node, show.sid) });
});
afterEach(() => {
  for (const viewer of viewers.splice(0)) viewer.close();
});
afterAll(() => node.app.close());

function comeIn(): SpecViewer {
  const viewer = new SpecViewer(node.url, show.sid);
  viewers.push(viewer);
  return viewer;
}

async function seated(sub = newId()): Promise<SpecViewer> {
  const viewer = comeIn();
  await viewer.join({ token: tokenFor(node, show.sid, 'viewer', '沈**', sub) });
  return viewer;
}

/** The room goes on: what is told next reaches the one who behaved, and nothing else was told him before. */
async function roomGoesOn(): Promise<void> {
  expect([neighbour.sent.s, neighbour.sent.c, neighbour.byes]).toEqual([[], [], []]);
  await noticeRoom(node.app, show.sid, 1, '还在');
  await neighbour.until('the notice', () => neighbour.sent.s?.length === 1);
}

const kept = async () => {
  const streams = ['s', 'c', 'k'] as const;
  const all = await Promise.all(
    streams.map((stream) => node.app.get(LiveRoomQueries).eventsAfter(show.sid, stream, 0)),
  );
  return all.flat().map(({ t }) => t);
};
const chat = (text: string) => ({ cid: newId(), name: 'chat.send', args: { text } });

describe('a message that is too large', () => {
  it.each([17_000, 1_000_000])('of %i bytes ends the line it came by, and nothing is kept', async (bytes) => {
    const viewer = await seated();
    viewer.socket.emit('live:cmd', chat('x'.repeat(bytes)));
    await viewer.until('the end', () => !viewer.socket.connected);
    expect(await kept()).toEqual(['session.status']);
    await roomGoesOn();
    // it was the line that was cut, not the person
    expect(await (await seated()).ask('live:cmd', chat('还有吗'))).toMatchObject({ ok: true });
  });

  it('by plain requests is refused with 413', async () => {
    const carrier = `${node.url}/socket.io/?EIO=4&transport=polling`;
    const opened = await (await fetch(carrier)).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    const body = `42/live,${JSON.stringify(['live:cmd', chat('x'.repeat(1_000_000))])}`;
    const answer = await fetch(`${carrier}&sid=${sid}`, { method: 'POST', body });
    expect(answer.status).toBe(413);
    expect(await kept()).toEqual(['session.status']);
    await roomGoesOn();
  });

  it('for a comment, yet small enough for the line, is refused by its field', async () => {
    const viewer = await seated();
    expect(await viewer.ask('live:cmd', chat('长'.repeat(2_000)))).toMatchObject({
      ok: false,
      code: 'bad_input',
    });
    expect(viewer.socket.connected).toBe(true);
    expect(await kept()).toEqual(['session.status']);
  });
});

describe('a command that there is not', () => {
  it.each([
    ['of those who run the show', ['session.end', 'item.update', 'mod.ban']],
    ['of another trade', ['order.refund', 'drop table', '']],
    ['by a name that every object has', ['constructor', '__proto__', 'toString']],
  ])('%s is refused, and the third ends the line', async (_, names) => {
    const viewer = await seated();
    for (const name of names) {
      const answer = viewer.ask('live:cmd', { cid: newId(), name, args: { sessionId: show.sid } });
      expect(await answer).toEqual({ ok: false, code: 'bad_input' });
    }
    await viewer.until('goodbye', () => !viewer.socket.connected);
    expect(viewer.byes).toMatchObject([{ code: 'protocol' }]);
    expect(await kept()).toEqual(['session.status']);
    await roomGoesOn();
    expect(await comeIn().join()).toMatchObject({ ok: true });
  });

  it('is no better before one has come in, nor is a message that there is not', async () => {
    const viewer = comeIn();
    expect(await viewer.ask('live:cmd', chat('在吗'))).toEqual({ ok: false, code: 'bad_input' });
    expect(await viewer.ask('live:join', { sid: 'x' })).toEqual({ ok: false, code: 'bad_input' });
    viewer.socket.emit('drop table', null);
    await viewer.until('goodbye', () => !viewer.socket.connected);
    expect(viewer.byes).toMatchObject([{ code: 'protocol' }]);
    await roomGoesOn();
  });

  it.each(['//', '//[', '/push/%', 'http://'])('is none the better as an address, %s', async (path) => {
    const { port } = new URL(node.url);
    const socket = connect(Number(port), '127.0.0.1');
    const ended = once(socket, 'close');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
    await roomGoesOn();
    socket.destroy();
    await ended;
  });
});

describe('likes', () => {
  it.each([-1, 0, 51, 1.5, Number.MAX_SAFE_INTEGER, '7', null])('of %p are none', async (n) => {
    const viewer = await seated();
    const like = (count: unknown) =>
      viewer.ask('live:cmd', { cid: newId(), name: 'like', args: { n: count } });
    expect(await like(n)).toEqual({ ok: false, code: 'bad_input' });
    expect(await like(3)).toEqual({ ok: true });
    await neighbour.until('the sum', () => (neighbour.meters.at(-1)?.likes ?? 0) > 0);
    expect(neighbour.meters.at(-1)?.likes).toBe(3);
  });
});

it('more likes than one hand can give are answered, and do not count', async () => {
  const viewer = await seated();
  const began = Date.now();
  for (let sent = 0; sent < 8; sent += 1)
    expect(await viewer.command({ name: 'like', args: { n: 50 } })).toEqual({ ok: true });
  const most = 50 + (20 * (Date.now() - began)) / 1_000;
  await neighbour.until('the sum', () => (neighbour.meters.at(-1)?.likes ?? 0) >= 50);
  // One more and its meter: all that was sent before has been summed up by then.
  expect(await (await seated()).command({ name: 'like', args: { n: 1 } })).toEqual({ ok: true });
  const before = neighbour.meters.length;
  await neighbour.until('the next sum', () => neighbour.meters.slice(before).some(({ likes }) => likes > 50));
  expect(neighbour.meters.at(-1)?.likes).toBeLessThanOrEqual(most + 1);
});

describe('a clock of ten minutes too much or too little', () => {
  it.each([10, -10])('(%i) decides nothing: what is said has the server’s time', async (minutes) => {
    const viewer = await seated();
    const theirs = Date.now() + minutes * MINUTE_MS;
    const before = node.app.get(Clock, { strict: false }).now();
    const cid = (minutes < 0 ? '0' : '7').repeat(10) + newId().slice(10);
    const said = { cid, at: theirs, name: 'chat.send', args: { text: '几点了', at: theirs } };
    const answer = (await viewer.ask('live:cmd', said)) as { event: { at: number; d: object } };
    const after = node.app.get(Clock, { strict: false }).now();
    expect(answer).toMatchObject({ ok: true });
    expect(answer.event.d).not.toHaveProperty('at');
    expect(answer.event.at).toBeGreaterThanOrEqual(before);
    expect(answer.event.at).toBeLessThanOrEqual(after);
    const { now } = (await comeIn().join()) as { now: number };
    expect(now).toBeGreaterThanOrEqual(after);
    expect(now - after).toBeLessThan(MINUTE_MS);
  });
});

describe('who is kept out', () => {
  it('gets in by no second tab and no older token, and takes no coupon, no deal and no part', async () => {
    const who = newId();
    const [first, token] = [await seated(who), tokenFor(node, show.sid, 'viewer', '沈**', who)];
    const { q = 0 } = (await first.ask('live:cmd', chat('骂人'))) as { q?: number };
    const coupon = {
      name: '满 50 减 5',
      faceFen: 500n,
      minFen: 5_000n,
      quantity: 3,
      minutes: 5,
      validDays: 2,
    };
    const offer = { requestId: newId(), sessionId: show.sid, ...coupon };
    const dropped = await node.app.get(DropCoupon).run(show.moderator, offer);
    const facts = { prize: '沙窝萝卜', valueFen: 4_990n, winnersMax: 1, minutes: 3, coupon: null };
    const wanted = { requestId: newId(), sessionId: show.sid, task: { kind: 'follow' } as const, ...facts };
    const bag = await node.app.get(OpenLuckyBag).run(show.moderator, wanted);
    const ranges = { quantity: 1, perPersonMax: 1, countdownSeconds: 10, durationSeconds: 60 };
    const plan = { requestId: newId(), itemId: show.items[0]!, priceFen: 3_990n, ...ranges };
    const deal = await node.app.get(ScheduleFlash).run(show.moderator, plan);
    const ban = { sessionId: show.sid, q, kind: 'ban', minutes: 0, reason: 'abuse' } as const;
    await node.app.get(SanctionViewer).run(show.moderator, ban);
    await first.until('goodbye', () => !first.socket.connected);
    expect(first.byes).toMatchObject([{ code: 'banned' }]);

    const second = comeIn();
    expect(await second.join({ token, vk: 'another tab' })).toEqual({ ok: false, code: 'banned' });
    expect(await second.ask('live:cmd', chat('又来'))).toEqual({ ok: false, code: 'bad_input' });
    // what else a signed-in page may ask for, past the socket
    node.app.get(Clock, { strict: false }).advance(10_000);
    const viewer = { id: who, offices: [] };
    const kind = refusal('muted', { kind: 'ban' });
    await expect(node.app.get(ClaimCoupon).run(viewer, dropped.id)).rejects.toEqual(kind);
    const entrant = { ...viewer, mask: '沈**' };
    await expect(node.app.get(EnterLuckyBag).run(entrant, bag.id)).rejects.toEqual(kind);
    const wish = { dealId: deal.id, quantity: 1, requestId: newId() };
    await expect(node.app.get(ReserveFlash).run(viewer, wish)).rejects.toEqual(kind);
    const report = node.app.get(ReportComment).run({ sid: show.sid, sub: who }, q, 'spam');
    await expect(report).rejects.toEqual(kind);
    expect((await kept()).filter((t) => t === 'chat.msg')).toHaveLength(1);
    // a page that names nobody reads along and says nothing
    const guest = comeIn();
    expect(await guest.join({ vk: 'another tab' })).toMatchObject({ ok: true, role: 'viewer' });
    expect(await guest.ask('live:cmd', chat('又来'))).toMatchObject({ ok: false, code: 'not_signed_in' });
  });
});
