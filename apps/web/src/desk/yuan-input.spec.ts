import { fenOfYuan } from './yuan-input';

describe('an amount that was typed', () => {
  it.each([
    ['97.70', 9_770n],
    ['1,234.5', 123_450n],
    [' 8 ', 800n],
    ['0.01', 1n],
  ])('%s is so many fen', (text, fen) => {
    expect(fenOfYuan(text)).toBe(fen);
  });

  it.each(['', '0', '0.00', '-1', '1.234', 'a', '1e3', '.5'])('%s is none', (text) => {
    expect(fenOfYuan(text)).toBeUndefined();
  });
});
