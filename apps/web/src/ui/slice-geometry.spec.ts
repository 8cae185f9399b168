import { arcsOf, percentOf } from './slice-geometry';

describe('arcsOf', () => {
  it('starts at 12 o’clock and goes with the clock', () => {
    const [first, second] = arcsOf([50n, 50n]);
    expect(first?.path.startsWith('M1.41 -89.99')).toBe(true);
    expect(second?.path.startsWith('M-1.41 89.99')).toBe(true);
  });

  it('names only arcs wide enough to hold a number', () => {
    expect(arcsOf([90n, 9n, 1n]).map(({ label }) => label !== undefined)).toEqual([true, true, false]);
  });

  it('draws nothing for a part of nothing', () => {
    expect(arcsOf([0n, 0n]).map(({ path }) => path)).toEqual(['', '']);
  });

  it('draws one party as nearly the whole ring', () => {
    expect(arcsOf([9_026n])[0]?.path).toContain('0 1 1');
  });
});

describe('percentOf', () => {
  it('rounds to a tenth and drops an empty one', () => {
    expect(percentOf(72n, 100n)).toBe('72%');
    expect(percentOf(1n, 3n)).toBe('33.3%');
    expect(percentOf(5n, 0n)).toBe('0%');
  });
});
