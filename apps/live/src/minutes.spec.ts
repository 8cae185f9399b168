import { LiveRoomQueries } from '@app/live-room';
import type { RoomPayloads } from '@app/live-room/core';
import { MINUTE_MS, newId } from '@app/platform';
import { MinuteDesk } from './minute-desk';
import { showOnAir, SpecViewer, startNode, tokenFor, type SpecNode, type SpecShow } from './test/spec-room';

let nodes: [SpecNode, SpecNode];
let show: SpecShow;
const viewers: SpecViewer[] = [];

beforeAll(async () => {
  nodes = await Promise.all([startNode(), startNode()]);
  show = await showOnAir(nodes[0]);
});

afterAll(async () => {
  jest.restoreAllMocks();
  for (const viewer of viewers) viewer.close();
  await Promise.all(nodes.map(({ app }) => app.close()));
});

async function comeIn(at: SpecNode, role: 'viewer' | 'streamer' = 'viewer'): Promise<SpecViewer> {
  const viewer = new SpecViewer(at.url, show.sid);
  viewers.push(viewer);
  await viewer.join({ token: tokenFor(at, show.sid, role) });
  return viewer;
}

describe('goods that were seen', () => {
  it('are counted over all nodes, and told to the console once, within five seconds of the minute', async () => {
    const [one, two] = [await comeIn(nodes[0]), await comeIn(nodes[1])];
    const streamer = await comeIn(nodes[1], 'streamer');
    const [radish, cucumber] = show.items as [string, string];
    const minute = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
    const saw = (shown: string[], opened: string[]) => ({
      name: 'items.seen' as const,
      args: { shown, opened },
    });
    expect(await one.command(saw([radish, cucumber, radish, newId()], [radish]))).toEqual({ ok: true });
    expect(await one.command(saw([radish], []))).toMatchObject({ code: 'rate_limited', retryMs: 5_000 });
    expect(await two.command(saw([cucumber], []))).toEqual({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const isTold = () => streamer.state.told.some(({ t, d }) => t === 'minute.closed' && d.at === minute);
    const clock = Date.now.bind(Date);
    const ahead = minute + MINUTE_MS - clock();
    jest.spyOn(Date, 'now').mockImplementation(() => clock() + ahead);
    await streamer.until('the minute', isTold, 5_000);
    const later = minute + MINUTE_MS + 5_000;
    await Promise.all(nodes.map(({ app }) => app.get(MinuteDesk).look(later)));
    const closed = async () =>
      (await nodes[0].app.get(LiveRoomQueries).eventsAfter(show.sid, 'k', 0))
        .filter((event) => event.t === 'minute.closed')
        .map((event) => event.d as RoomPayloads['minute.closed'])
        .filter((each) => each.at === minute);
    expect((await closed()).map((each) => each.funnel)).toEqual([
      { shown: 3, opened: 1, ordered: 0, paid: 0 },
    ]);
    expect(one.state.told).toEqual([]);
  });
});
