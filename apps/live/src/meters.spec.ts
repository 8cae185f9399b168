import { EndSession, LiveRoomQueries, SessionMinutes } from '@app/live-room';
import { showOnAir, SpecViewer, startNode, type SpecNode } from './test/spec-room';

let node: SpecNode;

beforeAll(async () => {
  node = await startNode();
});

afterAll(() => node.app.close());

describe('a crowd that comes to a node that does not know the room', () => {
  it('costs one question for what was liked before, however many they are', async () => {
    const { sid } = await showOnAir(node);
    const asked = jest.spyOn(node.app.get(SessionMinutes), 'likesOf');
    const crowd = Array.from({ length: 40 }, () => new SpecViewer(node.url, sid));
    const answers = await Promise.all(crowd.map((viewer) => viewer.join()));
    for (const viewer of crowd) viewer.close();
    expect(answers.map((answer) => answer.ok)).toEqual(crowd.map(() => true));
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('a storm of likes', () => {
  it('is added up exactly, and shown to each no more than once a second', async () => {
    const { sid } = await showOnAir(node);
    const crowd = Array.from({ length: 5 }, () => new SpecViewer(node.url, sid));
    const began = Date.now();
    await Promise.all(crowd.map((viewer) => viewer.join()));
    for (let round = 0; round < 12; round += 1) {
      await Promise.all(crowd.map((viewer) => viewer.command({ name: 'like', args: { n: 2 } })));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    for (const viewer of crowd) await viewer.until('the sum', () => viewer.meters.at(-1)?.likes === 120);
    const seconds = (Date.now() - began) / 1_000;
    for (const viewer of crowd) {
      viewer.close();
      expect(viewer.meters.length).toBeLessThanOrEqual(seconds + 1);
    }
  });
});

describe('where viewers came from', () => {
  const ofAll = (sid: string) => node.app.get(LiveRoomQueries).sources(sid);
  const told = async (sid: string, n: number) => {
    const end = Date.now() + 20_000;
    while ((await ofAll(sid)).uniqueViewers < n && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return ofAll(sid);
  };

  it('is written at the end of a show too, for those who came within its last minute', async () => {
    const show = await showOnAir(node);
    const [first, last] = [new SpecViewer(node.url, show.sid), new SpecViewer(node.url, show.sid)];
    await first.join({ src: 'home' });
    expect(await told(show.sid, 1)).toMatchObject({ uniqueViewers: 1 });
    const noted = jest.spyOn(node.app.get(SessionMinutes), 'note');
    await last.join({ src: 'share' });
    await node.app.get(EndSession).run(show.streamer, show.sid);
    expect(await told(show.sid, 2)).toEqual({
      uniqueViewers: 2,
      sources: [
        { source: 'home', viewers: 1 },
        { source: 'share', viewers: 1 },
      ],
    });
    expect(noted).toHaveBeenCalledWith(show.sid, expect.any(Number), 2, 0);
    first.close();
    last.close();
  });

  it('is not written for who comes when the show has been over for a minute', async () => {
    const { sid, streamer } = await showOnAir(node);
    await node.app.get(EndSession).run(streamer, sid);
    const minutes = node.app.get(SessionMinutes);
    const later = Date.now() + 61_000;
    await minutes.note(sid, later, 7, 9);
    await minutes.noteSources(sid, 7, new Map([['home', 7]]), later);
    expect(await ofAll(sid)).toEqual({ uniqueViewers: 0, sources: [] });
    expect(await minutes.likesOf(sid)).toBe(0);
    expect(await node.app.get(LiveRoomQueries).minutes(sid)).toEqual([]);
  });

  it('is written when the process goes', async () => {
    const other = await startNode();
    const { sid } = await showOnAir(other);
    const [first, last] = [new SpecViewer(other.url, sid), new SpecViewer(other.url, sid)];
    await first.join({ src: 'home' });
    await told(sid, 1);
    await last.join({ src: 'reminder' });
    await other.app.close();
    expect((await ofAll(sid)).uniqueViewers).toBe(2);
  });
});
