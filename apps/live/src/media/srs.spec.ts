import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { LiveKeys, LiveRoomQueries, MediaPushes, RehearseSession } from '@app/live-room';
import { newId, settingFaults } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { LiveModule } from '../live.module';
import { setUpLive } from '../set-up';
import { until } from '../test/spec-media';
import { plannedShow, showOnAir, tokenFor } from '../test/spec-room';
import { MediaHost } from './media-host';
import { PictureWatch } from './picture-watch';

const SECRET = 'a hook secret for this spec';

let app: INestApplication;
let url: string;
let dataDir: string;
let sid: string;
const kicked: string[] = [];
/** who publishes, as SRS lists them */
const listed = new Set<string>();
/** SRS's HTTP API, as far as it lists publishers and sends clients away, and a picture of it. */
let srs: Server;

beforeAll(async () => {
  srs = createServer((request, response) => {
    const client = /^\/api\/v1\/clients\/(.+)$/.exec(request.url ?? '')?.[1];
    if (request.method === 'DELETE' && client) kicked.push(client);
    const { pathname, search } = new URL(request.url ?? '', 'http://srs');
    const played = /^\/live\/(\w+)\.flv$/.exec(pathname)?.[1];
    if (played) void sendPicture(response, played, search);
    else if (request.url?.startsWith('/api/v1/streams/')) response.end(JSON.stringify(streams()));
    else response.end('{"code":0}');
  });
  await new Promise<void>((resolve) => srs.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(srs.address() as AddressInfo).port}`;
  dataDir = mkdtempSync(join(tmpdir(), 'srs-'));
  const settings = await testSettings({
    MEDIA_URL: address,
    MEDIA_API_URL: address,
    MEDIA_HOOK_SECRET: SECRET,
    DATA_DIR: dataDir,
  });
  const module = await Test.createTestingModule({ imports: [LiveModule.forRoot(settings)] }).compile();
  app = module.createNestApplication({ logger: false });
  setUpLive(app, settings);
  const http = (await app.listen(0, '127.0.0.1')) as { address(): AddressInfo };
  url = `http://127.0.0.1:${http.address().port}`;
  app.get(PictureWatch).start();
});
beforeEach(async () => {
  ({ sid } = await showOnAir({ app, url }));
});
afterAll(async () => {
  await app.close();
  srs.closeAllConnections();
  srs.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** SRS asks of whoever plays, by FLV as by WHEP, before it sends anything. */
async function sendPicture(response: ServerResponse, stream: string, param: string): Promise<void> {
  const { code } = await hook('on_play', newId(), { stream, param });
  response.writeHead(code === 0 ? 200 : 403, { 'content-type': 'video/x-flv' });
  if (code === 0) response.write('FLV');
  else response.end();
}

function streams() {
  const publishing = [...listed].map((cid) => ({ active: true, cid }));
  const over = [{ active: false }, { active: false, cid: '' }];
  return {
    code: 0,
    server: 'vid-0xk989d',
    streams: [...publishing, ...over].map((publish) => ({ publish })),
  };
}

/** A callback with the fields that SRS documents. */
async function hook(action: string, clientId: string, more: object = {}, secret = SECRET) {
  if (action === 'on_publish') listed.add(clientId);
  const body = {
    server_id: 'vid-0xk989d',
    service_id: '382a5p97',
    action,
    client_id: clientId,
    ip: '192.168.1.10',
    vhost: '__defaultVhost__',
    app: 'live',
    tcUrl: 'rtmp://market.example.org/live',
    stream: sid,
    param: `?${app.get(LiveKeys).pushKey(sid).key.split('?')[1] ?? ''}`,
    stream_url: `/live/${sid}`,
    stream_id: 'vid-124q9y3',
    ...more,
  };
  const answer = await fetch(`${url}/media/srs?secret=${encodeURIComponent(secret)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, code: ((await answer.json()) as { code: unknown }).code };
}
const mediaState = async () => (await app.get(LiveRoomQueries).byIds([sid]))[0]?.mediaState;
const ACCEPTED = { status: 200, code: 0 };
const REFUSED = { status: 200, code: 403 };

describe('the hooks of a media server elsewhere', () => {
  it('let a push in by the same key, and its picture is there until it ends', async () => {
    expect(await hook('on_publish', 'c1')).toEqual(ACCEPTED);
    expect(await mediaState()).toBe('ok');
    expect(await hook('on_play', 'v1', { param: '', pageUrl: 'http://x' })).toEqual(ACCEPTED);
    expect(await hook('on_stop', 'v1', { param: '' })).toEqual(ACCEPTED);
    expect(await hook('on_dvr', 'c1', { cwd: '/usr/local/srs', file: './dvr/a.flv' })).toEqual(ACCEPTED);
    expect(await hook('on_unpublish', 'c1')).toEqual(ACCEPTED);
    expect(await mediaState()).toBe('offline');
  });

  it('let a push in by WHIP, whose whole query they hand on', async () => {
    const query = app.get(LiveKeys).pushKey(sid).key.replace('?', '&');
    expect(await hook('on_publish', 'w1', { param: `app=live&stream=${query}` })).toEqual(ACCEPTED);
    expect(await mediaState()).toBe('ok');
    const foreign = app.get(LiveKeys).pushKey(newId()).key.replace('?', '&');
    expect(await hook('on_publish', 'w2', { param: `app=live&stream=${foreign}` })).toEqual(REFUSED);
  });

  it('let everyone play a show on air by WHEP, and its staff alone a rehearsal, by /flv too', async () => {
    const { sid: rehearsed, streamer } = await plannedShow({ app, url });
    await app.get(RehearseSession).run(streamer, rehearsed);
    const push = `?${app.get(LiveKeys).pushKey(rehearsed).key.split('?')[1] ?? ''}`;
    expect(await hook('on_publish', newId(), { stream: rehearsed, param: push })).toEqual(ACCEPTED);
    await until('the picture here', () => app.get(MediaHost).pictures().has(rehearsed), 3_000);

    const [shopper, staff] = [
      tokenFor({ app, url }, rehearsed),
      tokenFor({ app, url }, rehearsed, 'streamer'),
    ];
    const foreign = tokenFor({ app, url }, sid, 'streamer');
    const byWhep = (stream: string, more = '') =>
      hook('on_play', newId(), { stream, param: `?app=live&stream=${stream}${more}` });
    expect(await byWhep(sid)).toEqual(ACCEPTED);
    expect(await byWhep(rehearsed, `&token=${staff}`)).toEqual(ACCEPTED);
    for (const more of ['', '&token=', '&token=x', `&token=${shopper}`, `&token=${foreign}`])
      expect(await byWhep(rehearsed, more)).toEqual(REFUSED);

    const byFlv = async (token: string) => {
      const response = await fetch(`${url}/flv/${rehearsed}.flv?token=${token}`);
      await response.body?.cancel();
      return response.status;
    };
    expect(await byFlv(staff)).toBe(200);
    expect(await byFlv(shopper)).toBe(404);
  });

  it.each([
    ['no key', { param: '' }],
    ['a foreign key', { stream: newId() }],
    ['a wrong one', { param: '?exp=9999999999&sign=x' }],
    ['an old one', { param: '?exp=1&sign=x' }],
    ['another application', { app: 'other' }],
    ['a strange name', { stream: '../x' }],
  ])('refuse a push with %s', async (_, more) => {
    expect(await hook('on_publish', newId(), more)).toEqual(REFUSED);
    expect(await mediaState()).toBe('offline');
  });

  it('are not believed without their secret, and nonsense is refused', async () => {
    expect(await hook('on_publish', newId(), {}, 'some other secret of it')).toEqual({
      status: 404,
      code: 'not_found',
    });
    expect(await hook('on_anything', newId())).toEqual(REFUSED);
    expect(await hook('on_publish', 'a b')).toEqual(REFUSED);
    expect(await mediaState()).toBe('offline');
  });

  it('do no harm twice or in another order', async () => {
    const [first, second] = [newId(), newId()];
    await Promise.all([hook('on_publish', first), hook('on_publish', first)]);
    expect(await mediaState()).toBe('ok');
    await hook('on_publish', second);
    await hook('on_unpublish', first);
    expect(await mediaState()).toBe('ok');
    await hook('on_unpublish', second);
    await hook('on_unpublish', second);
    expect(await mediaState()).toBe('offline');
    await hook('on_publish', second);
    expect(await mediaState()).toBe('offline');
    const early = newId();
    await hook('on_unpublish', early);
    await hook('on_publish', early);
    expect(await mediaState()).toBe('offline');
    const events = await app.get(LiveRoomQueries).eventsAfter(sid, 's', 0);
    const states = events
      .filter((event) => event.t === 'media.state')
      .map((event) => (event.d as { state: string }).state);
    expect(states).toEqual(['ok', 'offline']);
  });

  it('send the older encoder away, and the last when its show is banned: in less than three seconds', async () => {
    const [first, second] = [newId(), newId()];
    await hook('on_publish', first);
    await hook('on_publish', second);
    await until('the first to be sent away', () => kicked.includes(first), 3_000);
    await until('the picture here', () => app.get(MediaHost).pictures().has(sid), 3_000);
    const watching = await fetch(`${url}/flv/${sid}.flv`);
    expect(watching.status).toBe(200);
    const end = watching.blob().then(
      () => 'ended',
      () => 'broken off',
    );
    const banned = Date.now();
    await app.get(DataSource).query("UPDATE live_sessions SET status = 'banned' WHERE id = ?", [sid]);
    await until('the encoder to be sent away', () => kicked.includes(second), 3_000);
    expect(await end).toBe('ended');
    await until(
      'the door to be shut',
      async () => (await fetch(`${url}/flv/${sid}.flv`)).status === 403,
      3_000,
    );
    expect(Date.now() - banned).toBeLessThan(3_000);
    expect(await hook('on_publish', newId())).toEqual(REFUSED);
    expect(await hook('on_play', newId(), { param: '' })).toEqual(REFUSED);
  });

  it('are not waited for when an encoder vanishes and its end is never told', async () => {
    const [gone, there] = [newId(), newId()];
    const { sid: other } = await showOnAir({ app, url });
    await hook('on_publish', gone);
    const param = `?${app.get(LiveKeys).pushKey(other).key.split('?')[1] ?? ''}`;
    await hook('on_publish', there, { stream: other, param });
    const earlier = new Date(Date.now() - 11_000);
    const older = 'UPDATE media_pushes SET heard_at = ? WHERE client_id IN (?)';
    await app.get(DataSource).query(older, [earlier, [gone, there]]);
    listed.delete(gone);
    await until('no picture', async () => (await mediaState()) === 'offline', 15_000);
    expect((await app.get(MediaPushes).open()).map(({ clientId }) => clientId)).toEqual(
      expect.not.arrayContaining([gone]),
    );
    const [left] = await app.get(LiveRoomQueries).byIds([other]);
    expect(left?.mediaState).toBe('ok');
  }, 30_000);

  it('leave a push to one recorder, and to another when that one is gone', async () => {
    const client = newId();
    await hook('on_publish', client);
    const pushes = app.get(MediaPushes);
    await until('a recorder', async () => {
      const [row]: { recorder: string | null }[] = await app
        .get(DataSource)
        .query('SELECT recorder FROM media_pushes WHERE client_id = ?', [client]);
      return row?.recorder !== null;
    });
    expect(await pushes.claim(client, newId())).toBe(false);
    const gone = 'UPDATE media_pushes SET recorder = ?, recorder_until = ? WHERE client_id = ?';
    await app.get(DataSource).query(gone, [newId(), new Date(Date.now() - 1), client]);
    await until('another recorder', async () => {
      const sql = 'SELECT client_id FROM media_pushes WHERE client_id = ? AND recorder_until > ?';
      const rows: unknown[] = await app.get(DataSource).query(sql, [client, new Date()]);
      return rows.length === 1;
    });
  });
});

it('without their secret a market for real does not start', async () => {
  const { RUN_DIR: _, ...settings } = await testSettings();
  const env = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  const real = { ...env, LIANJI_PROFILE: 'production', MEDIA_URL: 'http://srs:8080' };
  const faults = settingFaults(real).filter((fault) => fault.startsWith('MEDIA_HOOK_SECRET'));
  expect(faults).toHaveLength(1);
  const told = settingFaults({ ...real, MEDIA_HOOK_SECRET: 'z'.repeat(20) });
  expect(told.filter((fault) => fault.startsWith('MEDIA_HOOK_SECRET'))).toEqual([]);
});
