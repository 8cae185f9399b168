import fc from 'fast-check';
import { LIST_PRICE, movements, NET_OF_COSTS, type DraftEntry } from '@app/ledger/core';
import { ALLIANCE, PaperBooks, paidSale } from '@app/ledger/test';
import {
  accountNameOf,
  allianceVoucher,
  bookMovements,
  CHARTS,
  isBalancedVoucher,
  memberVoucher,
  numberVouchers,
  sideSum,
  type DraftVoucher,
  type MappedEntry,
  type MemberBookTerms,
  type VoucherLine,
} from '.';

const UNTAXED = { serviceVatBasisPoints: 0 };
const VILLAGE_A: MemberBookTerms = {
  regime: 'village_collective',
  partyKey: 'VILLAGE.A',
  isEquityHolder: false,
};
const COOP: MemberBookTerms = { regime: 'cooperative', partyKey: 'PRODUCER.P2', isEquityHolder: false };

function mapped(entry: DraftEntry, seq: number): MappedEntry {
  const { kind, effectiveDay: day, orderNumber = null, postings, reversesKey } = entry;
  return { seq: String(seq), kind, day, orderNumber, postings, reversesSeq: reversesKey ? '1' : null };
}

const said = (voucher: DraftVoucher | null): string[] =>
  (voucher?.lines ?? []).map(
    ({ side, code, detail, partyKey, amountFen }: VoucherLine) =>
      `${side === 'debit' ? '借' : '贷'} ${[code, detail, partyKey].filter(Boolean).join('-')} ${amountFen}`,
  );

/** The worked order up to the refund of its second line, paid out before. */
function workedOrder(): MappedEntry[] {
  const books = new PaperBooks(LIST_PRICE);
  books.book('order.paid', paidSale());
  books.complete();
  for (const [partyId, amountFen] of [
    ['VILLAGE.A', 478n],
    ['PRODUCER.P2', 2_873n],
    [`ALLIANCE.${ALLIANCE}`, 299n],
  ] as const) {
    const ids = { payoutId: partyId, settlementId: 'S1', allianceId: ALLIANCE, outNo: `S1-${partyId}` };
    books.book('payout.succeeded', { ...ids, partyId, amountFen, succeededAt: 1 });
  }
  books.refund('RF1', 'L2', 3_590n, 400n);
  return books.entries.map(mapped);
}

const allianceVouchers = (entries: readonly MappedEntry[], terms = UNTAXED): DraftVoucher[] =>
  entries.map((entry) => allianceVoucher(entry, terms));

describe('the company’s vouchers of the worked order', () => {
  const vouchers = allianceVouchers(workedOrder());

  it('write capture, fee, accrual and cost as the mapping has them', () => {
    expect(vouchers.slice(0, 4).map(said)).toEqual([
      ['借 1012-sandbox 9770', '借 2241-促销金 1000', '贷 2241-待结算订单款 10770'],
      ['借 5603-手续费 59', '贷 1012-sandbox 59'],
      [
        '借 2241-待结算订单款 9970',
        '贷 2202-PRODUCER.P1 4306',
        '贷 2202-STREAMER.ST 997',
        '贷 2202-VILLAGE.A 478',
        `贷 2241-联盟分配池-POOL.${ALLIANCE} 598`,
        '贷 5001-服务费 299',
        '贷 2202-PLATFORM.00000000000000000000000000 100',
        '贷 2202-PRODUCER.P2 2873',
        '贷 2202-VILLAGE.B 319',
      ],
      ['借 2241-待结算订单款 800', '贷 2202-快递费 800'],
    ]);
  });

  it('pay parties out of the bank, and the company’s own part into its own account', () => {
    expect(vouchers.slice(4, 7).map(said)).toEqual([
      ['借 2202-VILLAGE.A 478', '贷 1002 478'],
      ['借 2202-PRODUCER.P2 2873', '贷 1002 2873'],
      ['借 1002-联盟自有户 299', '贷 1002 299'],
    ]);
  });

  it('take a refunded line back in red on the side on which it stood', () => {
    expect(said(vouchers[7] ?? null).sort()).toEqual(
      [
        '贷 2241-应退款 3590',
        '贷 2241-促销金 400',
        '贷 2202-PRODUCER.P2 -2873',
        '贷 2202-STREAMER.ST -399',
        '贷 2202-VILLAGE.B -319',
        `贷 2241-联盟分配池-POOL.${ALLIANCE} -239`,
        '贷 5001-服务费 -120',
        '贷 2202-PLATFORM.00000000000000000000000000 -40',
      ].sort(),
    );
  });

  it('take the tax out of the company’s part where it is taxed', () => {
    const [accrual] = allianceVouchers(workedOrder().slice(2, 3), { serviceVatBasisPoints: 100 });
    expect(said(accrual ?? null).filter((line) => /5001|2221/.test(line))).toEqual([
      '贷 5001-服务费 296',
      '贷 2221-应交增值税 3',
    ]);
  });
});

describe('the members’ own books', () => {
  const entries = workedOrder();
  const of = (terms: MemberBookTerms): string[][] =>
    entries.flatMap((entry) => {
      const voucher = memberVoucher(entry, terms);
      return voucher ? [said(voucher)] : [];
    });

  it('a village books its claim on the alliance and the income, then the money', () => {
    expect(of(VILLAGE_A)).toEqual([
      ['借 112-联盟 478', '贷 501 478'],
      ['借 102 478', '贷 112-联盟 478'],
    ]);
  });

  it('a co-op takes a refund back in red on both sides', () => {
    expect(of(COOP)).toEqual([
      ['借 113-联盟 2873', '贷 501 2873'],
      ['借 102 2873', '贷 113-联盟 2873'],
      ['借 113-联盟 -2873', '贷 501 -2873'],
    ]);
  });

  it('the pool is other income, or investment income for who holds equity', () => {
    const entry: MappedEntry = {
      ...{ seq: '9', kind: 'pool_allocate', day: '2026-11-30', orderNumber: null, reversesSeq: null },
      postings: [{ debit: `L.party.POOL.${ALLIANCE}`, credit: 'L.party.VILLAGE.A', amountFen: 500n }],
    };
    expect(said(memberVoucher(entry, VILLAGE_A))).toEqual(['借 112-联盟 500', '贷 504-联盟分配 500']);
    const holder = { ...VILLAGE_A, isEquityHolder: true };
    expect(said(memberVoucher(entry, holder))).toEqual(['借 112-联盟 500', '贷 502-联盟分配 500']);
  });

  it('a corrected entry is taken back in red, and a stranger’s entry is none of theirs', () => {
    const postings = [{ debit: 'L.party.VILLAGE.A', credit: 'L.held', amountFen: 478n }];
    const entry = { seq: '9', kind: 'correction', day: '2026-11-30', orderNumber: null, reversesSeq: '3' };
    expect(said(memberVoucher({ ...entry, postings }, VILLAGE_A))).toEqual([
      '借 112-联盟 -478',
      '贷 501 -478',
    ]);
    expect(said(allianceVoucher({ ...entry, postings }, UNTAXED))).toEqual([
      '借 2241-待结算订单款 -478',
      '贷 2202-VILLAGE.A -478',
    ]);
    expect(memberVoucher({ ...entry, postings }, { ...VILLAGE_A, partyKey: 'VILLAGE.Z' })).toBeNull();
  });
});

/** Whatever the ledger may book, with kinds and accounts that other parts may add. */
const anyEntry = fc
  .record({
    kind: fc.constantFrom(
      ...['capture', 'accrual', 'reversal', 'void', 'payout', 'correction', 'withholding', 'pool_allocate'],
    ),
    isReversing: fc.boolean(),
    postings: fc.array(
      fc
        .record({
          debit: fc.constantFrom(...codes()),
          credit: fc.constantFrom(...codes()),
          amountFen: fc.bigInt({ min: 1n, max: 9_999_999n }),
        })
        .filter(({ debit, credit }) => debit !== credit),
      { minLength: 1, maxLength: 8 },
    ),
    day: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'),
  })
  .map(({ isReversing, ...entry }) => ({ ...entry, reversesSeq: isReversing ? '1' : null }));

function codes(): string[] {
  return [
    ...['A.bank', 'A.psp.sandbox', 'A.dispute', 'A.recv.party', 'L.held', 'L.promo', 'L.refund'],
    ...['L.courier', 'L.tax.iit', 'X.fee', 'X.writeoff', 'R.freight', 'E.reserve', 'L.party.VILLAGE.A'],
    ...['L.party.PRODUCER.P2', 'L.party.POOL.woqing', 'L.party.ALLIANCE.woqing', 'L.party.STREAMER.ST'],
  ];
}

const anyEntries = fc
  .array(anyEntry, { maxLength: 30 })
  .map((entries) =>
    entries.map((entry, at): MappedEntry => ({ ...entry, seq: String(at + 1), orderNumber: null })),
  );

describe('any book', () => {
  it('has only vouchers that balance, on accounts that its system has', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const books = [
          ['small_business', allianceVouchers(entries, { serviceVatBasisPoints: 100 })],
          ...[VILLAGE_A, COOP].map(
            (terms) => [terms.regime, entries.flatMap((entry) => memberVoucher(entry, terms) ?? [])] as const,
          ),
        ] as const;
        for (const [regime, vouchers] of books) {
          for (const voucher of vouchers) {
            expect(isBalancedVoucher(voucher)).toBe(true);
            for (const line of voucher.lines) expect(accountNameOf(regime, line.code)).toBeDefined();
          }
        }
      }),
    );
  });

  it('adds up to what its entries moved', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const moved = movements(entries.flatMap((entry) => [...entry.postings]));
        const company = bookMovements(allianceVouchers(entries));
        const held = company.get('2241|待结算订单款|') ?? 0n;
        expect(held).toBe(moved.get('L.held') ?? 0n);
        expect(company.get('2202||STREAMER.ST') ?? 0n).toBe(moved.get('L.party.STREAMER.ST') ?? 0n);
        for (const terms of [VILLAGE_A, COOP]) {
          const own = bookMovements(entries.flatMap((entry) => memberVoucher(entry, terms) ?? []));
          const claim = own.get(terms === VILLAGE_A ? '112|联盟|' : '113|联盟|') ?? 0n;
          // What the alliance owes it stands on the other side there.
          expect(claim).toBe(-(moved.get(`L.party.${terms.partyKey}`) ?? 0n));
        }
      }),
    );
  });

  it('is numbered without a gap in every month, in the order of days, and goes on from where it was', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat({ max: 200 }), (entries, before) => {
        const drafts = allianceVouchers(entries);
        const numbered = numberVouchers(drafts, new Map([['2026-11', before]]));
        expect(numbered).toHaveLength(drafts.length);
        for (const month of ['2026-10', '2026-11', '2026-12']) {
          const own = numbered.filter((voucher) => voucher.day.startsWith(month));
          const first = month === '2026-11' ? before : 0;
          expect(own.map((voucher) => voucher.number)).toEqual(own.map((_, at) => first + at + 1));
          expect(own.map((voucher) => voucher.day)).toEqual(own.map((voucher) => voucher.day).sort());
        }
      }),
    );
  });
});

describe('the charts', () => {
  it('have the accounts of the systems in force, each once, with where they were read', () => {
    const counts = Object.values(CHARTS).map(({ accounts }) => accounts.length);
    expect(counts).toEqual([16, 42, 20]);
    for (const { accounts, source } of Object.values(CHARTS)) {
      expect(new Set(accounts.map((account) => account.code)).size).toBe(accounts.length);
      expect(source).toMatch(/^财会〔20\d\d〕\d+号/);
      for (const { code, name } of accounts) expect(`${code} ${name}`).toMatch(/^\d{3,4} \S+$/);
    }
    expect(accountNameOf('village_collective', '213')).toBe('应付劳务费');
    // Names of the system of 2004 that must not be written for 2024 and later.
    expect(accountNameOf('village_collective', '541')).toBeUndefined();
    expect(sideSum([], 'debit')).toBe(0n);
  });
});

it('the net-of-costs sale of the demo balances in all three books too', () => {
  const books = new PaperBooks(NET_OF_COSTS);
  books.book('order.paid', paidSale());
  books.complete();
  const vouchers = allianceVouchers(books.entries.map(mapped));
  expect(vouchers.map(isBalancedVoucher)).toEqual([true, true, true, true]);
});
