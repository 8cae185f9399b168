import { LiveRoomQueries, PinItem, SendComment, StartSession } from '@app/live-room';
import { claimOf, newViewer } from '@app/live-room/test';
import { newId } from '@app/platform';
import { SpecEncoder } from '../test/spec-encoder';
import { startMedia, until, type SpecMedia } from '../test/spec-media';
import { plannedShow, SpecViewer, type SpecShow } from '../test/spec-room';

jest.setTimeout(60_000);

let media: SpecMedia;
let show: SpecShow;
let viewer: SpecViewer;
let encoder: SpecEncoder;

beforeAll(async () => {
  media = await startMedia();
  show = await plannedShow(media);
  await media.app.get(StartSession).run(show.streamer, show.sid);
  viewer = new SpecViewer(media.url, show.sid);
  await viewer.join();
  encoder = film();
});
afterAll(async () => {
  viewer.close();
  encoder.vanish();
  await media.stop();
});

function film(): SpecEncoder {
  const url = media.pushUrl(show.sid);
  const key = url.lastIndexOf(`/${show.sid}`);
  const filming = new SpecEncoder(url.slice(0, key), url.slice(key + 1));
  filming.push().catch(() => undefined);
  return filming;
}

const picture = () => viewer.state.snapshot?.media;
const stateIs = (state: string) => () => picture()?.state === state;

it('an encoder that vanishes without a word is said to the room within six seconds; the show goes on and the picture comes back by itself', async () => {
  await until('the picture', stateIs('ok'));
  encoder.stop();
  const stopped = Date.now();
  await until('the stall', stateIs('stalled'), 10_000);
  expect((picture()?.since ?? Infinity) - stopped).toBeLessThanOrEqual(6_000);

  const [session] = await media.app.get(LiveRoomQueries).byIds([show.sid]);
  expect(session).toMatchObject({ status: 'live' });
  await media.app.get(PinItem).run(show.streamer, show.sid, show.items[1]!);
  const asker = claimOf(show.sid, await newViewer(media.app));
  await media.app.get(SendComment).run(asker, { cid: newId(), text: '画面怎么不动了' });
  await viewer.until('what goes on', () => viewer.state.comments.length === 1);
  expect(viewer.state.snapshot).toMatchObject({
    session: { status: 'live' },
    pinned: { itemId: show.items[1] },
  });

  encoder.go();
  await until('the picture again', stateIs('ok'));
  // its process ends, and another begins with the same key
  encoder.vanish();
  await until('no picture', stateIs('offline'));
  encoder = film();
  await until('the picture of the next', stateIs('ok'));
  expect(viewer.gaps).toBe(0);
});
