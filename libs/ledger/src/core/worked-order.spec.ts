import { LIST_PRICE, move, movements, type DraftEntry } from '.';
import { ALLIANCE, PaperBooks, paidSale } from '../test/paper-books';

const P1 = 'L.party.PRODUCER.P1';
const P2 = 'L.party.PRODUCER.P2';
const STREAMER = 'L.party.STREAMER.ST';
const VILLAGE_A = 'L.party.VILLAGE.A';
const VILLAGE_B = 'L.party.VILLAGE.B';
const POOL = `L.party.POOL.${ALLIANCE}`;
const OPERATION = `L.party.ALLIANCE.${ALLIANCE}`;
const PLATFORM = 'L.party.PLATFORM.00000000000000000000000000';
const PSP = 'A.psp.sandbox';

const signed = (entries: readonly DraftEntry[]): Record<string, bigint> =>
  Object.fromEntries(movements(entries.flatMap((entry) => entry.postings)));

const byHand = (idemKey: string, debit: string, credit: string, amountFen: bigint): DraftEntry => ({
  kind: 'opening',
  idemKey,
  allianceId: ALLIANCE,
  effectiveDay: '1970-01-01',
  memo: idemKey,
  postings: move(debit, credit, amountFen),
});

const statement = { provider: 'sandbox' as const, allianceId: ALLIANCE, statedAt: 1, settledAt: 1 };
const settled = (settlementRef: string, amountFen: bigint) => ({ ...statement, settlementRef, amountFen });

/** E0 to E5: the fund, the sale, its accrual, the provider's settlement and the first run of payouts. */
function paidOutOnce(): PaperBooks {
  const books = new PaperBooks(LIST_PRICE);
  books.enter(byHand('E0', 'A.bank', 'L.promo', 100_000n));
  books.book('order.paid', paidSale());
  books.complete();
  books.book('provider.settled', settled('E4', 9_711n));
  books.payOut('PRODUCER.P1', 4_306n);
  books.payOut('PRODUCER.P2', 2_873n);
  books.payOut('STREAMER.ST', 997n);
  books.payOut('VILLAGE.A', 478n);
  books.payOut('VILLAGE.B', 319n);
  books.payOut('PLATFORM.00000000000000000000000000', 100n);
  books.enter(byHand('E5-courier', 'L.courier', 'A.bank', 800n));
  return books;
}

/** E6 to E9: the greens come spoiled and go back after they were paid out, by nobody's fault. */
function spoiledAfterwards(): PaperBooks {
  const books = paidOutOnce();
  books.refund('RF1', 'L2', 3_590n, 400n);
  const paid = { refundId: 'RF1', orderId: 'O1', allianceId: ALLIANCE, provider: 'sandbox' as const };
  books.book('refund.paid', { ...paid, totalFen: 3_590n, feeReturnedFen: 0n, paidAt: 3 });
  const returned = { ...statement, lineId: 'E8', orderId: 'O1', refundId: 'RF1', feeFen: 22n };
  books.book('provider.fee_returned', returned);
  books.book('provider.settled', settled('E9', -3_568n));
  return books;
}

describe('the worked order, entry by entry', () => {
  it('E0 to E3: the fund is paid in, the sale captured with its fee, both lines and the freight accrued', () => {
    const books = new PaperBooks(LIST_PRICE);
    expect(signed(books.enter(byHand('E0', 'A.bank', 'L.promo', 100_000n)))).toEqual({
      'A.bank': 100_000n,
      'L.promo': -100_000n,
    });
    const [capture, fee] = books.book('order.paid', paidSale());
    expect(signed([capture!])).toEqual({ [PSP]: 9_770n, 'L.promo': 1_000n, 'L.held': -10_770n });
    expect(signed([fee!])).toEqual({ 'X.fee': 59n, [PSP]: -59n });
    const [accrual, cost] = books.complete();
    expect(signed([accrual!])).toEqual({
      'L.held': 9_970n,
      [P1]: -4_306n,
      [P2]: -2_873n,
      [STREAMER]: -997n,
      [VILLAGE_A]: -478n,
      [VILLAGE_B]: -319n,
      [POOL]: -598n,
      [OPERATION]: -299n,
      [PLATFORM]: -100n,
    });
    expect(signed([cost!])).toEqual({ 'L.held': 800n, 'L.courier': -800n });
  });

  it('E4 and E5: after the first run of 9,873 the bank, the fund, the fee and the pool are left', () => {
    expect(paidOutOnce().trial()).toEqual({
      'A.bank': 99_838n,
      'L.promo': -99_000n,
      'X.fee': 59n,
      [POOL]: -598n,
      [OPERATION]: -299n,
    });
  });

  it('E6: the refund of a line takes its exact mirror back, from who was paid out too', () => {
    const books = paidOutOnce();
    expect(signed(books.refund('RF1', 'L2', 3_590n, 400n))).toEqual({
      [P2]: 2_873n,
      [STREAMER]: 399n,
      [VILLAGE_B]: 319n,
      [POOL]: 239n,
      [OPERATION]: 120n,
      [PLATFORM]: 40n,
      'L.refund': -3_590n,
      'L.promo': -400n,
    });
  });

  it('E7 to E9: the buyer has the money, the fee came back as stated, and the provider is topped up', () => {
    const books = spoiledAfterwards();
    expect(books.trial()).toEqual({
      'A.bank': 96_270n,
      'L.promo': -99_400n,
      [POOL]: -359n,
      [OPERATION]: -179n,
      'X.fee': 37n,
      [P2]: 2_873n,
      [STREAMER]: 399n,
      [VILLAGE_B]: 319n,
      [PLATFORM]: 40n,
    });
    expect(Object.values(books.trial()).reduce((a, b) => a + b, 0n)).toBe(0n);
  });

  it('E10 to E12: the next run nets the debt of P2, village B gives its part back', () => {
    const books = spoiledAfterwards();
    books.enter(byHand('E10', 'L.held', P2, 5_000n));
    const repaid = { repaymentId: 'E11', allianceId: ALLIANCE, partyId: 'VILLAGE.B', reference: 'E11' };
    expect(signed(books.book('party.repaid', { ...repaid, amountFen: 319n, repaidAt: 4 }))).toEqual({
      'A.bank': 319n,
      [VILLAGE_B]: -319n,
    });
    expect(signed(books.payOut('PRODUCER.P2', 2_127n, 'S2'))).toEqual({ [P2]: 2_127n, 'A.bank': -2_127n });
    expect([books.of(P2), books.of(VILLAGE_B), books.of(STREAMER), books.of(PLATFORM)]).toEqual([
      0n,
      0n,
      399n,
      40n,
    ]);
    expect(Object.values(books.trial()).reduce((a, b) => a + b, 0n)).toBe(0n);
  });

  it('in three parts: each is allocated over what everyone has left, and together they are the whole', () => {
    const books = paidOutOnce();
    const parties = [P2, STREAMER, VILLAGE_B, POOL, OPERATION, PLATFORM];
    const parts = [
      [1_000n, 111n],
      [1_000n, 112n],
      [1_590n, 177n],
    ].map(([cash = 0n, coupon = 0n], index) => {
      const given = signed(books.refund(`RF${index}`, 'L2', cash, coupon));
      return parties.map((account) => given[account]);
    });
    expect(parts).toEqual([
      [800n, 111n, 89n, 67n, 33n, 11n],
      [801n, 111n, 89n, 66n, 34n, 11n],
      [1_272n, 177n, 141n, 106n, 53n, 18n],
    ]);
    const sums = parties.map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0n), 0n));
    expect(sums).toEqual([2_873n, 399n, 319n, 239n, 120n, 40n]);
  });
});
