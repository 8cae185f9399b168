import { HideComments, SetChatMode } from '@app/live-room';
import { showOnAir, SpecViewer, startNode, tokenFor, type SpecNode, type SpecShow } from './test/spec-room';

let nodes: [SpecNode, SpecNode];
let show: SpecShow;
const screens: SpecViewer[] = [];

beforeAll(async () => {
  nodes = await Promise.all([startNode(), startNode()]);
});
beforeEach(async () => {
  show = await showOnAir(nodes[0]);
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});
afterAll(() => Promise.all(nodes.map(({ app }) => app.close())));

async function comeIn(at: SpecNode, role: 'viewer' | 'moderator' = 'viewer'): Promise<SpecViewer> {
  const screen = new SpecViewer(at.url, show.sid);
  screens.push(screen);
  await screen.join({ token: tokenFor(at, show.sid, role) });
  return screen;
}

const say = (who: SpecViewer, text: string) => who.command({ name: 'chat.send', args: { text } });

describe('those who run a room', () => {
  it('are slowed down neither by its pace nor by its slow mode, as viewers are', async () => {
    const [viewer, moderator] = [await comeIn(nodes[1]), await comeIn(nodes[1], 'moderator')];
    const mode = { slowSeconds: 60, isMuted: false, isHeld: false };
    await nodes[0].app.get(SetChatMode).run(show.moderator, show.sid, mode);
    for (const screen of [viewer, moderator])
      await screen.until('the slow mode', () => screen.state.snapshot?.chatMode.slowSeconds === 60);
    expect(await say(viewer, '一')).toMatchObject({ ok: true });
    const again = (await say(viewer, '二')) as { retryMs?: number };
    expect(again).toMatchObject({ ok: false, code: 'rate_limited' });
    expect(again.retryMs).toBeGreaterThan(50_000);
    expect(again.retryMs).toBeLessThanOrEqual(60_000);
    for (const text of ['一', '二', '三', '四', '五', '六'])
      expect(await say(moderator, text)).toMatchObject({ ok: true });
    await viewer.until('all of them', () => viewer.state.comments.length === 7);
  });

  it('take a comment off every screen within a second', async () => {
    const all = [await comeIn(nodes[0]), await comeIn(nodes[1])] as const;
    const { q } = (await say(all[0], '骂人')) as { q: number };
    for (const screen of all) await screen.until('the comment', () => screen.state.comments.length === 1);
    const began = Date.now();
    await nodes[0].app
      .get(HideComments)
      .run(show.moderator, { sessionId: show.sid, qs: [q], reason: 'abuse' });
    for (const screen of all)
      await screen.until('the hiding', () => screen.state.snapshot?.hidden[0] === q, 1_000);
    expect(Date.now() - began).toBeLessThan(1_000);
  });
});
