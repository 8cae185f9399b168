import fc from 'fast-check';
import type { RoomEvent } from '@app/live-room/core';
import { ChatSample, SHOWN_PER_SECOND_MAX } from './chat-sample';

const comment = (q: number, x: string, more: object = {}): RoomEvent => ({
  q,
  id: String(q),
  t: 'chat.msg',
  at: q,
  d: { u: { mask: '何**', badge: 'viewer', ...more }, x },
});

describe('comments of a flood', () => {
  it('are at most forty in any second, however they come', () => {
    const bursts = fc.array(fc.tuple(fc.nat(400), fc.nat(60)), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(bursts, (parts) => {
        const sample = new ChatSample();
        const shown: number[] = [];
        let now = 0;
        for (const [later, n] of parts) {
          now += later;
          const events = Array.from({ length: n }, (_, index) => comment(index + 1, '好'));
          for (const _ of sample.choose(events, now)) shown.push(now);
        }
        for (const at of shown) {
          const within = shown.filter((each) => each > at - 1_000 && each <= at);
          expect(within.length).toBeLessThanOrEqual(SHOWN_PER_SECOND_MAX);
        }
      }),
    );
  });

  it('are of the streamer first, then questions, then of buyers, then the newest, in their order', () => {
    const sample = new ChatSample();
    const flood = [
      comment(1, '好吃', { isBuyer: true }),
      comment(2, '多少钱'),
      ...Array.from({ length: 30 }, (_, n) => comment(n + 3, '来了')),
      comment(33, '马上讲', { badge: 'streamer' }),
    ];
    const shown = sample.choose(flood, 0).map(({ q }) => q);
    expect(shown).toEqual([1, 2, ...Array.from({ length: 17 }, (_, n) => n + 16), 33]);
  });

  it('are all shown when they are few', () => {
    const sample = new ChatSample();
    expect(sample.choose([comment(1, '好'), comment(2, '好')], 0)).toHaveLength(2);
    expect(sample.room(0)).toBe(20);
    expect(sample.room(5_000)).toBe(20);
  });
});
