import { balancing, EMPTY_LINE, fenOfYuan, sumsOf } from './voucher';

const line = (account: string, debit: string, credit: string) => ({ account, debit, credit });

describe('a voucher while it is typed', () => {
  it('reads yuan as people type them, and nothing else', () => {
    expect(['', '0', '12', '12.5', '12.50', '1,250.00', ' 3 '].map(fenOfYuan)).toEqual([
      0n,
      0n,
      1_200n,
      1_250n,
      1_250n,
      125_000n,
      300n,
    ]);
    expect(['-1', '1.234', 'x', '1e3', '.5', '12345678901'].map(fenOfYuan)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('balances, or says what is missing; lines that are still empty do not count', () => {
    const good = [line('A.bank', '12.50', ''), line('L.promo', '', '12.5'), EMPTY_LINE];
    expect(sumsOf(good)).toEqual({ debitFen: 1_250n, creditFen: 1_250n, trouble: null });
    expect(sumsOf([line('A.bank', '1', ''), line('L.promo', '', '2')]).trouble).toBe('sum');
    expect(sumsOf([line('A.bank', '1', '1')]).trouble).toBe('side');
    expect(sumsOf([line('', '1', ''), line('L.promo', '', '1')]).trouble).toBe('account');
    expect(sumsOf([line('A.bank', '1x', ''), line('L.promo', '', '1')]).trouble).toBe('amount');
    expect(sumsOf([EMPTY_LINE])).toEqual({ debitFen: 0n, creditFen: 0n, trouble: null });
  });

  it('fills the side that makes it balance', () => {
    const lines = [line('A.bank', '1,000.10', ''), line('X.fee', '0.90', ''), EMPTY_LINE];
    expect(balancing(lines, 2, 'credit')).toBe('1001.00');
    expect(balancing(lines, 2, 'debit')).toBe('');
    expect(balancing(lines, 0, 'debit')).toBe('');
  });
});
