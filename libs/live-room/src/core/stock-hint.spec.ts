import { isNowLow, stockHint } from './stock-hint';

describe('a stock hint', () => {
  it('is a number only when it is small', () => {
    expect([-1, 0, 1, 20, 21, 999].map(stockHint)).toEqual(['out', 'out', 1, 20, 'plenty', 'plenty']);
  });

  it('is low once at 20 and once at 5, also when it falls past them', () => {
    const falls = [
      [21, 20],
      [20, 19],
      [6, 5],
      [5, 4],
      [21, 5],
      [21, 0],
      [1, 0],
      [4, 21],
    ] as const;
    const told = falls.map(([before, now]) => isNowLow(stockHint(before), stockHint(now)));
    expect(told).toEqual([true, false, true, false, true, true, false, false]);
  });
});
