import { admit, commentTroubles, tidyComment, wordingSideOf } from './comment';
import { judge, worst } from './wording/judge';
import { maskName } from '@app/platform/core';

describe('a comment', () => {
  it('is one tidy line without hidden characters', () => {
    expect(tidyComment('  好\u200b吃\n\n吗？ ')).toBe('好吃 吗？');
  });

  it('has 1 to 200 characters, counted as people count them', () => {
    expect(commentTroubles(tidyComment(' \u200b '))).toEqual({ text: 'required' });
    expect(commentTroubles('🥬'.repeat(200))).toEqual({});
    expect(commentTroubles('萝'.repeat(201))).toEqual({ text: 'too_long' });
  });

  it.each([
    '加微信聊',
    '加 V 便宜',
    '薇 信 同 号',
    '私下转账更便宜',
    '电话139 0000 0101',
    'QQ：1234567',
    'we chat: abc',
  ])('may not lead away from the market: %s', (text) => {
    expect(worst(judge(tidyComment(text), { side: 'viewer' }))).toMatchObject({
      verdict: 'block',
      rule: expect.stringMatching(/^off_platform[.]/),
    });
  });

  it.each([
    '5斤多少钱？',
    '昨天收到了，很甜',
    '订单 20261123 什么时候发',
    '微辣的有吗',
    '能寄到北京吗 100码',
  ])('may ask and praise: %s', (text) => {
    expect(judge(tidyComment(text), { side: 'viewer' })).toEqual([]);
  });

  it('is advertising when it is the seller’s', () => {
    const sides = (['viewer', 'auditor', 'moderator', 'streamer'] as const).map(wordingSideOf);
    expect(sides).toEqual(['viewer', 'viewer', 'seller', 'seller']);
  });

  it('comes three times in two seconds at most, and again when the window has moved', () => {
    const limit = { per: 3, win: 2_000 };
    const three = [0, 100, 200].reduce<readonly number[]>((seen, at) => admit(seen, at, limit) ?? seen, []);
    expect(three).toEqual([0, 100, 200]);
    expect(admit(three, 1_999, limit)).toBeNull();
    expect(admit(three, 2_000, limit)).toEqual([100, 200, 2_000]);
  });

  it('shows of its author the first character alone', () => {
    expect(maskName('欧阳小满')).toBe('欧**');
  });
});
