import { dayAfter, flowsOf, topOf } from './flow';

const day = (at: string, taken: string, refunded = '0', paid = '0') => ({
  day: at,
  takenFen: taken,
  refundedFen: refunded,
  paidFen: paid,
});

describe('what came in and went out', () => {
  it('has every day of the span, also those on which nothing moved', () => {
    const flows = flowsOf([day('2026-02-28', '100', '30', '5')], '2026-02-27', '2026-03-01', 'day');
    expect(
      flows.map(({ at, takenFen, refundedFen, paidFen }) => [at, takenFen, refundedFen, paidFen]),
    ).toEqual([
      ['2026-02-27', 0n, 0n, 0n],
      ['2026-02-28', 100n, 30n, 5n],
      ['2026-03-01', 0n, 0n, 0n],
    ]);
  });

  it('adds days up to months', () => {
    const found = [day('2026-01-31', '1'), day('2026-02-01', '2', '1'), day('2026-02-02', '3')];
    expect(flowsOf(found, '2026-01-01', '2026-02-28', 'month')).toEqual([
      { at: '2026-01', takenFen: 1n, refundedFen: 0n, paidFen: 0n },
      { at: '2026-02', takenFen: 5n, refundedFen: 1n, paidFen: 0n },
    ]);
  });

  it('steps over the end of a leap February', () => {
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(dayAfter('2026-03-01', -29)).toBe('2026-01-31');
  });

  it('is drawn below a round figure', () => {
    const top = (taken: string, refunded = '0', paid = '0') =>
      topOf(flowsOf([day('2026-01-01', taken, refunded, paid)], '2026-01-01', '2026-01-01', 'day'));
    expect([top('0'), top('10000'), top('10001'), top('0', '30000', '30000'), top('500001')]).toEqual([
      10_000n,
      10_000n,
      20_000n,
      100_000n,
      1_000_000n,
    ]);
  });
});
