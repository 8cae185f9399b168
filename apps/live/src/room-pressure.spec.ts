import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { noticeRoom } from '@app/live-room/test';
import { newId } from '@app/platform';
import { RoomSockets } from './room-sockets';
import { showOnAir, SpecViewer, startNode, type SpecNode, type SpecShow } from './test/spec-room';

const STRANGER = { 'x-forwarded-for': '203.0.113.7' };

let node: SpecNode;
let show: SpecShow;
const viewers: SpecViewer[] = [];
const lines: Socket[] = [];

beforeAll(async () => {
  node = await startNode({ TRUST_PROXY: 'loopback' });
});

beforeEach(async () => {
  show = await showOnAir(node);
});

afterEach(() => {
  for (const viewer of viewers.splice(0)) viewer.close();
  for (const line of lines.splice(0)) line.destroy();
});

afterAll(() => node.app.close());

function comeIn(headers: Record<string, string> = {}): SpecViewer {
  const viewer = new SpecViewer(node.url, show.sid, headers);
  viewers.push(viewer);
  return viewer;
}

/** A reader that joins by a plain line and then reads nothing any more. */
async function stall(): Promise<void> {
  const { port } = new URL(node.url);
  const line = connect({ host: '127.0.0.1', port: Number(port) });
  lines.push(line);
  let heard = '';
  line.on('data', (part) => (heard += part.toString('latin1')));
  line.on('error', () => undefined);
  const until = async (text: string) => {
    while (!heard.includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  line.write(
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  );
  await until('"sid"');
  line.write(masked('40/live,'));
  await until('40/live,{"sid"');
  line.write(masked(`42/live,1["live:join",{"sid":"${show.sid}","proto":1,"vk":"${newId()}"}]`));
  await until('43/live,1');
  line.pause();
}

function masked(text: string): Buffer {
  const body = Buffer.from(text);
  const head =
    body.length < 126 ? [0x81, 0x80 | body.length] : [0x81, 0xfe, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), body]);
}

describe('a reader who does not read', () => {
  it('is let go before he costs much, and the others lose nothing', async () => {
    const reader = comeIn();
    await reader.join();
    await Promise.all([stall(), stall()]);
    const sockets = node.app.get(RoomSockets);
    expect(sockets.count).toBe(3);
    let told = 0;
    const until = Date.now() + 40_000;
    while (sockets.count > 1 && Date.now() < until) {
      await noticeRoom(node.app, show.sid, 40, 'x'.repeat(15_000));
      told += 40;
    }
    expect(sockets.count).toBe(1);
    await reader.until('all of it', () => reader.state.at.s?.[1] === told + 1, 20_000);
    expect(reader.gaps).toBe(0);
    expect(reader.sent.s).toHaveLength(told);
  }, 90_000);
});

describe('a crowd from one address', () => {
  it('opens 200 sockets in ten seconds and no more of a thousand, and the room hears on', async () => {
    const neighbour = comeIn();
    await neighbour.join();
    const crowd = Array.from({ length: 1_000 }, () => comeIn(STRANGER));
    const opened = await Promise.all(
      crowd.map(
        ({ socket }) =>
          new Promise<boolean>((resolve) => {
            socket.on('connect', () => {
              resolve(true);
            });
            socket.on('connect_error', () => {
              resolve(false);
            });
          }),
      ),
    );
    expect(opened.filter(Boolean)).toHaveLength(200);
    const again = comeIn({ 'x-forwarded-for': '198.51.100.4' });
    expect(await again.join()).toMatchObject({ ok: true });
    await noticeRoom(node.app, show.sid, 1, '还在');
    await neighbour.until('the notice', () => neighbour.sent.s?.length === 1);
  }, 60_000);

  it('of one socket that joins again and again is slowed down', async () => {
    const viewer = comeIn();
    await viewer.join();
    const answers = await Promise.all(Array.from({ length: 100 }, () => viewer.join({ vk: 'me' })));
    const codes = answers.map((answer) => (answer.ok ? 'in' : answer.code));
    expect(codes.filter((code) => code === 'in').length).toBeLessThanOrEqual(20);
    expect(codes).toContain('rate_limited');
  });
});
