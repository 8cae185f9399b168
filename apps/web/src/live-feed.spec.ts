import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { Frame, JoinAnswer, JoinRequest, MoreRequest, RoomEvent, Snapshot } from '@app/live-room/core';
import { serverNow } from './boot';
import { LiveFeed } from './live-feed';

const http = createServer();
let isOpen = true;
let refusal: JoinAnswer | undefined;
const asked: string[] = [];
http.on('request', (request, response) => {
  const url = request.url ?? '';
  if (!url.startsWith('/feed/')) return;
  asked.push(url);
  const from = Number(/s=e1\.(\d+)/.exec(url)?.[1] ?? -1);
  const have = from < 0 ? {} : { s: ['e1', from] as const };
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answerTo({ have } as never)));
});
const io = new Server(http, {
  allowRequest: (_, answer) => {
    answer(null, isOpen);
  },
});
const rooms = io.of('/live');
const joins: JoinRequest[] = [];
const mores: MoreRequest[] = [];
let sockets: Socket[] = [];
let head = 0;
let feed: LiveFeed;
let tokens = 0;
let aheadMs = 0;

const SNAPSHOT = {
  q: 0,
  ep: 'e1',
  items: [],
  pinned: null,
  ticker: { count: 0, qty: 0 },
} as unknown as Snapshot;
const event = (q: number): RoomEvent => ({
  q,
  id: String(q),
  t: 'order.tick',
  at: q,
  d: { orders: 1, qty: 1, byItem: [], sample: [] },
});
const frame = (from: number, to: number): Frame => ({
  v: 1,
  sid: 'x',
  st: 's',
  ep: 'e1',
  from,
  to,
  e: Array.from({ length: to - from + 1 }, (_, n) => event(from + n)),
});

function answerTo({ have }: JoinRequest): JoinAnswer {
  const from = have?.s?.[1];
  const mode = from === undefined ? 'snapshot' : 'resume';
  const st = { s: { ep: 'e1', q: head, mode } };
  const frames = from !== undefined && from < head ? [frame(from + 1, head)] : [];
  const meter = { v: 1, sid: 'x', mv: 0, viewers: 0, likes: 0, uv: 0 };
  return {
    ok: true,
    role: 'viewer',
    now: Date.now() + aheadMs,
    st,
    frames,
    meter,
    ...(from === undefined && { snap: SNAPSHOT }),
  } as never;
}

rooms.on('connection', (socket) => {
  sockets.push(socket);
  socket.on('live:join', (request: JoinRequest, answer: (answer: JoinAnswer) => void) => {
    joins.push(request);
    answer(refusal ?? answerTo(request));
  });
  socket.on('live:more', (request: MoreRequest, answer: (answer: unknown) => void) => {
    mores.push(request);
    answer({ ok: true, frames: [frame(request.from, head)] });
  });
});

beforeAll(() => new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve)));
afterAll(() => io.close());

beforeEach(async () => {
  [joins.length, mores.length, asked.length, head, tokens, sockets] = [0, 0, 0, 0, 0, []];
  [isOpen, refusal, aheadMs] = [true, undefined, 0];
  const origin = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
  const token = () => Promise.resolve(`token ${String((tokens += 1))}`);
  feed = new LiveFeed({ origin, sid: 'x', viewerKey: 'me', token });
  await until(() => feed.current().connection === 'open');
});

afterEach(() => {
  feed.close();
});

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 4_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const counted = () => feed.current().room.snapshot?.ticker.count;

function say(from: number, to: number): void {
  head = Math.max(head, to);
  rooms.emit('live:f', frame(from, to));
}

describe('a client of a room', () => {
  it('counts each event once, also when it is told twice', async () => {
    say(1, 3);
    say(2, 4);
    await until(() => counted() === 4);
  });

  it('asks once for what is missing, and then has all of it', async () => {
    say(1, 1);
    head = 5;
    say(6, 6);
    say(7, 7);
    await until(() => counted() === 7);
    expect(mores).toEqual([{ st: 's', from: 2 }]);
    expect(joins).toHaveLength(1);
  });

  it('comes back after a loss with what it has, by a new token, and misses nothing', async () => {
    say(1, 2);
    await until(() => counted() === 2);
    head = 9;
    for (const socket of sockets) socket.conn.close();
    await until(() => feed.current().connection === 'away');
    expect(await feed.send({ cid: 'c', name: 'like', args: { n: 1 } })).toEqual({
      ok: false,
      code: 'offline',
    });
    await until(() => feed.current().connection === 'open');
    expect(counted()).toBe(9);
    expect(joins.map(({ token, have }) => [token, have?.s])).toEqual([
      ['token 1', undefined],
      ['token 2', ['e1', 2]],
    ]);
  });

  it('comes back after a restart, and not by itself when it was opened elsewhere', async () => {
    rooms.emit('live:bye', { code: 'drain', retryMs: [10, 20], msg: '' });
    await until(() => joins.length === 2 && feed.current().connection === 'open');
    rooms.emit('live:bye', { code: 'replaced', retryMs: [0, 0], msg: '' });
    await until(() => feed.current().connection === 'replaced');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(joins).toHaveLength(2);
    feed.wake();
    await until(() => feed.current().connection === 'open');
    expect(joins).toHaveLength(3);
  });

  it('reads along by plain requests when three sockets cannot be opened, and comes back', async () => {
    say(1, 2);
    await until(() => counted() === 2);
    isOpen = false;
    head = 5;
    for (const socket of sockets) socket.conn.close();
    await until(() => feed.current().connection === 'reading');
    expect(counted()).toBe(5);
    expect(asked[0]).toBe('/feed/x/events?s=e1.2');
    expect(await feed.send({ cid: 'c', name: 'like', args: { n: 1 } })).toEqual({
      ok: false,
      code: 'offline',
    });
    [isOpen, head] = [true, 6];
    feed.wake();
    await until(() => feed.current().connection === 'open');
    expect(counted()).toBe(6);
    const before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(asked).toHaveLength(before);
  });

  it('reads along when the room is full, and asks again when it is busy', async () => {
    refusal = { ok: false, code: 'over_capacity', retryMs: 60_000 };
    for (const socket of sockets) socket.conn.close();
    await until(() => feed.current().connection === 'reading');
    refusal = { ok: false, code: 'busy', retryMs: 20 };
    feed.wake();
    await until(() => joins.length >= 4);
    refusal = undefined;
    await until(() => feed.current().connection === 'open');
    expect(feed.current().refusal).toBeNull();
  });

  it.each(['banned', 'protocol'] as const)(
    'stays out when it is told %s, also when it is looked at',
    async (code) => {
      rooms.emit('live:bye', { code, retryMs: [0, 0], msg: '' });
      await until(() => feed.current().connection === 'refused');
      feed.wake();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(joins).toHaveLength(1);
      expect(feed.current().refusal).toBe(code);
    },
  );

  it.each([600_000, -600_000])('shows the server’s time when its own clock is %i ms off', async (offMs) => {
    aheadMs = offMs;
    for (const socket of sockets) socket.conn.close();
    await until(() => joins.length === 2 && feed.current().connection === 'open');
    expect(Math.abs(serverNow() - Date.now() - offMs)).toBeLessThan(1_000);
  });
});
