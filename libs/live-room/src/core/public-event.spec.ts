import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { maskName, UNNAMED } from '@app/platform/core';
import type { RoomPayloads } from './room-events';
import {
  chainOn,
  chainStart,
  eventDigest,
  publicEvent,
  type ChainedEvent,
  type PublicEvent,
} from './show-chain';
import { SHARED_STREAMS, type SharedStream } from './streams';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Told {
  readonly stream: SharedStream;
  readonly event: ChainedEvent;
  readonly isHidden: boolean;
}

// The names, phones and streets of the property have signs in them that no other word of an event has.
const character = fc.constantFrom(
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '王',
  '冯',
  '陈',
  '知',
  '秋',
  '小',
  '满',
);
const person = fc.record({
  name: fc.string({ unit: character, minLength: 2, maxLength: 4 }),
  phone: fc.integer({ min: 0, max: 99_999_999 }).map((n) => `139${String(n).padStart(8, '0')}`),
  isNamed: fc.boolean(),
  street: fc.string({
    unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'),
    minLength: 4,
    maxLength: 8,
  }),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

/** All that a sale, a comment and its moderation write about someone. */
function writtenAbout({
  name,
  phone,
  street,
  isNamed,
}: Person): (Pick<Told, 'stream' | 'isHidden'> & Pick<ChainedEvent, 't' | 'd'>)[] {
  const mask = maskName(name);
  const u = { mask, badge: 'viewer' as const };
  const x = `${name} ${phone} ${street}`;
  const tick: RoomPayloads['order.tick'] = {
    ...{ orders: 1, qty: 2, byItem: [['I', 2]] as [string, number][] },
    sample: [{ m: isNamed ? mask : UNNAMED, item: '沙窝萝卜 5斤装', qty: 2 }],
  };
  return [
    { stream: 's', t: 'order.tick', d: tick, isHidden: false },
    { stream: 'c', t: 'chat.msg', d: { u, x: '甜不甜' }, isHidden: false },
    { stream: 'c', t: 'chat.msg', d: { u, x }, isHidden: true },
    { stream: 'k', t: 'chat.held', d: { id: 'H', u, x, rule: 'phone' }, isHidden: false },
    { stream: 'k', t: 'chat.reported', d: { q: 2, u, x, n: 1, reason: 'privacy' }, isHidden: false },
    { stream: 'k', t: 'question.asked', d: { q: 2, u, x }, isHidden: false },
    { stream: 'k', t: 'mod.user', d: { sanctionId: 'S', mask, act: 'mute', until: null }, isHidden: false },
  ];
}

function publicly(all: readonly Told[]): PublicEvent[] {
  return all.map(({ stream, event, isHidden }) =>
    publicEvent(stream, event, { digest: eventDigest(event, sha256), isHidden }),
  );
}

const digestOf = (event: PublicEvent) => ('digest' in event ? event.digest : eventDigest(event, sha256));

describe('what of a show is public', () => {
  it('names no one by more than the first character, and has no phone and no street', () => {
    fc.assert(
      fc.property(person, (someone) => {
        const told = writtenAbout(someone).map(({ stream, t, d, isHidden }, n) => ({
          ...{ stream, isHidden },
          event: { q: n + 1, id: `E${String(n)}`, t, at: n, d },
        }));
        const said = JSON.stringify(publicly(told));
        expect(said).toContain(maskName(someone.name));
        for (const secret of [someone.name.slice(0, 2), someone.phone, someone.street])
          expect(said).not.toContain(secret);
        const [tick] = publicly(told);
        if (!someone.isNamed) expect(JSON.stringify(tick)).not.toContain(someone.name.slice(0, 1));
      }),
    );
  });

  it('leads to the same head whatever is withheld', () => {
    const event = fc.record({ d: fc.jsonValue(), isHidden: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...SHARED_STREAMS), fc.array(event, { maxLength: 12 }), (stream, all) => {
        const told = all.map(({ d, isHidden }, n) => ({
          ...{ stream, isHidden },
          event: { q: n + 1, id: `E${String(n)}`, t: 'chat.msg', at: n, d },
        }));
        const start = chainStart('S', stream, sha256);
        const whole = told.map((each) => eventDigest(each.event, sha256));
        const read = publicly(told).map(digestOf);
        expect(chainOn(start, read, sha256)).toBe(chainOn(start, whole, sha256));
      }),
    );
  });
});
