import { LIST_PRICE, type DraftEntry } from '.';
import { ALLIANCE, PaperBooks, paidSale } from '../test/paper-books';

const of = (chargebackId: string, amountFen: bigint) => ({
  ...{ chargebackId, provider: 'sandbox' as const, paymentId: 'PAY1', orderId: 'O1', allianceId: ALLIANCE },
  ...{ amountFen, feeFen: 0n, at: 5 },
});

function paid(): PaperBooks {
  const books = new PaperBooks(LIST_PRICE);
  books.book('order.paid', paidSale());
  return books;
}

function lost(books: PaperBooks, chargebackId: string, amountFen: bigint): DraftEntry[] {
  books.book('chargeback.opened', of(chargebackId, amountFen));
  return books.book('chargeback.lost', of(chargebackId, amountFen));
}

const partiesFen = (books: PaperBooks): bigint =>
  [...books.balances].reduce((sum, [code, fen]) => (code.startsWith('L.party.') ? sum + fen : sum), 0n);

describe('a chargeback that was lost', () => {
  it('and a refund of the same goods: the coupon comes back once, the rest is the alliance’s loss', () => {
    const books = paid();
    books.complete();
    lost(books, 'CB1', 9_770n);
    expect([books.of('L.promo'), books.of('X.refunded'), books.of('X.freight')]).toEqual([0n, 0n, 800n]);
    expect(partiesFen(books)).toBe(0n);
    expect(books.position).toMatchObject({ chargedBackFen: 9_770n, freightBackFen: 800n });
    expect(books.position?.beyondFen).toBeUndefined();

    books.refund('RF1', 'L2', 3_590n, 400n);
    expect([books.of('L.promo'), books.of('X.refunded'), books.of('L.refund')]).toEqual([
      0n,
      3_590n,
      -3_590n,
    ]);
    expect(partiesFen(books)).toBe(0n);
    expect(books.position?.beyondFen).toBe(3_590n);
    expect(books.position?.lines.map((line) => [line.refundedFen, line.couponBackFen])).toEqual([
      [5_980n, 600n],
      [3_990n, 400n],
    ]);

    lost(books, 'CB2', 100n);
    expect([books.of('X.refunded'), books.position?.beyondFen]).toEqual([3_690n, 3_690n]);
    expect([books.of('A.dispute'), books.position?.chargedBackFen]).toEqual([0n, 9_870n]);
  });

  it('of part of the money takes from each line what it has left, and its coupon along', () => {
    const books = paid();
    books.complete();
    lost(books, 'CB1', 897n);
    expect(books.position?.lines.map((line) => [line.refundedFen, line.couponBackFen])).toEqual([
      [598n, 60n],
      [399n, 40n],
    ]);
    expect([books.of('L.promo'), books.of('X.refunded'), partiesFen(books)]).toEqual([900n, 0n, -8_973n]);
    books.refund('RF1', 'L2', 3_231n, 360n);
    expect(books.position?.beyondFen).toBeUndefined();
    expect([books.of('L.promo'), books.of('X.refunded')]).toEqual([540n, 0n]);
  });

  it('before completion takes what is held and no more, and completion finds nothing', () => {
    const books = paid();
    books.refund('RF1', 'L1', 5_380n, 600n);
    expect(books.position?.heldFen).toBe(4_790n);
    lost(books, 'CB1', 9_770n);
    expect([books.of('L.held'), books.of('X.refunded'), books.of('L.promo')]).toEqual([0n, 5_380n, 0n]);
    expect(books.position).toMatchObject({ heldFen: 0n, beyondFen: 5_380n, freightBackFen: 800n });
    books.complete();
    expect(partiesFen(books)).toBe(0n);
    expect(books.of('L.held')).toBe(0n);
  });
});
