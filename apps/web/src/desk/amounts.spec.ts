import { barsOf, exactYuan, sidesOf, sumExact } from './amounts';

describe('figures of the desk', () => {
  it('writes exact shares in yuan without rounding', () => {
    expect(['6498.7200', '90.2600', '0.0600', '123456.7891', '5.0000'].map(exactYuan)).toEqual([
      '64.9872',
      '0.9026',
      '0.0006',
      '1,234.567891',
      '0.0500',
    ]);
  });

  it('adds exact shares exactly', () => {
    expect(sumExact(['6498.7200', '902.6000', '722.0800', '541.5600', '270.7800', '90.2600'])).toBe(
      '9026.0000',
    );
  });

  it('lets each step of the waterfall begin where the one before ended', () => {
    const bars = barsOf([
      { key: 'paid', amountFen: '8980' },
      { key: 'coupon', amountFen: '1000' },
      { key: 'fee', amountFen: '-54' },
      { key: 'freight', amountFen: '-900' },
      { key: 'base', amountFen: '9026' },
    ]);
    const widths = bars.map(({ from, width }) => [Math.round(from * 10) / 10, Math.round(width * 10) / 10]);
    expect(widths).toEqual([
      [0, 90],
      [90, 10],
      [99.5, 0.5],
      [90.4, 9],
      [0, 90.4],
    ]);
  });

  it('shows an entry with each account once, and both sides equal', () => {
    const posting = {
      debitCode: 'L.held',
      debitName: '待分订单款',
      creditCode: 'P1',
      creditName: '种植户',
      amountFen: '6499',
    };
    const sides = sidesOf({
      seq: '1',
      kind: 'accrual',
      effectiveDay: '2026-11-24',
      postedAt: '',
      orderNumber: null,
      memo: '',
      hash: '',
      postings: [posting, { ...posting, creditCode: 'P2', creditName: '主播', amountFen: '903' }],
    });
    expect(sides.map(({ side, code, amountFen }) => [side, code, amountFen])).toEqual([
      ['debit', 'L.held', 7402n],
      ['credit', 'P1', 6499n],
      ['credit', 'P2', 903n],
    ]);
  });
});
