import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { StepRow, Transactions } from '@app/outbox';
import { newId, SETTINGS, type Actor, type Settings } from '@app/platform';
import { FORWARDS_MAX } from '../core';
import { ForwardTargetRow } from '../forward-target.row';
import { Forwards } from '../forwards';
import { bootRooms, newViewer, onAir, refusal, type PlannedShow } from '../test/on-air';
import { KeepForward, type KeepForwardInput } from './keep-forward';
import { RecordForward } from './record-forward';
import { RemoveForward } from './remove-forward';

let app: TestingModule;
let show: PlannedShow;

beforeAll(async () => {
  app = await bootRooms();
});
beforeEach(async () => {
  show = await onAir(app);
});
afterAll(() => app.close());

const input = (more: Partial<KeepForwardInput> = {}): KeepForwardInput => ({
  ...{ requestId: newId(), id: null, allianceId: show.allianceId, name: '抖音' },
  ...{ url: 'rtmp://push.example.com/live', streamKey: 'stream-7788-abcdWXYZ', isOn: true },
  ...more,
});
const keep = (who: Actor, more: Partial<KeepForwardInput> = {}) => app.get(KeepForward).run(who, input(more));
const kept = () => app.get(Forwards).keptBy(show.allianceId);
const wanted = async () => (await app.get(Forwards).wanted([show.sid])).map(({ target }) => target.id);

describe('a list of platforms', () => {
  it('is kept by the serving streamer, for the shows of the alliance alone', async () => {
    const row = await keep(show.streamer);
    expect(await kept()).toEqual([
      expect.objectContaining({ id: row.id, streamKey: 'stream-7788-abcdWXYZ' }),
    ]);
    expect(await app.get(Forwards).wanted([show.sid, newId()])).toHaveLength(1);
    const [stored] = await app
      .get(DataSource)
      .query<{ sealed: string }[]>('SELECT stream_key AS sealed FROM forward_targets WHERE id = ?', [row.id]);
    expect(stored?.sealed).toMatch(/^k1\.[\w-]{40,}$/);
    const steps = await app.get(DataSource).manager.findBy(StepRow, { thingId: row.id });
    expect(JSON.stringify(steps)).not.toContain('WXYZ');
    await app.get(RemoveForward).run(show.streamer, row.id);
    await app.get(RemoveForward).run(show.streamer, row.id);
    expect(await kept()).toEqual([]);
    const gone = await app.get(DataSource).manager.findOneByOrFail(ForwardTargetRow, { id: row.id });
    expect(gone.streamKey).toBe('');
  });

  it('is no business of anyone else', async () => {
    const other = await onAir(app);
    const { id } = await keep(show.streamer);
    await expect(keep(show.moderator)).rejects.toEqual(refusal('not_permitted'));
    await expect(keep(await newViewer(app))).rejects.toEqual(refusal('not_permitted'));
    await expect(keep(other.streamer)).rejects.toEqual(refusal('not_found'));
    await expect(keep(other.streamer, { id, allianceId: other.allianceId })).rejects.toEqual(
      refusal('not_found'),
    );
    await expect(app.get(RemoveForward).run(other.streamer, id)).rejects.toEqual(refusal('not_found'));
    await expect(app.get(RemoveForward).run(show.moderator, id)).rejects.toEqual(refusal('not_permitted'));
    expect((await kept()).map((each) => each.revision)).toEqual([1]);
  });

  it('holds four, also when two are added at once', async () => {
    for (let n = 1; n < FORWARDS_MAX; n += 1) await keep(show.streamer);
    const both = await Promise.allSettled([keep(show.streamer), keep(show.streamer)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await kept()).toHaveLength(FORWARDS_MAX);
  });

  it('adds one for one request, and refuses another under its id', async () => {
    const again = input();
    const first = await app.get(KeepForward).run(show.streamer, again);
    expect((await app.get(KeepForward).run(show.streamer, again)).id).toBe(first.id);
    const other = app.get(KeepForward).run(show.streamer, { ...again, streamKey: 'another' });
    await expect(other).rejects.toEqual(refusal('request_reused'));
    expect(await kept()).toHaveLength(1);
  });

  it('changes what is given; a name alone is no other line', async () => {
    const { id } = await keep(show.streamer);
    const change = async (more: Partial<KeepForwardInput>) =>
      (await keep(show.streamer, { id, streamKey: null, ...more })).revision;
    expect(await change({ name: '视频号' })).toBe(1);
    expect(await change({ url: 'rtmps://push.example.com/live' })).toBe(2);
    expect(await change({ url: 'rtmps://push.example.com/live', streamKey: 'next' })).toBe(3);
    expect((await kept())[0]).toMatchObject({ name: '抖音', streamKey: 'next' });
    expect(await change({ isOn: false })).toBe(4);
    expect(await wanted()).toEqual([]);
  });
});

describe('an address', () => {
  const shop = (profile: Settings['LIANJI_PROFILE']) =>
    new KeepForward(app.get(Transactions, { strict: false }), {
      ...app.get<Settings>(SETTINGS),
      LIANJI_PROFILE: profile,
    });

  it('of a private network is refused; a demo alone may push to itself', async () => {
    for (const host of ['10.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]', '127.0.0.1']) {
      const url = `rtmp://${host}/live`;
      await expect(shop('production').run(show.streamer, input({ url }))).rejects.toEqual(
        refusal('bad_input'),
      );
    }
    await expect(keep(show.streamer, { url: 'rtmp://10.0.0.1/live' })).rejects.toEqual(refusal('bad_input'));
    expect(await kept()).toEqual([]);
    await keep(show.streamer, { url: 'rtmp://127.0.0.1/live' });
    expect(await kept()).toHaveLength(1);
  });
});

describe('the state of a forward', () => {
  it('is since when it became so, and nothing once it is over', async () => {
    const { id } = await keep(show.streamer);
    const key = { sessionId: show.sid, targetId: id };
    const tell = (state: 'connecting' | 'on') =>
      app.get(RecordForward).run(key, { ...key, state, fault: null, kbps: 900 });
    await tell('on');
    const first = (await app.get(Forwards).statesOf(show.sid)).get(id);
    await tell('on');
    const second = (await app.get(Forwards).statesOf(show.sid)).get(id);
    expect(second).toMatchObject({ state: 'on', kbps: 900, since: first?.since });
    await app.get(RecordForward).run(key, null);
    expect((await app.get(Forwards).statesOf(show.sid)).size).toBe(0);
  });
});
