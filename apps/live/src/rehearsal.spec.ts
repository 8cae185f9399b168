import { DropCoupon, RehearseSession, SendComment, StartSession } from '@app/live-room';
import { newId } from '@app/platform';
import { DataSource } from 'typeorm';
import { plannedShow, showOnAir, SpecViewer, startNode, tokenFor, type SpecNode } from './test/spec-room';

let node: SpecNode;
const viewers: SpecViewer[] = [];

beforeAll(async () => {
  node = await startNode();
});
afterEach(() => {
  for (const viewer of viewers.splice(0)) viewer.close();
});
afterAll(() => node.app.close());

function comeIn(sid: string): SpecViewer {
  const viewer = new SpecViewer(node.url, sid);
  viewers.push(viewer);
  return viewer;
}

describe('a rehearsal', () => {
  it('is there for the staff, and for nobody else by any door', async () => {
    const { sid, streamer } = await plannedShow(node);
    await node.app.get(RehearseSession).run(streamer, sid);
    expect(await comeIn(sid).join()).toEqual({ ok: false, code: 'not_found' });
    const asViewer = { token: tokenFor(node, sid) };
    expect(await comeIn(sid).join(asViewer)).toEqual({ ok: false, code: 'not_found' });
    const staff = { token: tokenFor(node, sid, 'moderator') };
    expect(await comeIn(sid).join(staff)).toMatchObject({
      ok: true,
      snap: { session: { status: 'preview' } },
    });
    for (const door of ['snapshot', 'events']) {
      const response = await fetch(`${node.url}/feed/${sid}/${door}`);
      expect(response.status).toBe(404);
    }
    const picture = (query: string) => fetch(`${node.url}/flv/${sid}.flv${query}`);
    for (const query of ['', `?token=${asViewer.token}`]) {
      const response = await picture(query);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not_found', values: { thing: 'session' } });
    }
    // No encoder sends here: whoever may look finds the show, and no picture.
    expect((await picture(`?token=${staff.token}`)).status).toBe(204);
    const hls = await fetch(`${node.url}/hls/${sid}/index.m3u8`);
    expect(hls.status).toBe(404);
  });

  it('is not heard by those who wait for the show, who hear its start whole', async () => {
    const { sid, streamer } = await plannedShow(node);
    const waiting = comeIn(sid);
    await waiting.join();
    const staff = comeIn(sid);
    await staff.join({ token: tokenFor(node, sid, 'moderator') });
    await node.app.get(RehearseSession).run(streamer, sid);
    await staff.until('the rehearsal', () => staff.state.snapshot?.session.status === 'preview');
    const claim = { aud: 'live', sid, sub: newId(), mask: '岳**', role: 'moderator', exp: 0 } as const;
    await node.app.get(SendComment).run(claim, { cid: newId(), text: '试一下声音' });
    await staff.until('the comment', () => staff.state.comments.length === 1);
    expect(waiting.state.snapshot?.session.status).toBe('scheduled');
    expect(waiting.state.comments).toEqual([]);
    await node.app.get(StartSession).run(streamer, sid);
    await waiting.until('a gap', () => waiting.gaps === 1);
    const from = waiting.state.at.s![1] + 1;
    const answer = (await waiting.ask('live:more', { st: 's', from })) as { ok: true; frames: unknown[] };
    expect(answer).toMatchObject({ ok: true });
    expect(JSON.stringify(answer.frames)).toContain('"live"');
  });
});

describe('a viewer’s tap', () => {
  it('claims a coupon over the socket, once, and a guest’s does not', async () => {
    const show = await showOnAir(node);
    const { id } = await node.app.get(DropCoupon).run(show.moderator, {
      ...{ requestId: newId(), sessionId: show.sid, name: '满 50 减 5', quantity: 5, minutes: 5 },
      ...{ faceFen: 500n, minFen: 5_000n, validDays: 1 },
    });
    const [guest, viewer] = [comeIn(show.sid), comeIn(show.sid)];
    await guest.join();
    await viewer.join({ token: tokenFor(node, show.sid) });
    await guest.until('the drop', () => guest.state.snapshot?.coupons[0]?.id === id);
    const tap = { name: 'coupon.claim', args: { dropId: id } } as const;
    expect(await guest.command(tap)).toMatchObject({ ok: false, code: 'not_signed_in' });
    expect(await viewer.command(tap)).toEqual({ ok: true });
    expect(await viewer.command(tap)).toEqual({ ok: true });
    const enter = { name: 'lucky.enter', args: { bagId: newId() } } as const;
    expect(await viewer.command(enter)).toMatchObject({ ok: false, code: 'not_found' });
    const claimed = await node.app
      .get(DataSource)
      .query('SELECT claimed_count AS n FROM coupon_drops WHERE id = ?', [id]);
    expect(claimed).toEqual([{ n: 1 }]);
  });
});
