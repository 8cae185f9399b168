import fc from 'fast-check';
import { USUAL_CHAT } from '@app/live-room/core';
import { ChatPace } from './chat-pace';

describe('the pace of one who comments', () => {
  it('is three in two seconds', () => {
    const pace = new ChatPace();
    expect([0, 1, 2, 3].map((at) => pace.waitMs('ann', USUAL_CHAT, at))).toEqual([0, 0, 0, 2_000]);
    expect(pace.waitMs('ben', USUAL_CHAT, 3)).toBe(0);
    expect(pace.waitMs('ann', USUAL_CHAT, 2_000)).toBe(0);
  });

  it('is one in so many seconds when the room is slowed down, and what was refused does not count', () => {
    const pace = new ChatPace();
    const slow = { ...USUAL_CHAT, slowSeconds: 10 };
    expect(pace.waitMs('ann', slow, 0)).toBe(0);
    expect(pace.waitMs('ann', slow, 4_000)).toBe(6_000);
    expect(pace.waitMs('ann', slow, 9_999)).toBe(1);
    expect(pace.waitMs('ann', slow, 10_000)).toBe(0);
  });

  it('lets nobody say more than three in any two seconds, however often he tries', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(700), { maxLength: 200 }), (waits) => {
        const pace = new ChatPace();
        const said: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          if (pace.waitMs('ann', USUAL_CHAT, now) === 0) said.push(now);
        }
        for (const at of said) {
          expect(said.filter((each) => each > at - 2_000 && each <= at).length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
