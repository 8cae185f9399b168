import type { RefundFault } from '@app/outbox/core';
import { movements, LIST_PRICE, type Clause, type DraftEntry, type SplitRule } from '.';
import { ALLIANCE, PaperBooks, paidSale } from '../test/paper-books';

const P1 = 'L.party.PRODUCER.P1';
const P2 = 'L.party.PRODUCER.P2';
const STREAMER = 'L.party.STREAMER.ST';
const VILLAGE_A = 'L.party.VILLAGE.A';
const VILLAGE_B = 'L.party.VILLAGE.B';
const POOL = `L.party.POOL.${ALLIANCE}`;
const OPERATION = `L.party.ALLIANCE.${ALLIANCE}`;
const PLATFORM = 'L.party.PLATFORM.00000000000000000000000000';

const [LIST] = LIST_PRICE.clauses;
const listWith = (more: Partial<Clause>, rule: Partial<SplitRule> = {}): SplitRule => ({
  ...LIST_PRICE,
  ...rule,
  clauses: [{ ...LIST!, ...more }],
});
const signed = (entry: DraftEntry | undefined): Record<string, bigint> =>
  Object.fromEntries(entry ? movements(entry.postings) : []);
const zero = (books: PaperBooks): bigint => [...books.balances.values()].reduce((a, b) => a + b, 0n);

describe('a floor price', () => {
  // 2.5 kg at 20 yuan are 50.00: L1 gives the producer 43.06, L2 28.73.
  const rule = listWith({ floorPerKgFen: 2_000n });

  it('is made up by the pool as far as it has of the line, then by the alliance, in an entry of its own', () => {
    const books = new PaperBooks(rule);
    books.book('order.paid', paidSale());
    expect(books.position?.lines.map((line) => line.floor)).toEqual([
      {
        perKgFen: 2_000n,
        floorFen: 5_000n,
        fromPoolFen: 359n,
        fromAllianceFen: 335n,
        poolBackFen: 0n,
        allianceBackFen: 0n,
      },
      {
        perKgFen: 2_000n,
        floorFen: 5_000n,
        fromPoolFen: 239n,
        fromAllianceFen: 1_888n,
        poolBackFen: 0n,
        allianceBackFen: 0n,
      },
    ]);
    const [accrual, , floor] = books.complete();
    expect(signed(accrual)[P1]).toBe(-4_306n);
    expect([floor?.kind, floor?.idemKey]).toEqual(['floor', 'floor:O1']);
    expect(floor?.postings).toEqual([
      { debit: POOL, credit: P1, amountFen: 359n },
      { debit: OPERATION, credit: P1, amountFen: 335n },
      { debit: POOL, credit: P2, amountFen: 239n },
      { debit: OPERATION, credit: P2, amountFen: 1_888n },
    ]);
    expect([P1, P2, POOL, OPERATION].map((account) => books.of(account))).toEqual([
      -5_000n,
      -5_000n,
      0n,
      1_924n,
    ]);
  });

  it('goes back with the goods: in proportion, and whole with the last part', () => {
    const books = new PaperBooks(rule);
    books.book('order.paid', paidSale());
    books.complete();
    const [, part] = books.refund('RF1', 'L1', 2_690n, 300n);
    expect(part?.postings).toEqual([
      { debit: P1, credit: POOL, amountFen: 179n },
      { debit: P1, credit: OPERATION, amountFen: 167n },
    ]);
    books.refund('RF2', 'L1', 2_690n, 300n);
    books.refund('RF3', 'L2', 3_590n, 400n);
    expect([P1, P2, POOL, OPERATION, STREAMER].map((account) => books.of(account))).toEqual(
      Array.from({ length: 5 }, () => 0n),
    );
    expect(zero(books)).toBe(0n);
  });

  it('touches nobody when the goods come back before the order is completed', () => {
    const books = new PaperBooks(rule);
    books.book('order.paid', paidSale());
    books.refund('RF1', 'L1', 5_380n, 600n);
    const [, , floor] = books.complete();
    expect(floor?.postings.map((posting) => posting.credit)).toEqual([P2, P2]);
  });

  it('asks nothing of anybody where the share is above it', () => {
    const books = new PaperBooks(listWith({ floorPerKgFen: 1_000n }));
    books.book('order.paid', paidSale());
    expect(books.position?.lines.every((line) => line.floor === undefined)).toBe(true);
  });
});

describe('a coupon', () => {
  it('that the village funds is its promise until completion, and is taken from its share then', () => {
    const books = new PaperBooks(listWith({ couponFunding: 'village' }));
    const [capture] = books.book('order.paid', paidSale());
    expect(signed(capture)).toEqual({
      'A.psp.sandbox': 9_770n,
      'A.coupon.VILLAGE.A': 600n,
      'A.coupon.VILLAGE.B': 400n,
      'L.held': -10_770n,
    });
    const [, , coupon] = books.complete();
    expect([coupon?.kind, coupon?.postings]).toEqual([
      'coupon',
      [
        { debit: VILLAGE_A, credit: 'A.coupon.VILLAGE.A', amountFen: 600n },
        { debit: VILLAGE_B, credit: 'A.coupon.VILLAGE.B', amountFen: 400n },
      ],
    ]);
    // 4.78 of the split less a coupon of 6.00: the village owes, and the next settlement nets it.
    expect([books.of(VILLAGE_A), books.of('L.promo')]).toEqual([122n, 0n]);
    books.refund('RF1', 'L1', 5_380n, 600n);
    expect([books.of(VILLAGE_A), books.of('A.coupon.VILLAGE.A'), books.of('L.refund')]).toEqual([
      0n,
      0n,
      -5_380n,
    ]);
    expect(zero(books)).toBe(0n);
  });

  it('of a village goes back to its promise when the order is refunded before completion', () => {
    const books = new PaperBooks(listWith({ couponFunding: 'village' }));
    books.book('order.paid', paidSale());
    books.refund('RF1', 'L1', 5_380n, 600n);
    expect(books.of('A.coupon.VILLAGE.A')).toBe(0n);
    books.complete();
    expect([books.of('A.coupon.VILLAGE.B'), books.of('L.held')]).toEqual([0n, 0n]);
  });

  it('that nobody funds makes what is shared smaller, and nothing of it comes back', () => {
    const rule = listWith({ base: 'net_of_coupon', couponFunding: 'sale' });
    const books = new PaperBooks(rule);
    const [capture] = books.book('order.paid', paidSale());
    expect(signed(capture)).toEqual({ 'A.psp.sandbox': 9_770n, 'L.held': -9_770n });
    expect(books.position?.lines.map((line) => [line.baseFen, line.valueFen])).toEqual([
      [5_380n, 5_380n],
      [3_590n, 3_590n],
    ]);
    books.complete();
    books.refund('RF1', 'L2', 1_795n, 200n);
    books.refund('RF2', 'L2', 1_795n, 200n);
    expect([P2, VILLAGE_B, 'L.promo', 'X.refunded', 'L.held'].map((account) => books.of(account))).toEqual(
      Array.from({ length: 5 }, () => 0n),
    );
    expect(zero(books)).toBe(0n);
  });
});

describe('who bears a refund', () => {
  const rule = listWith({}, { refundBearers: { no_reason: [], transit: ['VILLAGE'], goods: ['PRODUCER'] } });
  const after = (fault: RefundFault, cash: bigint, coupon: bigint) => {
    const books = new PaperBooks(rule);
    books.book('order.paid', paidSale());
    books.complete();
    const [entry] = books.refund('RF1', 'L2', cash, coupon, { fault });
    return [P2, STREAMER, VILLAGE_B, POOL, OPERATION, PLATFORM].map(
      (account) => signed(entry)[account] ?? 0n,
    );
  };

  it('is everyone in proportion, or the producer first when the goods were bad', () => {
    expect(after('nobody', 1_000n, 111n)).toEqual([800n, 111n, 89n, 67n, 33n, 11n]);
    expect(after('goods', 1_000n, 111n)).toEqual([1_111n, 0n, 0n, 0n, 0n, 0n]);
  });

  it('is nobody for more than it has: what is beyond the bearer is everyone else’s in proportion', () => {
    expect(after('packing', 1_000n, 111n)).toEqual([620n, 86n, 319n, 51n, 26n, 9n]);
    expect(after('goods', 3_590n, 400n)).toEqual([2_873n, 399n, 319n, 239n, 120n, 40n]);
  });
});

describe('a holdback of the rule', () => {
  it('lets an accrual ripen so many days later', () => {
    const books = new PaperBooks(listWith({}, { holdbackDays: 7 }));
    books.book('order.paid', paidSale());
    const [accrual] = books.complete();
    expect(accrual?.ripeFrom).toBe(1 + 7 * 86_400_000);
  });

  it('is beside the longer rest of goods that keep', () => {
    const books = new PaperBooks(listWith({}, { holdbackDays: 7 }));
    books.book('order.paid', paidSale());
    const [accrual] = books.complete({ longerHoldbackSeconds: 5 * 86_400 });
    expect(accrual?.ripeFrom).toBe(1 + 12 * 86_400_000);
  });
});
