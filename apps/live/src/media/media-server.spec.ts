import { createHmac } from 'node:crypto';
import { pushKey, pushText } from '@app/live-room/core';
import { LiveKeys } from '@app/live-room';
import { Clock, newId, type Settings } from '@app/platform';
import { SpecEncoder } from '../test/spec-encoder';
import { MediaServer, type PictureState } from './media-server';

const SECRET = 'a key for this spec alone';
const GONE_MS = 8_000;
const told: [string, PictureState][] = [];
const refused: [string, string][] = [];
const encoders: SpecEncoder[] = [];
let media: MediaServer;
let ports: { rtmpPort: number; flvPort: number };

beforeAll(async () => {
  media = new MediaServer({
    rtmpPort: 0,
    secret: SECRET,
    clockOffsetMs: 0,
    goneMs: GONE_MS,
    tell: (sessionId, { state }) => told.push([sessionId, state]),
    refused: (sessionId, why) => refused.push([sessionId, why]),
  });
  ports = await media.listen();
});

afterAll(() => {
  for (const encoder of encoders) encoder.vanish();
  media.stop();
});

function keyFor(sid: string, seconds = Math.floor(Date.now() / 1_000) + 60, secret = SECRET): string {
  const sign = createHmac('sha256', secret).update(pushText(sid, seconds)).digest('base64url');
  return pushKey(sid, seconds, sign);
}

function push(key: string): SpecEncoder {
  const encoder = new SpecEncoder(`rtmp://127.0.0.1:${ports.rtmpPort}/live`, key);
  encoders.push(encoder);
  encoder.push().catch(() => undefined);
  return encoder;
}

async function until(what: string, isSo: () => boolean, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const flvOf = (sid: string) => `http://127.0.0.1:${ports.flvPort}/${sid}.flv`;
const stateOf = (sid: string) => told.filter(([id]) => id === sid).map(([, state]) => state);

async function firstBytes(sid: string): Promise<string> {
  const answer = await fetch(flvOf(sid));
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) as { value: Uint8Array };
  await reader?.cancel();
  return Buffer.from(value.subarray(0, 3)).toString();
}

describe('a push', () => {
  it('with a wrong, an expired or no key never becomes a picture', async () => {
    const [wrong, old, none, foreign] = [newId(), newId(), newId(), newId()];
    push(keyFor(wrong, undefined, 'some other secret'));
    push(keyFor(old, Math.floor(Date.now() / 1_000) - 1));
    push(none);
    push(keyFor(newId()).replace(/^[^?]+/, foreign));
    await until('four refusals', () => refused.length >= 4);
    expect(Object.fromEntries(refused)).toEqual({
      [wrong]: 'wrong_key',
      [old]: 'expired',
      [none]: 'no_key',
      [foreign]: 'wrong_key',
    });
    for (const sid of [wrong, old, none, foreign]) {
      expect((await fetch(flvOf(sid))).status).toBe(404);
      expect(stateOf(sid)).toEqual([]);
    }
  });

  it('with its key plays, is taken over by the newest encoder, and is gone when that ends', async () => {
    const sid = newId();
    const keys = new LiveKeys({ JOIN_SECRET: SECRET } as Settings, new Clock());
    const first = push(keys.pushKey(sid).key);
    await until('the picture', () => stateOf(sid).at(-1) === 'ok');
    expect(await firstBytes(sid)).toBe('FLV');
    const second = push(keyFor(sid));
    await until('the first to be sent away', () => first.isOver);
    await until('the picture of the second', () => stateOf(sid).at(-1) === 'ok');
    expect(await firstBytes(sid)).toBe('FLV');
    second.vanish();
    await until('no picture', () => stateOf(sid).at(-1) === 'offline', 3_000);
    expect((await fetch(flvOf(sid))).status).toBe(404);
  });

  it('that stops moving without a word is called stalled', async () => {
    const sid = newId();
    const encoder = push(keyFor(sid));
    await until('the picture', () => stateOf(sid).at(-1) === 'ok');
    encoder.stop();
    await until('the stall', () => stateOf(sid).at(-1) === 'stalled', 6_500);
    encoder.go();
    await until('the picture again', () => stateOf(sid).at(-1) === 'ok', 5_000);
    media.kick(sid);
    await until('the end', () => stateOf(sid).at(-1) === 'offline', 3_000);
  });

  it('that never moves again is let go, and its key begins anew', async () => {
    const sid = newId();
    const encoder = push(keyFor(sid));
    await until('the picture', () => stateOf(sid).at(-1) === 'ok');
    encoder.stop();
    await until('the encoder to be let go', () => encoder.isOver, GONE_MS + 4_000);
    await until('no picture', () => stateOf(sid).length === 3);
    push(keyFor(sid));
    await until('the picture again', () => stateOf(sid).at(-1) === 'ok');
    expect(stateOf(sid)).toEqual(['ok', 'stalled', 'offline', 'ok']);
  }, 30_000);

  it('is nobody’s to watch or to add to by the door of the encoders', async () => {
    const sid = newId();
    push(keyFor(sid));
    await until('the picture', () => stateOf(sid).at(-1) === 'ok');
    const intruder = new SpecEncoder(`rtmp://127.0.0.1:${ports.rtmpPort}/live`, sid);
    encoders.push(intruder);
    intruder.intrude().catch(() => undefined);
    await until('the intruder to be sent away', () => intruder.isOver, 3_000);
    expect(stateOf(sid)).toEqual(['ok']);
    expect(await firstBytes(sid)).toBe('FLV');
  });
});
