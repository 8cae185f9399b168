import { cutPrice, fenTyped, wholeTyped, yuanShown } from './typed';

describe('what is typed into a console', () => {
  it.each([
    ['39.9', 3_990n],
    [' 39.90 ', 3_990n],
    ['40', 4_000n],
    ['0.05', 5n],
    ['39.905', 0n],
    ['1e3', 0n],
    ['-5', 0n],
    ['', 0n],
  ])('%s yuan are %s fen', (text, fen) => {
    expect(fenTyped(text)).toBe(fen);
  });

  it('is shown as it would be typed', () => {
    expect(yuanShown(123_450n)).toBe('1234.50');
    expect(fenTyped(yuanShown('4990'))).toBe(4_990n);
  });

  it.each([
    ['20', 20],
    ['', 0],
    ['2.5', 0],
    ['-2', 0],
  ])('%s is the number %s', (text, number) => {
    expect(wholeTyped(text)).toBe(number);
  });

  it('a template cuts to a whole jiao', () => {
    expect(cutPrice(4_990n, 1_000)).toBe(4_490n);
    expect(cutPrice(9n, 2_000)).toBe(7n);
  });
});
