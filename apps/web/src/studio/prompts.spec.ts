import type { Told } from '@app/live-room/core';
import { promptsNow } from './prompts';

const NOW = 1_000_000;
const low = (q: number, itemId: string, left: number, at = NOW): Told => ({
  q,
  at,
  t: 'stock.low',
  d: { itemId, left },
});

describe('prompts', () => {
  it('are one for each good, the newest', () => {
    const told: Told[] = [
      low(1, 'a', 8),
      low(2, 'b', 5),
      { q: 3, at: NOW, t: 'prompt', d: { kind: 'stock_low', itemId: 'a', n: 3 } },
      { q: 4, at: NOW, t: 'question.answered', d: { q: 9 } },
    ];
    expect(promptsNow(told, NOW).map(({ key, n }) => [key, n])).toEqual([
      ['stock_low:a', 3],
      ['stock_low:b', 5],
    ]);
  });

  it('are gone after three minutes, and three at most', () => {
    const told = [
      low(1, 'old', 1, NOW - 180_000),
      ...['a', 'b', 'c', 'd'].map((id, at) => low(2 + at, id, 1)),
    ];
    expect(promptsNow(told, NOW).map(({ itemId }) => itemId)).toEqual(['d', 'c', 'b']);
  });
});
