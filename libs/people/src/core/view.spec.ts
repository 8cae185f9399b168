import fc from 'fast-check';
import { viewQuery, viewTroubles, type ViewPage } from '.';

const of = (page: ViewPage, values: Record<string, string>) => viewQuery(page, (key) => values[key] ?? null);
const queryTrouble = (page: ViewPage, query: string) => viewTroubles({ page, name: '看', query }).query;

describe('the query of a view', () => {
  it('is the filter alone, in one order, whatever else the address says', () => {
    expect(of('ledger', { no: '26112400000001', at: '9.0', seq: '9', account: 'A.bank' })).toBe(
      'account=A.bank&no=26112400000001',
    );
    expect(of('ledger', { account: '', seq: '9' })).toBe('');
    expect(of('audit', { by: '甲 乙&c' })).toBe('by=%E7%94%B2%20%E4%B9%99%26c');
  });

  it('is taken as the page writes it, of any filter', () => {
    fc.assert(
      fc.property(
        fc.record({ account: fc.string({ maxLength: 20 }), month: fc.string({ maxLength: 20 }) }),
        (values) => {
          const query = of('ledger', values);
          expect(queryTrouble('ledger', query)).toBe(query === '' ? 'missing' : undefined);
          const read = new URLSearchParams(query);
          expect([read.get('account') ?? '', read.get('month') ?? '']).toEqual([
            values.account,
            values.month,
          ]);
        },
      ),
    );
  });

  it('is refused when it is another page’s, twice, out of order, unescaped or no query', () => {
    for (const query of [
      ...[
        'status=open',
        'no=1&account=A.bank',
        'account=A&account=B',
        'account=',
        'account',
        '&',
        'account=A&',
      ],
      ...[
        'account=A=B',
        'account=甲',
        'account=a b',
        'account=%zz',
        'account=A#x',
        '?account=A',
        '__proto__=1',
      ],
    ])
      expect(`${query} ${String(queryTrouble('ledger', query))}`).toBe(`${query} invalid`);
    expect(queryTrouble('ledger', `account=${'a'.repeat(492)}`)).toBeUndefined();
    expect(queryTrouble('ledger', `account=${'a'.repeat(493)}`)).toBe('too_long');
  });

  it('has a name of at most thirty characters', () => {
    const trouble = (name: string) => viewTroubles({ page: 'queue', name, query: 'kind=pool' }).name;
    expect([trouble(''), trouble('字'.repeat(30)), trouble('字'.repeat(31))]).toEqual([
      'missing',
      undefined,
      'too_long',
    ]);
  });
});
