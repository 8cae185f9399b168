import { LiveRoomQueries, PinItem, PostCorrection, SendComment, TallySale } from '@app/live-room';
import type { Joined } from '@app/live-room/core';
import type { OrderPaid } from '@app/outbox';
import { newId } from '@app/platform';
import { DataSource } from 'typeorm';
import { showOnAir, SpecViewer, startNode, tokenFor, type SpecNode, type SpecShow } from './test/spec-room';

let node: SpecNode;
let second: SpecNode;
let show: SpecShow;
const viewers: SpecViewer[] = [];

beforeAll(async () => {
  [node, second] = await Promise.all([startNode(), startNode()]);
});

beforeEach(async () => {
  show = await showOnAir(node);
});

afterEach(() => {
  for (const viewer of viewers.splice(0)) viewer.close();
});

afterAll(() => Promise.all([node.app.close(), second.app.close()]));

function comeIn(at: SpecNode = node, headers: Record<string, string> = {}): SpecViewer {
  const viewer = new SpecViewer(at.url, show.sid, headers);
  viewers.push(viewer);
  return viewer;
}

async function pin(times: number): Promise<void> {
  const pinning = node.app.get(PinItem);
  for (let n = 0; n < times; n += 1) {
    await pinning.run(show.streamer, show.sid, show.items[n % 2]!);
  }
}

const BUYER = newId();
let eventId = 5_000_000 + Math.floor(Math.random() * 1e9);
function pay(buyerMask = '沈**'): Promise<void> {
  const line = { skuId: show.skuIds[0], itemName: '沙窝萝卜 5斤装', quantity: 2 };
  const payload = {
    orderNumber: '26112400000001',
    liveSessionId: show.sid,
    buyerMask,
    buyerId: BUYER,
    paidAt: Date.now(),
    lines: [line],
    totalFen: 9_980n,
  };
  eventId += 1;
  return node.app.get(TallySale).react({
    id: String(eventId),
    name: 'order.paid',
    at: Date.now(),
    payload: payload as unknown as OrderPaid,
  });
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

describe('a room', () => {
  it('shows a guest the whole snapshot, and lets nobody comment who is not signed in', async () => {
    const guest = comeIn();
    const joined = (await guest.join()) as Joined;
    expect(joined).toMatchObject({ ok: true, role: 'viewer', st: { s: { mode: 'snapshot', q: 1 } } });
    expect(joined.st.k).toBeUndefined();
    expect(joined.snap).toEqual({
      ...(await node.app.get(LiveRoomQueries).snapshot(show.sid)),
      session: expect.objectContaining({ streamer: { id: show.streamer.id, name: '苗小满' } }),
    });
    const answer = await guest.command({ name: 'chat.send', args: { text: '多少钱' } });
    expect(answer).toMatchObject({ ok: false, code: 'not_signed_in' });
  });

  it('carries a comment to the others on every node, masked', async () => {
    const [writer, reader, elsewhere] = [comeIn(), comeIn(), comeIn(second)];
    await writer.join({ token: tokenFor(node, show.sid) });
    await Promise.all([reader.join(), elsewhere.join()]);
    const sent = await writer.command({ name: 'chat.send', args: { text: '5斤够几个人吃？' } });
    expect(sent).toMatchObject({ ok: true, q: 1, event: { q: 1, t: 'chat.msg' } });
    for (const viewer of [writer, reader, elsewhere]) {
      await viewer.until('the comment', () => viewer.state.comments.length === 1, 2_000);
      expect(viewer.state.comments[0]).toMatchObject({
        author: { mask: '沈**', badge: 'viewer' },
        text: '5斤够几个人吃？',
      });
    }
  });

  it('slows down who comments more than three times in two seconds', async () => {
    const viewer = comeIn();
    await viewer.join({ token: tokenFor(node, show.sid) });
    const answers = [];
    for (const text of ['一', '二', '三', '四']) {
      answers.push(await viewer.command({ name: 'chat.send', args: { text } }));
    }
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, false]);
    expect(answers[3]).toMatchObject({ code: 'rate_limited', retryMs: 2_000 });
  });

  it('gives one who was away for 100 events all of them, none twice', async () => {
    const viewer = comeIn();
    await viewer.join();
    await pin(2);
    await viewer.until('two pins', () => viewer.state.at.s?.[1] === 4);
    viewer.close();
    await pin(50);
    const back = comeIn();
    const heard = viewer.state.at.s!;
    const joined = (await back.join({ have: { s: heard } })) as Joined;
    expect(joined.st.s).toMatchObject({ mode: 'resume' });
    expect(joined.snap).toBeUndefined();
    await back.until('all events', () => back.sent.s!.length >= 100);
    await pin(1);
    const head = Number(
      (await node.app.get(LiveRoomQueries).heads([show.sid])).find((h) => h.stream === 's')!.seq,
    );
    await back.until('the head', () => back.state.at.s?.[1] === head);
    expect(back.sent.s).toEqual(range(heard[1] + 1, head));
    expect(back.gaps).toBe(0);
    // the same on a node that has never seen the room: it reads back in the database
    const there = comeIn(second);
    await there.join({ have: { s: heard } });
    await there.until('the head', () => there.state.at.s?.[1] === head);
    expect(there.sent.s).toEqual(range(heard[1] + 1, head));
  });

  it('joins one in the middle of a storm without a gap or a repeat', async () => {
    const storm = pin(60);
    const late = await Promise.all(
      range(1, 12).map(async (n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 15));
        const viewer = comeIn(n % 2 === 0 ? node : second);
        return { viewer, joined: (await viewer.join()) as Joined };
      }),
    );
    await storm;
    const expected = await node.app.get(LiveRoomQueries).snapshot(show.sid);
    for (const { viewer, joined } of late) {
      await viewer.until('the head', () => viewer.state.at.s?.[1] === expected!.q);
      expect(viewer.sent.s).toEqual(range(joined.snap!.q + 1, expected!.q));
      expect(viewer.gaps).toBe(0);
      const { session: _, ...shown } = viewer.state.snapshot!;
      const { session: __, ...kept } = expected!;
      expect(shown).toEqual(kept);
    }
  });

  it('shouts a paid order to all, and to the console what the streamer needs', async () => {
    const [guest, streamer] = [comeIn(), comeIn(second)];
    await guest.join();
    await streamer.join({ token: tokenFor(node, show.sid, 'streamer') });
    const before = Date.now();
    await pay();
    await guest.until('the ticker', () => guest.state.ticks.length === 1, 1_000);
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(guest.state.ticks[0]!.tick.sample).toEqual([{ m: '沈**', item: '沙窝萝卜 5斤装', qty: 2 }]);
    expect(guest.state.snapshot!.ticker).toEqual({ count: 1, qty: 2 });
    await streamer.until('the console', () => streamer.state.sales.length === 1, 2_000);
    expect(streamer.state.sales[0]!.sale).toMatchObject({
      orderNumber: '26112400000001',
      mask: '沈**',
      items: '沙窝萝卜 5斤装 ×2',
      totalFen: '9980',
    });
    expect(guest.sent.k).toEqual([]);
    // who paid is known as a buyer when he speaks
    const buyer = comeIn();
    await buyer.join({ token: tokenFor(node, show.sid, 'viewer', '沈**', BUYER) });
    const { event } = (await buyer.command({ name: 'chat.send', args: { text: '好吃' } })) as {
      event: unknown;
    };
    expect(event).toMatchObject({ d: { u: { mask: '沈**', badge: 'viewer', isBuyer: true }, x: '好吃' } });
  });

  it('shows a correction to everyone on every node within two seconds', async () => {
    const all = [comeIn(), comeIn(second)];
    await Promise.all(all.map((viewer) => viewer.join()));
    const text = '刚才说错了，是 5 斤装';
    await node.app.get(PostCorrection).run(show.moderator, { requestId: newId(), sessionId: show.sid, text });
    for (const viewer of all)
      await viewer.until('it', () => viewer.state.snapshot?.corrections[0]?.text === text, 2_000);
  });

  it('counts a browser once and the likes exactly', async () => {
    const [one, again, other] = [comeIn(), comeIn(), comeIn(second)];
    const vk = newId();
    await one.join({ vk });
    await again.join({ vk });
    await other.join();
    await one.until('goodbye', () => one.byes.length === 1);
    expect(one.byes[0]).toMatchObject({ code: 'replaced' });
    await again.command({ name: 'like', args: { n: 7 } });
    await other.command({ name: 'like', args: { n: 5 } });
    for (const viewer of [again, other]) {
      await viewer.until(
        'the sum',
        () => viewer.meters.at(-1)?.likes === 12 && viewer.meters.at(-1)?.viewers === 2,
      );
    }
  });

  it('is filled from the database while Redis carries nothing', async () => {
    const viewer = comeIn(second);
    await viewer.join();
    // written without telling anyone
    const database = node.app.get(DataSource);
    await database.query("UPDATE live_stream_heads SET seq = seq + 1 WHERE session_id = ? AND stream = 'c'", [
      show.sid,
    ]);
    await database.query(
      `INSERT INTO live_events (session_id, stream, seq, id, type, at, payload)
       VALUES (?, 'c', 1, ?, 'chat.msg', NOW(3), '{"u":{"mask":"何**","badge":"viewer"},"x":"在吗"}')`,
      [show.sid, newId()],
    );
    await viewer.until('the comment', () => viewer.state.comments.length === 1, 3_000);
  });
});

describe('what a room does not take', () => {
  it('is a token of another room, or one that was changed', async () => {
    const viewer = comeIn();
    const token = tokenFor(node, newId(), 'streamer');
    expect(await viewer.join({ token })).toEqual({ ok: false, code: 'session_expired' });
    const [, sign] = tokenFor(node, show.sid).split('.');
    const forged = Buffer.from(
      JSON.stringify({ aud: 'live', sid: show.sid, sub: newId(), mask: '主', role: 'streamer', exp: 9e15 }),
    ).toString('base64url');
    expect(await viewer.join({ token: `${forged}.${sign!}` })).toEqual({
      ok: false,
      code: 'session_expired',
    });
    expect(await viewer.join({ sid: newId() })).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('is a page of somebody else', async () => {
    const stranger = comeIn(node, { origin: 'https://elsewhere.example' });
    const failed = new Promise((resolve) => stranger.socket.on('connect_error', resolve));
    await failed;
    expect(stranger.socket.connected).toBe(false);
    const page = await fetch(`${node.url}/feed/${show.sid}/snapshot`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a room without a socket', () => {
  it('answers its snapshot, and nothing new for who has it', async () => {
    const first = await fetch(`${node.url}/feed/${show.sid}/snapshot`);
    const snapshot = (await first.json()) as { q: number; ep: string };
    const tag = first.headers.get('etag')!;
    expect(tag).toBe(`"${snapshot.ep}.${snapshot.q}"`);
    const again = await fetch(`${node.url}/feed/${show.sid}/snapshot`, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    expect((await fetch(`${node.url}/feed/${newId()}/snapshot`)).status).toBe(404);
  });

  it('waits for what comes next', async () => {
    const start = (await (await fetch(`${node.url}/feed/${show.sid}/events`)).json()) as Joined;
    const at = `s=${start.st.s!.ep}.${start.st.s!.q}&c=${start.st.c!.ep}.${start.st.c!.q}`;
    const next = fetch(`${node.url}/feed/${show.sid}/events?${at}`).then((answer) => answer.json());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const claim = { aud: 'live', sid: show.sid, sub: newId(), mask: '何**', role: 'viewer', exp: 0 } as const;
    await node.app.get(SendComment).run(claim, { cid: newId(), text: '还有吗' });
    const { frames, snap } = (await next) as Joined;
    expect(snap).toBeUndefined();
    expect(frames.flatMap((frame) => frame.e.map((event) => event.d))).toEqual([
      { u: { mask: '何**', badge: 'viewer' }, x: '还有吗' },
    ]);
  });
});
