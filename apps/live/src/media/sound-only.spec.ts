import { Readable } from 'node:stream';
import fc from 'fast-check';
import { SoundOnly } from './sound-only';

const SOUND = 8;
const PICTURE = 9;
const FACTS = 18;
const header = (flags: number) => Buffer.from([0x46, 0x4c, 0x56, 1, flags, 0, 0, 0, 9, 0, 0, 0, 0]);

function tag(type: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(11);
  head[0] = type;
  head.writeUIntBE(data.length, 1, 3);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(11 + data.length);
  return Buffer.concat([head, data, size]);
}

async function heard(chunks: readonly Buffer[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of Readable.from(chunks).pipe(new SoundOnly())) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const tags = fc.array(
  fc.record({ type: fc.constantFrom(SOUND, PICTURE, FACTS), data: fc.uint8Array({ maxLength: 60 }) }),
  { maxLength: 20 },
);

describe('sound without its picture', () => {
  it('is every tag but those of the picture, in order, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(tags, fc.integer({ min: 1, max: 40 }), async (all, cut) => {
        const whole = Buffer.concat([header(5), ...all.map(({ type, data }) => tag(type, data))]);
        const chunks = Array.from({ length: Math.ceil(whole.length / cut) }, (_, at) =>
          whole.subarray(at * cut, (at + 1) * cut),
        );
        const kept = all.filter(({ type }) => type !== PICTURE).map(({ type, data }) => tag(type, data));
        expect(await heard(chunks)).toEqual(Buffer.concat([header(4), ...kept]));
      }),
    );
  });

  it('begins with nothing before the header is whole', async () => {
    expect(await heard([header(5).subarray(0, 7)])).toEqual(Buffer.alloc(0));
  });
});
