import { LIST_PRICE, NET_OF_COSTS, movements, partyTotals, waterfallOf, type DraftEntry } from '.';
import { ALLIANCE, PaperBooks, paidSale } from '../test/paper-books';

const P1 = 'L.party.PRODUCER.P1';
const P2 = 'L.party.PRODUCER.P2';
const STREAMER = 'L.party.STREAMER.ST';
const VILLAGE_A = 'L.party.VILLAGE.A';
const VILLAGE_B = 'L.party.VILLAGE.B';
const POOL = `L.party.POOL.${ALLIANCE}`;
const OPERATION = `L.party.ALLIANCE.${ALLIANCE}`;
const PLATFORM = 'L.party.PLATFORM.00000000000000000000000000';

describe('the worked order of the ledger page, list prices with the fee borne by the alliance', () => {
  const signed = (entry: DraftEntry | undefined): Record<string, bigint> =>
    Object.fromEntries(entry ? movements(entry.postings) : []);

  it('books capture and fee when it is paid, and cuts the split', () => {
    const books = new PaperBooks(LIST_PRICE);
    const [capture, fee] = books.book('order.paid', paidSale());
    expect(signed(capture)).toEqual({ 'A.psp.sandbox': 9_770n, 'L.promo': 1_000n, 'L.held': -10_770n });
    expect(signed(fee)).toEqual({ 'X.fee': 59n, 'A.psp.sandbox': -59n });
    expect(books.position?.lines.map((line) => line.shares.map((share) => share.shareFen))).toEqual([
      [4_306n, 598n, 478n, 359n, 179n, 60n],
      [2_873n, 399n, 319n, 239n, 120n, 40n],
    ]);
  });

  it('accrues both lines and the freight when it is completed, and holds nothing more', () => {
    const books = new PaperBooks(LIST_PRICE);
    books.book('order.paid', paidSale());
    const [accrual, cost] = books.complete();
    expect(signed(accrual)).toEqual({
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
    expect(signed(cost)).toEqual({ 'L.held': 800n, 'L.courier': -800n });
    expect(books.of('L.held')).toBe(0n);
  });

  it('unwinds a whole line after the payout, and what is left agrees with the trial balance', () => {
    const books = new PaperBooks(LIST_PRICE);
    books.book('order.paid', paidSale());
    books.complete();
    const pays: [string, bigint][] = [
      ['PRODUCER.P1', 4_306n],
      ['PRODUCER.P2', 2_873n],
      ['STREAMER.ST', 997n],
      ['VILLAGE.A', 478n],
      ['VILLAGE.B', 319n],
      ['PLATFORM.00000000000000000000000000', 100n],
    ];
    for (const [partyId, amountFen] of pays) {
      const ids = { payoutId: partyId, settlementId: 'S1', allianceId: ALLIANCE, outNo: `S1-${partyId}` };
      books.book('payout.succeeded', { ...ids, partyId, amountFen, succeededAt: 1 });
    }
    const [reversal] = books.refund('RF1', 'L2', 3_590n, 400n);
    expect(signed(reversal)).toEqual({
      [P2]: 2_873n,
      [STREAMER]: 399n,
      [VILLAGE_B]: 319n,
      [POOL]: 239n,
      [OPERATION]: 120n,
      [PLATFORM]: 40n,
      'X.refunded': undefined,
      'L.refund': -3_590n,
      'L.promo': -400n,
    });
    books.book('refund.paid', {
      refundId: 'RF1',
      orderId: 'O1',
      allianceId: ALLIANCE,
      provider: 'sandbox',
      totalFen: 3_590n,
      feeReturnedFen: 22n,
      paidAt: 3,
    });
    const trial = ['L.promo', POOL, OPERATION, 'X.fee', P2, STREAMER, VILLAGE_B, PLATFORM, 'L.refund'];
    // The fund starts at 0 here, so 600 of it are used where the page has 100,000 − 600 = 99,400 left.
    expect(trial.map((account) => books.of(account))).toEqual([
      600n,
      -359n,
      -179n,
      37n,
      2_873n,
      399n,
      319n,
      40n,
      0n,
    ]);
    expect([...books.balances.values()].reduce((a, b) => a + b, 0n)).toBe(0n);
  });

  it('allocates three partial refunds over what each party has left', () => {
    const books = new PaperBooks(LIST_PRICE);
    books.book('order.paid', paidSale());
    books.complete();
    const parties = [P2, STREAMER, VILLAGE_B, POOL, OPERATION, PLATFORM];
    const table = [
      [1_000n, 111n],
      [1_000n, 112n],
      [1_590n, 177n],
    ].map(([cash = 0n, coupon = 0n], index) => {
      const [entry] = books.refund(`RF${index}`, 'L2', cash, coupon);
      return parties.map((account) => signed(entry)[account]);
    });
    expect(table).toEqual([
      [800n, 111n, 89n, 67n, 33n, 11n],
      [801n, 111n, 89n, 66n, 34n, 11n],
      [1_272n, 177n, 141n, 106n, 53n, 18n],
    ]);
  });
});

describe('the demo’s order under rule version 3, what is left after fee and freight', () => {
  const order = paidSale({
    lines: [{ ...paidSale().lines[0]!, quantity: 2, listFen: 9_980n, discountFen: 1_000n }],
    goodsFen: 9_980n,
    freightFen: 0n,
    freightCostFen: 900n,
    totalFen: 8_980n,
    providerFeeFen: 54n,
  });

  it('shares 90.26 yuan as drawn, and the waterfall sums to it', () => {
    const books = new PaperBooks(NET_OF_COSTS);
    books.book('order.paid', order);
    const totals = partyTotals(books.position!);
    expect(totals.map((party) => [party.shareFen, party.roundingFen, party.exactTenThousandths])).toEqual([
      [6_499n, 1n, 64_987_200n],
      [903n, 1n, 9_026_000n],
      [722n, 0n, 7_220_800n],
      [541n, 0n, 5_415_600n],
      [271n, 1n, 2_707_800n],
      [90n, 0n, 902_600n],
    ]);
    expect(waterfallOf(books.position!, NET_OF_COSTS)).toEqual([
      { key: 'paid', amountFen: 8_980n },
      { key: 'coupon', amountFen: 1_000n },
      { key: 'fee', amountFen: -54n },
      { key: 'freight', amountFen: -900n },
      { key: 'base', amountFen: 9_026n },
    ]);
  });

  it('lets the sale bear fee and freight at completion', () => {
    const books = new PaperBooks(NET_OF_COSTS);
    books.book('order.paid', order);
    books.complete();
    expect([books.of('L.held'), books.of('X.fee'), books.of('L.courier')]).toEqual([0n, 0n, -900n]);
  });

  it('gives a whole refund before completion back out of what is held, and touches no party', () => {
    const books = new PaperBooks(NET_OF_COSTS);
    books.book('order.paid', order);
    const [entry] = books.refund('RF', 'L1', 8_980n, 1_000n);
    expect(entry?.kind).toBe('void');
    expect([books.of('L.held'), books.of('L.refund'), books.of('L.promo')]).toEqual([0n, -8_980n, 0n]);
  });

  it('takes all shares back after completion; the alliance bears the fee and the freight that are gone', () => {
    const books = new PaperBooks(NET_OF_COSTS);
    books.book('order.paid', order);
    books.complete();
    books.refund('RF', 'L1', 8_980n, 1_000n);
    expect([books.of(P1), books.of(STREAMER), books.of(VILLAGE_A), books.of('X.refunded')]).toEqual([
      0n,
      0n,
      0n,
      954n,
    ]);
  });

  it('gives the share of an empty seat to the pool', () => {
    const books = new PaperBooks(NET_OF_COSTS);
    books.book('order.paid', { ...order, streamerId: '' });
    const totals = partyTotals(books.position!);
    expect(totals.map((party) => [party.role, party.basisPoints])).toEqual([
      ['PRODUCER', 7_200],
      ['VILLAGE', 800],
      ['POOL', 1_600],
      ['ALLIANCE', 300],
      ['PLATFORM', 100],
    ]);
  });
});

describe('what comes before its time or not at all', () => {
  it('lets an orphaned payment straight back', () => {
    const books = new PaperBooks(NET_OF_COSTS);
    const refund = {
      refundId: 'RF',
      orderId: 'O1',
      allianceId: ALLIANCE,
      paymentId: 'PAY2',
      cause: 'orphaned' as const,
      lines: null,
      freightFen: 0n,
      totalFen: 500n,
      acceptedAt: 2,
    };
    expect(() => books.book('refund.accepted', refund)).toThrow('payment PAY2 is not booked');
    const payment = { paymentId: 'PAY2', orderId: 'O1', allianceId: ALLIANCE, provider: 'sandbox' as const };
    books.book('payment.orphaned', { ...payment, amountFen: 500n, feeFen: 3n, capturedAt: 1 });
    books.book('refund.accepted', refund);
    expect([books.of('L.orphaned'), books.of('L.refund'), books.of('X.fee')]).toEqual([0n, -500n, 3n]);
  });

  it('lets a refund wait for its payment, and refuses one that is larger than what is left', () => {
    const books = new PaperBooks(NET_OF_COSTS);
    expect(() => books.refund('RF', 'L1', 1n, 0n)).toThrow('is not booked as paid');
    books.book('order.paid', paidSale());
    expect(() => books.refund('RF', 'L1', 5_981n, 0n)).toThrow(
      'a refund of 5981 fen on a line that has 5980 left',
    );
  });
});
