import * as fc from 'fast-check';
import { REFUND_FAULTS, type RefundFault } from '@app/outbox/core';
import {
  debtAccount,
  LIST_PRICE,
  move,
  movements,
  NET_OF_COSTS,
  partyTotals,
  remainingOf,
  type Clause,
  type DraftEntry,
  type SplitRule,
} from '.';
import { ALLIANCE, PaperBooks, paidSale } from '../test/paper-books';

const P2 = 'L.party.PRODUCER.P2';
const POOL = `L.party.POOL.${ALLIANCE}`;
const VILLAGE_B = 'L.party.VILLAGE.B';

const signed = (entries: readonly DraftEntry[]): Record<string, bigint> =>
  Object.fromEntries(movements(entries.flatMap((entry) => entry.postings)));

function completed(rule = LIST_PRICE): PaperBooks {
  const books = new PaperBooks(rule);
  books.book('order.paid', paidSale());
  books.complete();
  return books;
}

describe('who bears what came back', () => {
  it('is the grower of bad goods first, up to what he has, then all others in proportion', () => {
    const books = completed();
    const part = signed(books.refund('RF1', 'L2', 1_000n, 111n, { fault: 'goods' }));
    expect(part).toEqual({ [P2]: 1_111n, 'L.refund': -1_000n, 'L.promo': -111n });
    const rest = signed(books.refund('RF2', 'L2', 2_590n, 289n, { fault: 'goods' }));
    // 2,873 − 1,111 are left to P2, the other 1,117 are all that the others have.
    expect(rest).toMatchObject({ [P2]: 1_762n, 'L.party.STREAMER.ST': 399n, [VILLAGE_B]: 319n });
  });

  it('is the village that packed, and it bears the freight that goes back to the buyer', () => {
    const books = completed();
    const entries = books.refund('RF1', 'L2', 200n, 22n, { fault: 'packing', freightFen: 800n });
    expect(entries.map((entry) => entry.kind)).toEqual(['reversal', 'fault_cost']);
    // 222 of its share, and the 800 of freight that would be the alliance's.
    expect(books.of(VILLAGE_B)).toBe(-319n + 222n + 800n);
    expect(books.of('X.freight')).toBe(0n);
  });

  it('is the courier up to its cost, and then all others; the courier is owed that much less', () => {
    const books = completed();
    const given = signed(books.refund('RF1', 'L2', 3_590n, 400n, { fault: 'courier' }));
    expect(given['L.courier']).toBe(800n);
    expect(books.of('L.courier')).toBe(0n);
    expect(given[P2]).toBe(2_297n);
    expect(
      signed(books.refund('RF2', 'L1', 1_000n, 111n, { fault: 'courier' }))['L.courier'],
    ).toBeUndefined();
  });

  it('counts before the order is completed too: the grower is accrued less, the others are not', () => {
    const books = new PaperBooks(LIST_PRICE);
    books.book('order.paid', paidSale());
    const [refund] = books.refund('RF1', 'L2', 1_000n, 111n, { fault: 'goods' });
    expect(refund?.kind).toBe('void');
    books.complete();
    expect([books.of(P2), books.of(VILLAGE_B), books.of('L.held')]).toEqual([-1_762n, -319n, 0n]);
  });

  it.each([LIST_PRICE, NET_OF_COSTS])(
    'is the courier in the same way before the order is completed',
    (rule) => {
      const [before, after] = [new PaperBooks(rule), completed(rule)];
      before.book('order.paid', paidSale());
      const spoiled = (books: PaperBooks) => books.refund('RF1', 'L2', 1_795n, 200n, { fault: 'courier' });
      spoiled(before);
      before.complete();
      spoiled(after);
      // Which of the alliance's own costs a fen of the fee is called is another thing.
      const owed = (books: PaperBooks) =>
        Object.entries(books.trial()).filter(([code]) => code.startsWith('L.'));
      expect(owed(before)).toEqual(owed(after));
    },
  );

  it('bears the courier’s cost of a sale that came back whole, instead of the alliance', () => {
    const books = completed(NET_OF_COSTS);
    books.refund('RF1', 'L1', 5_380n, 600n, { fault: 'goods' });
    books.refund('RF2', 'L2', 3_590n, 400n, { fault: 'goods', freightFen: 800n });
    const borne = books.entries.filter((entry) => entry.kind === 'fault_cost');
    expect(borne.flatMap((entry) => entry.postings).reduce((sum, each) => sum + each.amountFen, 0n)).toBe(
      800n,
    );
    // What is left to the alliance is the provider's fee.
    expect(books.of('X.refunded') + books.of('X.freight')).toBe(59n);
  });
});

describe('a rule that names who bears', () => {
  const [LIST] = LIST_PRICE.clauses;
  const naming = (refundBearers: SplitRule['refundBearers'], more: Partial<Clause> = {}): SplitRule => ({
    ...LIST_PRICE,
    refundBearers,
    clauses: [{ ...LIST!, ...more }],
  });

  it('goes before the usual: the pool gives first for bad goods where the villages resolved so', () => {
    const books = completed(naming({ no_reason: [], transit: [], goods: ['POOL', 'PRODUCER'] }));
    const part = signed(books.refund('RF1', 'L2', 1_000n, 111n, { fault: 'goods' }));
    // The pool has 239 of this line; the other 872 are the grower's.
    expect(part).toEqual({ [POOL]: 239n, [P2]: 872n, 'L.refund': -1_000n, 'L.promo': -111n });
  });

  it('says who gives when it is nobody’s fault, too', () => {
    const books = completed(naming({ no_reason: ['ALLIANCE'], transit: [], goods: [] }));
    const part = signed(books.refund('RF1', 'L2', 90n, 10n));
    expect(part).toEqual({ [`L.party.ALLIANCE.${ALLIANCE}`]: 100n, 'L.refund': -90n, 'L.promo': -10n });
  });

  it('cannot name the courier: at fault it gives up its cost, and then the roles of the rule follow', () => {
    const books = completed(naming({ no_reason: [], transit: ['VILLAGE'], goods: [] }));
    const part = signed(books.refund('RF1', 'L2', 900n, 100n, { fault: 'courier' }));
    expect(part).toEqual({ 'L.courier': 800n, [VILLAGE_B]: 200n, 'L.refund': -900n, 'L.promo': -100n });
  });

  it('lets whom it names first bear the freight that goes back, and not the one who usually would', () => {
    const books = completed(naming({ no_reason: [], transit: ['PRODUCER'], goods: [] }));
    books.refund('RF1', 'L2', 200n, 22n, { fault: 'packing', freightFen: 800n });
    expect([books.of(P2), books.of(VILLAGE_B), books.of('X.freight')]).toEqual([
      -2_873n + 222n + 800n,
      -319n,
      0n,
    ]);
  });

  it('with a floor price: what a chargeback takes back takes the make-up back, and what a debtor earns counts it', () => {
    const rule = naming({ no_reason: [], transit: [], goods: [] }, { floorPerKgFen: 2_000n });
    const books = new PaperBooks(rule);
    books.post(move(debtAccount('PRODUCER.P2'), 'A.bank', 10_000n));
    books.book('order.paid', paidSale());
    const recovery = books.complete().find((entry) => entry.kind === 'recovery');
    // 2,873 of the split and 2,127 that pool and alliance make up.
    expect(signed(recovery ? [recovery] : [])[P2]).toBe(5_000n);
    const facts = { chargebackId: 'CB1', provider: 'sandbox', paymentId: 'PAY1', orderId: 'O1' } as const;
    const lost = { ...facts, allianceId: ALLIANCE, amountFen: 9_770n, feeFen: 0n, at: 5 };
    books.book('chargeback.opened', lost);
    const entries = books.book('chargeback.lost', lost);
    expect(entries.map((entry) => [entry.kind, entry.idemKey])).toEqual([
      ['chargeback_lost', 'chargebacklost:CB1'],
      ['floor_back', 'floorback:CB1'],
    ]);
    expect([books.of(POOL), books.of(P2), books.of('A.dispute')]).toEqual([0n, 5_000n, 0n]);
  });

  it('bears the fee of a chargeback only for lines whose clause lets the sale bear fees', () => {
    const ofSale = { feeBearer: 'sale', base: 'net_of_coupon_and_fee' } as const;
    const clauses = [LIST!, { ...LIST!, ...ofSale, name: 'B', selector: { villageId: 'B' } }];
    const books = completed({ ...LIST_PRICE, clauses });
    const facts = { chargebackId: 'CB1', provider: 'sandbox', paymentId: 'PAY1', orderId: 'O1' } as const;
    const lost = { ...facts, allianceId: ALLIANCE, amountFen: 9_770n, feeFen: 1_500n, at: 5 };
    books.book('chargeback.opened', lost);
    const fee = books.book('chargeback.lost', lost).find((entry) => entry.idemKey === 'chargebackfee:CB1');
    const parties = Object.keys(signed(fee ? [fee] : []));
    expect(parties).toContain(P2);
    expect(parties).not.toContain('L.party.PRODUCER.P1');
  });
});

describe('refunds by fault', () => {
  const faults = fc.array(fc.constantFrom<RefundFault>(...REFUND_FAULTS), { minLength: 1, maxLength: 5 });
  const isBefore = fc.boolean();

  it('that come to the whole leave nobody anything but what the courier gave in their place', () => {
    fc.assert(
      fc.property(faults, isBefore, fc.constantFrom(LIST_PRICE, NET_OF_COSTS), (order, early, rule) => {
        const books = new PaperBooks(rule);
        books.book('order.paid', paidSale());
        if (!early) books.complete();
        const parts = cut(3_590n, 400n, order.length);
        order.forEach((fault, index) => {
          const before = partyTotals(books.position!);
          books.refund(`RF${index}`, 'L2', parts[index]![0], parts[index]![1], { fault });
          partyTotals(books.position!).forEach((party, at) => {
            expect(party.reversedFen).toBeGreaterThanOrEqual(before[at]!.reversedFen);
            expect(party.reversedFen).toBeLessThanOrEqual(party.shareFen);
          });
        });
        if (early) books.complete();
        const line = books.position!.lines[1]!;
        const left = line.shares.map(remainingOf).reduce((a, b) => a + b, 0n);
        expect(left).toBe(line.relievedFen ?? 0n);
        expect([...books.balances.values()].reduce((a, b) => a + b, 0n)).toBe(0n);
        expect(books.of('L.held')).toBe(0n);
      }),
      { numRuns: 300 },
    );
  });

  it('reverse what goes to the buyer, to the fund and as freight, to the fen', () => {
    fc.assert(
      fc.property(faults, (order) => {
        const books = completed();
        const parts = cut(3_590n, 400n, order.length);
        order.forEach((fault, index) => {
          const [cash, coupon] = parts[index]!;
          const freightFen = index === 0 ? 800n : 0n;
          const entries = books.refund(`RF${index}`, 'L2', cash, coupon, { fault, freightFen });
          const reversed = entries
            .filter((entry) => entry.kind === 'reversal')
            .flatMap((entry) => entry.postings)
            .reduce((sum, each) => sum + each.amountFen, 0n);
          expect(reversed).toBe(cash + coupon + freightFen);
        });
      }),
      { numRuns: 100 },
    );
  });
});

/** Cash and coupon in as many equal parts, the last with what is left. */
function cut(cash: bigint, coupon: bigint, parts: number): (readonly [bigint, bigint])[] {
  const n = BigInt(parts);
  return Array.from({ length: parts }, (_, index) =>
    index === parts - 1
      ? [cash - (cash / n) * (n - 1n), coupon - (coupon / n) * (n - 1n)]
      : [cash / n, coupon / n],
  );
}

describe('a chargeback', () => {
  const of = { chargebackId: 'CB1', provider: 'sandbox' as const, paymentId: 'PAY1', orderId: 'O1' };
  const facts = { ...of, allianceId: ALLIANCE, at: 5 };

  it('stands apart while it is open, and comes back when it is won', () => {
    const books = completed();
    books.book('chargeback.opened', { ...facts, amountFen: 9_770n, feeFen: 1_500n });
    expect([books.of('A.dispute'), books.of('X.fee')]).toEqual([9_770n, 1_559n]);
    books.book('chargeback.won', { ...facts, amountFen: 9_770n, feeFen: 1_500n });
    expect([books.of('A.dispute'), books.of('X.fee'), books.of(P2)]).toEqual([0n, 59n, -2_873n]);
  });

  it('that is lost takes the whole sale back, the coupon for the fund too', () => {
    const books = completed();
    books.book('chargeback.opened', { ...facts, amountFen: 9_770n, feeFen: 1_500n });
    books.book('chargeback.lost', { ...facts, amountFen: 9_770n, feeFen: 1_500n });
    expect(books.trial()).toEqual({
      'A.psp.sandbox': 9_770n - 59n - 9_770n - 1_500n,
      'X.fee': 1_559n,
      'X.freight': 800n,
      'L.courier': -800n,
    });
  });

  it('is borne with its fee by the parties where the sale bears fees', () => {
    const books = completed(NET_OF_COSTS);
    books.book('chargeback.opened', { ...facts, amountFen: 3_590n, feeFen: 1_500n });
    const entries = books.book('chargeback.lost', { ...facts, amountFen: 3_590n, feeFen: 1_500n });
    expect(entries.map((entry) => entry.kind)).toEqual(['chargeback_lost', 'fault_cost']);
    expect([books.of('A.dispute'), books.of('X.fee')]).toEqual([0n, 0n]);
  });

  it('after a refund, or a refund after it, leaves what is beyond the order to the alliance', () => {
    const books = completed();
    books.refund('RF1', 'L2', 3_590n, 400n);
    books.book('chargeback.opened', { ...facts, amountFen: 9_770n, feeFen: 0n });
    books.book('chargeback.lost', { ...facts, amountFen: 9_770n, feeFen: 0n });
    expect([books.of('A.dispute'), books.of('X.refunded'), books.of(P2)]).toEqual([0n, 3_590n, 0n]);
    books.refund('RF2', 'L1', 1_000n, 0n);
    expect(books.of('X.refunded')).toBe(4_590n);
  });

  it('before the order is completed comes out of what is held', () => {
    const books = new PaperBooks(LIST_PRICE);
    books.book('order.paid', paidSale());
    books.book('chargeback.opened', { ...facts, amountFen: 9_770n, feeFen: 0n });
    books.book('chargeback.lost', { ...facts, amountFen: 9_770n, feeFen: 0n });
    expect([books.of('L.held'), books.of('L.promo'), books.of('A.dispute')]).toEqual([0n, 0n, 0n]);
    books.complete();
    expect(books.of(P2)).toBe(0n);
  });

  it('waits for its opening', () => {
    const lost = { ...facts, amountFen: 1n, feeFen: 0n };
    expect(() => completed().book('chargeback.lost', lost)).toThrow('chargeback CB1 is not booked');
  });
});
