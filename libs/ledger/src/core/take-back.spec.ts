import {
  LIST_PRICE,
  NET_OF_COSTS,
  type Clause,
  type DraftEntry,
  type OrderPosition,
  type SplitRule,
} from '.';
import { ALLIANCE, PaperBooks, paidSale } from '../test/paper-books';
import { bookRefund } from './book-refund';
import { takeAllBack, type MoneyBack } from './take-all-back';

const [LIST] = LIST_PRICE.clauses;
const listWith = (more: Partial<Clause>, rule: Partial<SplitRule> = {}): SplitRule => ({
  ...LIST_PRICE,
  ...rule,
  clauses: [{ ...LIST!, ...more }],
});

function paid(rule = LIST_PRICE, sale = paidSale()): PaperBooks {
  const books = new PaperBooks(rule);
  books.book('order.paid', sale);
  return books;
}

function completed(rule = LIST_PRICE, sale = paidSale()): PaperBooks {
  const books = paid(rule, sale);
  books.complete();
  return books;
}

function lose(books: PaperBooks, amountFen: bigint): DraftEntry[] {
  const of = {
    ...{ chargebackId: `CB${amountFen}`, provider: 'sandbox' as const, paymentId: 'PAY1', orderId: 'O1' },
    ...{ allianceId: ALLIANCE, amountFen, feeFen: 0n, at: 5 },
  };
  books.book('chargeback.opened', of);
  return books.book('chargeback.lost', of);
}

const moves = (entries: readonly DraftEntry[]): (readonly [string, string, string, bigint])[] =>
  entries.flatMap(({ kind, postings }) =>
    postings.map(({ debit, credit, amountFen }) => [kind, debit, credit, amountFen] as const),
  );
const lineAt = ({ position }: PaperBooks, at: number) => position!.lines[at]!;

/** A part of the second line of the worked order, to be changed in one thing. */
const back = (more: Partial<MoneyBack> = {}): MoneyBack => ({
  ...{ idemKey: 'refund:RF1', kind: 'reversal', to: 'L.refund', freightFen: 0n, excessFen: 0n, at: 2 },
  ...{ fault: 'nobody', lines: [{ lineId: 'L2', quantity: 1, cashFen: 90n, couponFen: 10n }] },
  ...more,
});

describe('a refund that the order cannot have', () => {
  it('is no refund: it does not sum to its total, is larger than what is held, or of another order’s line', () => {
    const books = paid();
    const refund = { refundId: 'RF1', orderId: 'O1', acceptedAt: 2, freightFen: 0n, lines: back().lines };
    const book = (more: object) => () =>
      bookRefund({ ...refund, ...more, totalFen: 90n }, books.position!, LIST_PRICE);
    expect(book({})).not.toThrow();
    expect(book({ freightFen: 1n })).toThrow('refund RF1 does not sum to its total');
    const held: OrderPosition = { ...books.position!, heldFen: 99n };
    expect(() => takeAllBack(back(), held, LIST_PRICE)).toThrow(
      'refund:RF1 is larger than what is held of order',
    );
    expect(takeAllBack(back(), { ...held, heldFen: 100n }, LIST_PRICE).position.heldFen).toBe(0n);
    const strange = [{ lineId: 'L9', quantity: 1, cashFen: 1n, couponFen: 0n }];
    expect(() => takeAllBack(back({ lines: strange }), books.position!, LIST_PRICE)).toThrow(
      'line L9 is not of this order',
    );
  });

  it('after a chargeback takes what is there, by one fen as well, and what is held is never less than nothing', () => {
    const books = paid();
    lose(books, 1n);
    expect(books.position).toMatchObject({ chargedBackFen: 1n, heldFen: 10_769n });
    const whole = { lineId: 'L1', quantity: 1, cashFen: 5_380n, couponFen: 600n };
    const taken = takeAllBack(back({ lines: [whole] }), books.position!, LIST_PRICE);
    expect([taken.position.beyondFen, taken.position.lines[0]!.refundedFen]).toEqual([1n, 5_980n]);
    const gone = paid();
    gone.refund('RF1', 'L1', 5_380n, 600n);
    lose(gone, 9_770n);
    expect(gone.position).toMatchObject({ heldFen: 0n, beyondFen: 5_380n });
  });
});

describe('what is written down of a refund', () => {
  it('is nothing of couriers, coupons and losses that it did not touch', () => {
    const books = completed();
    books.refund('RF1', 'L2', 100n, 0n);
    expect(Object.keys(books.position!)).not.toEqual(expect.arrayContaining(['courierBackFen']));
    expect('beyondFen' in books.position!).toBe(false);
    expect(['relievedFen', 'couponBackFen'].filter((key) => key in lineAt(books, 1))).toEqual([]);
  });

  it('is one fen of each where it was one fen', () => {
    const books = completed(LIST_PRICE, paidSale({ freightCostFen: 1n }));
    books.refund('RF1', 'L2', 99n, 1n, { fault: 'courier' });
    expect(books.position).toMatchObject({ courierBackFen: 1n });
    expect(lineAt(books, 1)).toMatchObject({
      relievedFen: 1n,
      couponBackFen: 1n,
      refundedFen: 100n,
      reversedFen: 99n,
    });
    expect([books.of('L.courier'), books.of('L.promo')]).toEqual([0n, 999n]);
    books.refund('RF2', 'L2', 89n, 11n, { fault: 'courier' });
    expect(lineAt(books, 1)).toMatchObject({ relievedFen: 1n, couponBackFen: 12n, reversedFen: 199n });
  });

  it('names the refund and what it takes back: the payment before the order is completed, its accrual after', () => {
    const before = paid();
    const [voided] = before.refund('RF1', 'L2', 90n, 10n);
    expect(voided).toMatchObject({ kind: 'void', refundId: 'RF1', reversesKey: 'pay:PAY1' });
    const [charged] = lose(before, 100n);
    expect([charged?.kind, charged?.reversesKey, 'refundId' in charged!]).toEqual([
      'chargeback_lost',
      'pay:PAY1',
      false,
    ]);
    const after = completed();
    const [reversed] = after.refund('RF1', 'L2', 90n, 10n);
    expect(reversed).toMatchObject({ kind: 'reversal', refundId: 'RF1', reversesKey: 'accrue:O1' });
  });
});

describe('who gives it', () => {
  it('is the courier once for all lines, and no more than its cost', () => {
    const books = completed();
    const lines = ['L1', 'L2'].map((lineId) => ({ lineId, quantity: 1, cashFen: 450n, couponFen: 50n }));
    const taken = takeAllBack(back({ fault: 'courier', lines }), books.position!, LIST_PRICE);
    expect([taken.courierFen, taken.position.courierBackFen]).toEqual([800n, 800n]);
    expect(taken.position.lines.map(({ relievedFen, reversedFen }) => [relievedFen, reversedFen])).toEqual([
      [500n, 0n],
      [300n, 200n],
    ]);
    expect([...taken.given.values()].reduce((sum, each) => sum + each, 0n)).toBe(200n);
  });

  it('is all of them in proportion where the rule names somebody who has no share in the line', () => {
    const none = { no_reason: [], transit: [], goods: ['STREAMER' as const] };
    const books = completed(listWith({}, { refundBearers: none }), paidSale({ streamerId: '' }));
    const [entry] = books.refund('RF1', 'L2', 3_590n, 400n, { fault: 'goods' });
    expect(entry?.postings.reduce((sum, each) => sum + each.amountFen, 0n)).toBe(3_990n);
  });

  it('is nobody beyond the shares before the order is completed, whoever packed it badly', () => {
    const books = paid(NET_OF_COSTS);
    expect(books.refund('RF1', 'L2', 3_590n, 400n, { fault: 'packing' }).map(({ kind }) => kind)).toEqual([
      'void',
    ]);
    expect('faultBorneFen' in books.position!).toBe(false);
    expect(books.position).toMatchObject({ faultsFen: { 'VILLAGE.B': 3_990n } });
  });

  it('are two who were at fault, the freight first; what the courier gave up is no loss of theirs', () => {
    const books = completed(NET_OF_COSTS);
    books.refund('RF1', 'L1', 5_380n, 600n, { fault: 'packing' });
    const last = books.refund('RF2', 'L2', 3_590n, 400n, { fault: 'goods', freightFen: 300n });
    expect(moves(last.filter(({ kind }) => kind === 'fault_cost'))).toEqual([
      ['fault_cost', 'L.party.VILLAGE.A', 'X.freight', 194n],
      ['fault_cost', 'L.party.PRODUCER.P2', 'X.freight', 106n],
      ['fault_cost', 'L.party.PRODUCER.P2', 'X.refunded', 24n],
    ]);
    const other = completed(NET_OF_COSTS);
    other.refund('RF1', 'L1', 538n, 60n, { fault: 'packing' });
    const spoiled = other.refund('RF2', 'L2', 1_795n, 200n, { fault: 'courier' });
    expect(moves(spoiled.filter(({ kind }) => kind === 'fault_cost'))).toEqual([]);
  });
});

describe('the coupon of a party', () => {
  const rule = listWith({ couponFunding: 'producer' });

  it('is given back by everybody to the party that gave it, which gives itself nothing', () => {
    const books = completed(rule);
    const first = moves(books.refund('RF1', 'L2', 1_795n, 200n));
    expect(first.filter(([, debit, credit]) => debit === credit)).toEqual([]);
    expect(lineAt(books, 1)).toMatchObject({ couponBackFen: 200n, coupon: { backFen: 200n } });
    books.refund('RF2', 'L2', 1_795n, 200n);
    expect(lineAt(books, 1)).toMatchObject({ couponBackFen: 400n, coupon: { backFen: 400n } });
    const [again] = books.refund('RF3', 'L1', 538n, 60n);
    expect(again?.postings.every(({ debit, credit }) => debit !== credit)).toBe(true);
  });

  it('goes back as the refund says, also where that is too much: the law that looks at it finds it then', () => {
    const lines = [{ lineId: 'L2', quantity: 1, cashFen: 0n, couponFen: 401n }];
    const { position } = paid();
    expect(takeAllBack(back({ lines }), position!, LIST_PRICE).couponFen).toBe(401n);
    const charged = takeAllBack(back({ kind: 'chargeback_lost', lines }), position!, LIST_PRICE);
    expect([charged.couponFen, charged.position.lines[1]!.couponBackFen]).toEqual([400n, 400n]);
  });

  it('is none of an order that was split before coupons were kept', () => {
    const { position } = paid();
    const old = { ...position!, lines: position!.lines.map(({ couponFen: _, ...line }) => line) };
    const lines = [{ lineId: 'L2', quantity: 1, cashFen: 10n, couponFen: 5n }];
    const { couponFen, position: after } = takeAllBack(
      back({ kind: 'chargeback_lost', lines }),
      old,
      LIST_PRICE,
    );
    expect([couponFen, after.lines[1]!.refundedFen]).toEqual([0n, 10n]);
  });
});

describe('a floor price', () => {
  it('is given back with the goods once it was made up, and not before', () => {
    const rule = listWith({ floorPerKgFen: 2_000n });
    expect(
      paid(rule)
        .refund('RF1', 'L2', 3_590n, 400n)
        .map(({ kind }) => kind),
    ).toEqual(['void']);
    const after = completed(rule).refund('RF1', 'L2', 3_590n, 400n);
    expect(after.map(({ kind }) => kind)).toEqual(['reversal', 'floor_back']);
  });
});
