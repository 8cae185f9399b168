import {
  balancing,
  EMPTY_LINE,
  fenOfYuan,
  findAccounts,
  readBlock,
  sumsOf,
  swapped,
  writeBlock,
} from './voucher';

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

  const accounts = [
    { code: 'A.bank', name: '银行存款', initials: 'yhck' },
    { code: 'L.promo', name: '联盟促销金', initials: 'lmcxj' },
    { code: 'X.fee', name: '支付手续费', initials: 'zfsxf' },
  ];

  it('finds an account by code, by the initials of its name, or by a piece of it', () => {
    const codes = (typed: string) => findAccounts(accounts, typed).map(({ code }) => code);
    expect([codes('a.b'), codes('YHCK'), codes('手续'), codes('x')]).toEqual([
      ['A.bank'],
      ['A.bank'],
      ['X.fee'],
      ['X.fee', 'L.promo'],
    ]);
    expect(codes(' ')).toEqual(['A.bank', 'L.promo', 'X.fee']);
    expect(codes('没有')).toEqual([]);
  });

  it('changes sides', () => {
    expect(swapped(line('A.bank', '12', ''))).toEqual(line('A.bank', '', '12'));
  });

  it('goes to a spreadsheet and comes back', () => {
    const lines = [line('A.bank', '1,250.00', ''), EMPTY_LINE, line('L.promo', '', '1250')];
    const nameOf = (code: string) => accounts.find((each) => each.code === code)?.name ?? code;
    const text = writeBlock(lines, nameOf);
    expect(text).toBe('银行存款\t1,250.00\t\n联盟促销金\t\t1250');
    expect(readBlock(`${text}\r\n\r\n`, accounts)).toEqual([lines[0], lines[2]]);
    expect(readBlock('不认得\t5\t', accounts)).toEqual([line('', '5', '')]);
  });
});
