import {
  EndPairing,
  HideComments,
  LiftSanction,
  LiveKeys,
  LiveRoomQueries,
  ModerationQueries,
  PairHelper,
  SanctionViewer,
  SendComment,
  ShowComments,
  ViolationQueries,
} from '@app/live-room';
import type { Joined, RoomEvent } from '@app/live-room/core';
import { newViewer, tellPersons } from '@app/live-room/test';
import { newId } from '@app/platform';
import { DataSource } from 'typeorm';
import { RoomFeeds } from './room-feeds';
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

function comeIn(at: SpecNode = node): SpecViewer {
  const viewer = new SpecViewer(at.url, show.sid);
  viewers.push(viewer);
  return viewer;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const tell = (...persons: readonly string[]) => tellPersons(node.app, show.sid, ...persons);
const tokenOf = (sub: string, role: 'viewer' | 'streamer' = 'viewer') =>
  tokenFor(node, show.sid, role, '沈**', sub);

async function say(n: number, text = '好'): Promise<void> {
  const author = { aud: 'live', sid: show.sid, sub: newId(), mask: '何**', role: 'viewer', exp: 0 } as const;
  const comments = Array.from({ length: n }, () => ({ author, input: { cid: newId(), text } }));
  await node.app.get(SendComment).runAll(comments);
}

describe('what one person is told', () => {
  it('reaches all screens of that person on every node, and nobody else', async () => {
    const [ann, ben] = [newId(), newId()];
    const [phone, desk, other, guest, streamer] = [
      comeIn(),
      comeIn(second),
      comeIn(),
      comeIn(),
      comeIn(second),
    ];
    const joined = (await phone.join({ token: tokenOf(ann) })) as Joined;
    expect(joined.st.u).toMatchObject({ q: 0, mode: 'snapshot' });
    await desk.join({ token: tokenOf(ann) });
    await other.join({ token: tokenOf(ben) });
    expect(((await guest.join()) as Joined).st.u).toBeUndefined();
    await streamer.join({ token: tokenOf(ben, 'streamer') });
    await tell(ben, ann, ann);
    await tell(ann);
    for (const screen of [phone, desk]) {
      await screen.until('three events', () => screen.state.personal.length === 3);
      expect(screen.sent.u).toEqual([1, 2, 3]);
      expect(screen.state.personal[0]).toMatchObject({
        q: 1,
        t: 'muted',
        d: { until: null, reason: 'spam' },
      });
    }
    for (const screen of [other, streamer]) {
      await screen.until('one event', () => screen.state.personal.length === 1);
      expect(screen.sent.u).toEqual([1]);
    }
    expect(guest.sent.u).toEqual([]);
  });

  it('is whole for whoever comes in the middle of it, and for whoever comes back', async () => {
    const ann = newId();
    const first = comeIn();
    await first.join({ token: tokenOf(ann) });
    const storm = (async () => {
      for (const _ of range(1, 30)) await tell(ann, newId());
    })();
    const late = await Promise.all(
      range(1, 8).map(async (n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 20));
        const screen = comeIn(n % 2 === 0 ? node : second);
        // Who comes back holds what he was told, which may be all of it.
        if (n > 4) screen.state = first.state;
        const have = screen.state.at;
        await screen.join({ token: tokenOf(ann), have });
        return { screen, from: (have.u?.[1] ?? 0) + 1 };
      }),
    );
    await storm;
    for (const { screen, from } of late) {
      await screen.until('the last', () => screen.state.at.u?.[1] === 30);
      // Who comes from a node that is ahead may hear of the slower one what he has already, and drops it.
      expect(screen.sent.u!.filter((q) => q >= from)).toEqual(range(from, 30));
      expect(screen.gaps).toBe(0);
    }
    const back = comeIn(second);
    const joined = (await back.join({
      token: tokenOf(ann),
      have: { u: [first.state.at.u![0], 20] },
    })) as Joined;
    expect(joined.st.u).toMatchObject({ q: 30, mode: 'resume' });
    expect(back.sent.u).toEqual(range(21, 30));
    const more = (await back.ask('live:more', { st: 'u', from: 28 })) as { frames: { e: RoomEvent[] }[] };
    expect(more.frames.flatMap((frame) => frame.e.map(({ q }) => q))).toEqual([28, 29, 30]);
    const guest = comeIn();
    await guest.join();
    expect(await guest.ask('live:more', { st: 'u', from: 1 })).toMatchObject({
      ok: false,
      code: 'bad_input',
    });
  });

  it('is filled from the database while Redis carries nothing', async () => {
    const ann = newId();
    const screen = comeIn(second);
    await screen.join({ token: tokenOf(ann) });
    const database = node.app.get(DataSource);
    await database.query("UPDATE live_stream_heads SET seq = seq + 1 WHERE session_id = ? AND stream = 'u'", [
      show.sid,
    ]);
    await database.query(
      `INSERT INTO live_personal_events (session_id, person_id, seq, relay_seq, id, type, at, payload)
       VALUES (?, ?, 1, 1, ?, 'muted', NOW(3), '{"until":null,"reason":"spam"}')`,
      [show.sid, ann, newId()],
    );
    await screen.until('the event', () => screen.state.personal.length === 1, 3_000);
  });
});

describe('a hidden comment', () => {
  it('is sent to nobody any more, on every node, until it is shown again', async () => {
    const [reader, there] = [comeIn(), comeIn(second)];
    await Promise.all([reader.join(), there.join()]);
    await say(1, '骂人');
    await say(1, '多少钱');
    // Each node has them by its own hand: the hiding, in another stream, may reach it first.
    for (const each of [reader, there]) await each.until('both', () => each.state.comments.length === 2);
    await node.app.get(HideComments).run(show.moderator, { sessionId: show.sid, qs: [1], reason: 'abuse' });
    for (const each of [reader, there])
      await each.until('the hiding', () => each.state.snapshot!.hidden.length === 1);
    for (const at of [node, second]) {
      const late = comeIn(at);
      const joined = (await late.join()) as Joined;
      expect(joined.snap!.hidden).toEqual([1]);
      expect(late.state.comments.map(({ text }) => text)).toEqual(['', '多少钱']);
      const page = await fetch(`${at.url}/feed/${show.sid}/events`).then((answer) => answer.text());
      expect(page).toContain('多少钱');
      expect(page).not.toContain('骂人');
    }
    await node.app.get(ShowComments).run(show.moderator, show.sid, [1]);
    await reader.until('the showing', () => reader.state.snapshot!.hidden.length === 0);
    const later = comeIn();
    await later.join();
    expect(later.state.comments.map(({ text }) => text)).toEqual(['骂人', '多少钱']);
  });
});

describe('a flood of comments', () => {
  it('shows what a reader can follow, counts what it left out, and keeps all', async () => {
    const reader = comeIn();
    await reader.join();
    await say(60);
    await say(1, '多少钱一斤');
    await reader.until('the newest', () => reader.state.at.c?.[1] === 61);
    expect(reader.gaps).toBe(0);
    expect(reader.sent.c!.length).toBeLessThanOrEqual(40);
    expect(reader.state.comments.some(({ text }) => text === '多少钱一斤')).toBe(true);
    expect(reader.state.skipped).toBe(61 - reader.sent.c!.length);
    expect(await node.app.get(LiveRoomQueries).eventsAfter(show.sid, 'c', 0)).toHaveLength(61);
  });
});

describe('a reported comment', () => {
  it('is told to those who run the room when the third viewer says so', async () => {
    const streamer = comeIn(second);
    await streamer.join({ token: tokenOf(newId(), 'streamer') });
    await say(1, '加群领红包');
    const report = { name: 'report', args: { q: 1, reason: 'spam' } } as const;
    for (const _ of range(1, 3)) {
      const viewer = comeIn();
      await viewer.join({ token: tokenOf(newId()) });
      expect(await viewer.command(report)).toEqual({ ok: true });
    }
    await streamer.until('the report', () => streamer.state.told.some(({ t }) => t === 'chat.reported'));
    const guest = comeIn();
    await guest.join();
    expect(await guest.command(report)).toMatchObject({ ok: false, code: 'not_signed_in' });
  });
});

describe('who is kept out', () => {
  it('is put out of every screen, stays out by a second tab, and comes back when he is let in', async () => {
    const ann = newId();
    const screen = comeIn(second);
    await screen.join({ token: tokenOf(ann) });
    const { q = 0 } = (await screen.command({ name: 'chat.send', args: { text: '骂人' } })) as { q?: number };
    const ban = { sessionId: show.sid, q, kind: 'ban', minutes: 0, reason: 'abuse' } as const;
    const { id } = await node.app.get(SanctionViewer).run(show.moderator, ban);
    await screen.until('goodbye', () => screen.byes.length === 1);
    expect(screen.byes[0]).toMatchObject({ code: 'banned' });
    // on the node that heard of it, and on one that opens the room only now
    for (const at of [second, node]) {
      expect(await comeIn(at).join({ token: tokenOf(ann) })).toEqual({ ok: false, code: 'banned' });
      expect(await comeIn(at).join({ token: tokenOf(newId()) })).toMatchObject({ ok: true });
    }
    await node.app.get(LiftSanction).run(show.streamer, id);
    const feed = await second.app.get(RoomFeeds).feed(show.sid);
    await screen.until('the pardon', () => !feed.keptOut.isBanned(ann));
    expect(await comeIn(second).join({ token: tokenOf(ann) })).toMatchObject({ ok: true });
  });
});

describe('forbidden words of those who run a show', () => {
  it('are refused, stand with the show once, and warn its console; those of a viewer do not', async () => {
    const host = comeIn(second);
    await host.join({ token: tokenOf(show.streamer.id, 'streamer') });
    const viewer = comeIn();
    await viewer.join({ token: tokenOf(newId()) });
    const say = (who: SpecViewer, text: string) => who.command({ name: 'chat.send', args: { text } });
    for (const text of ['吃了降血糖', '吃了降血糖'])
      expect(await say(host, text)).toMatchObject({ ok: false, code: 'wording' });
    expect(await say(viewer, '加微信')).toMatchObject({ ok: false, code: 'wording' });
    await host.until('the warning', () => host.state.told.some(({ t }) => t === 'claim.alert'));
    const found = await node.app.get(ViolationQueries).ofSession(show.sid);
    expect(found).toMatchObject([{ kind: 'wording', article: '广告法 17', evidence: '吃了降血糖' }]);
  });
});

describe('who helped with a show', () => {
  it('hears its console no more, by no token from before, on a node that knew and on one that did not', async () => {
    const helper = await newViewer(node.app);
    const { invite } = node.app
      .get(LiveKeys)
      .helperInvite({ sid: show.sid, by: show.streamer.id, kind: 'comments' });
    await node.app.get(PairHelper).run(helper, invite);
    const token = tokenFor(node, show.sid, 'moderator', '沈**', helper.id);
    const screen = comeIn(second);
    expect(await screen.join({ token })).toMatchObject({ ok: true, role: 'moderator' });
    const [pairing] = await node.app.get(ModerationQueries).helpers(show.allianceId);
    await node.app.get(EndPairing).run(show.streamer, pairing?.id ?? '');
    await screen.until('goodbye', () => screen.byes.length === 1);
    expect(screen.byes[0]).toMatchObject({ code: 'auth' });
    for (const at of [second, node])
      expect(await comeIn(at).join({ token })).toEqual({ ok: false, code: 'session_expired' });
    expect(await comeIn(second).join({ token: tokenOf(helper.id) })).toMatchObject({
      ok: true,
      role: 'viewer',
    });
  });
});

describe('a room that was restored', () => {
  it('asks everyone to come anew', async () => {
    const viewer = comeIn();
    await viewer.join();
    await node.app
      .get(DataSource)
      .query("UPDATE live_stream_heads SET epoch = 'restored' WHERE session_id = ?", [show.sid]);
    await viewer.until('goodbye', () => viewer.byes.length === 1, 3_000);
    expect(viewer.byes[0]).toMatchObject({ code: 'drain' });
    const back = comeIn();
    const joined = (await back.join({ have: viewer.state.at })) as Joined;
    expect(joined.st.s).toMatchObject({ ep: 'restored', mode: 'snapshot' });
  });
});
