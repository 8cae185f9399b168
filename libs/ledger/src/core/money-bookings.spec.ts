import { LIST_PRICE, movements, poolParts, poolTroubles, type DraftEntry } from '.';
import { ALLIANCE, PaperBooks, paidSale } from '../test/paper-books';

const P2 = 'L.party.PRODUCER.P2';
const CLAIM = 'A.recv.PRODUCER.P2';
const POOL = `L.party.POOL.${ALLIANCE}`;

const signed = (entries: readonly DraftEntry[]): Record<string, bigint> =>
  Object.fromEntries(movements(entries.flatMap((entry) => entry.postings)));

function completed(): PaperBooks {
  const books = new PaperBooks(LIST_PRICE);
  books.book('order.paid', paidSale());
  books.complete();
  return books;
}

/** P2 was paid and then its line came back: it owes 2,873. */
function inDebt(): PaperBooks {
  const books = completed();
  books.payOut('PRODUCER.P2', 2_873n);
  books.refund('RF1', 'L2', 3_590n, 400n);
  return books;
}

describe('the fee as the statement has it', () => {
  const line = { provider: 'sandbox' as const, allianceId: ALLIANCE, orderId: 'O1', statedAt: 1 };

  it('is booked by what it differs from the fee of the capture, either way, and not at all when equal', () => {
    for (const [stated, fee] of [
      [59n, 59n],
      [62n, 62n],
      [50n, 50n],
    ] as const) {
      const books = completed();
      books.book('provider.fee_stated', { ...line, lineId: 'T1', feeFen: stated });
      expect(books.of('X.fee')).toBe(fee);
    }
  });

  it('told once more is no fee, a second line for the order is one', () => {
    const books = completed();
    books.book('provider.fee_stated', { ...line, lineId: 'T1', feeFen: 59n });
    expect(books.book('provider.fee_stated', { ...line, lineId: 'T1', feeFen: 59n })).toEqual([]);
    books.book('provider.fee_stated', { ...line, lineId: 'T2', feeFen: 7n });
    expect(books.of('X.fee')).toBe(66n);
  });

  it('of no order is booked whole, and of an order that is not booked it waits', () => {
    const books = new PaperBooks(LIST_PRICE);
    books.book('provider.fee_stated', { ...line, orderId: null, lineId: 'T1', feeFen: 5n });
    expect(books.of('X.fee')).toBe(5n);
    expect(() => books.book('provider.fee_stated', { ...line, lineId: 'T2', feeFen: 5n })).toThrow(
      'is not booked',
    );
  });
});

describe('a party in debt', () => {
  it('has its debt moved to a claim, of which its next sale pays first', () => {
    const books = inDebt();
    const reclass = { reclassId: 'RC1', allianceId: ALLIANCE, partyId: 'PRODUCER.P2', reclassedAt: 9 };
    books.book('party.reclassed', { ...reclass, amountFen: 2_873n });
    expect([books.of(P2), books.of(CLAIM)]).toEqual([0n, 2_873n]);
    books.position = null;
    books.book('order.paid', paidSale({ orderId: 'O2', paymentId: 'PAY2' }));
    const entries = books.book('order.completed', {
      ...{ orderId: 'O2', allianceId: ALLIANCE },
      ...{ completedAt: 9, deliveredAt: 9 },
    });
    expect(entries.map((entry) => entry.kind)).toEqual(['accrual', 'cost', 'recovery']);
    expect([entries[2]?.ripeFrom, entries[2]?.idemKey]).toEqual([9, 'recover:accrue:O2']);
    expect([books.of(P2), books.of(CLAIM)]).toEqual([0n, 0n]);
  });

  it('pays back, first what is claimed', () => {
    const books = inDebt();
    const reclass = { reclassId: 'RC1', allianceId: ALLIANCE, partyId: 'PRODUCER.P2', reclassedAt: 9 };
    books.book('party.reclassed', { ...reclass, amountFen: 2_000n });
    const repaid = { repaymentId: 'RP1', allianceId: ALLIANCE, partyId: 'PRODUCER.P2', reference: '回单 1' };
    books.book('party.repaid', { ...repaid, amountFen: 2_100n, repaidAt: 10 });
    expect([books.of(CLAIM), books.of(P2), books.of('A.bank')]).toEqual([0n, 773n, 2_100n - 2_873n]);
  });

  it('has given up by two people what is claimed, and never more', () => {
    const books = inDebt();
    const reclass = { reclassId: 'RC1', allianceId: ALLIANCE, partyId: 'PRODUCER.P2', reclassedAt: 9 };
    books.book('party.reclassed', { ...reclass, amountFen: 2_000n });
    const off = { allianceId: ALLIANCE, partyId: 'PRODUCER.P2', writtenOffAt: 11 };
    books.book('party.written_off', { ...off, writeOffId: 'W1', amountFen: 2_500n });
    expect([books.of('X.writeoff'), books.of(CLAIM)]).toEqual([2_000n, 0n]);
    expect(books.book('party.written_off', { ...off, writeOffId: 'W2', amountFen: 1n })).toEqual([]);
  });
});

describe('what is withheld', () => {
  it('stands apart from the payment until the tax office has it', () => {
    const books = completed();
    const entries = books.payOut('STREAMER.ST', 900n, 'S1', 97n);
    expect(entries.map((entry) => entry.kind)).toEqual(['payout', 'withholding']);
    expect([books.of('L.party.STREAMER.ST'), books.of('L.tax'), books.of('A.bank')]).toEqual([
      0n,
      -97n,
      -900n,
    ]);
    const remittance = { remittanceId: 'TX1', allianceId: ALLIANCE, month: '2026-11', remittedAt: 1 };
    books.book('tax.remitted', { ...remittance, amountFen: 97n });
    expect([books.of('L.tax'), books.of('A.bank')]).toEqual([0n, -997n]);
  });

  it('comes back with a payment that bounced', () => {
    const books = completed();
    books.payOut('STREAMER.ST', 900n, 'S1', 97n);
    books.book('payout.returned', {
      ...{ payoutId: 'STREAMER.ST', settlementId: 'S1', allianceId: ALLIANCE, partyId: 'STREAMER.ST' },
      ...{ amountFen: 900n, withheldFen: 97n, outNo: 'S1-STREAMER.ST', returnedAt: 2 },
    });
    expect([books.of('L.party.STREAMER.ST'), books.of('L.tax'), books.of('A.bank')]).toEqual([-997n, 0n, 0n]);
  });
});

describe('the pool', () => {
  const weights = [50n, 30n, 20n].map((weight, index) => ({ villageId: 'ABC'.charAt(index), weight }));

  it('is told off reserve first, then by weights, as worked on the page', () => {
    const parts = poolParts(1_234_567n, 3_000, weights);
    expect([parts.reserveFen, ...parts.villages.map((part) => part.amountFen)]).toEqual([
      370_370n,
      432_099n,
      259_259n,
      172_839n,
    ]);
  });

  it('is booked to the reserve and to the villages, and nothing of it is lost', () => {
    const books = completed();
    const entries = books.book('pool.allocated', {
      ...{ allocationId: 'PA1', allianceId: ALLIANCE, amountFen: 598n, reserveBasisPoints: 3_000 },
      basis: 'equity',
      weights: weights.map(({ villageId, weight }) => ({ villageId, weight: weight.toString() })),
      allocatedAt: 3,
    });
    expect(signed(entries)).toEqual({
      [POOL]: 598n,
      'E.reserve': -179n,
      'L.party.VILLAGE.A': -209n,
      'L.party.VILLAGE.B': -126n,
      'L.party.VILLAGE.C': -84n,
    });
  });

  it('is not told off to nobody, twice to one village, by unequal equal parts or below 0', () => {
    const sound = { amountFen: 1n, reserveBasisPoints: 0, basis: 'equity' as const, weights };
    expect(poolTroubles(sound)).toEqual({});
    expect(poolTroubles({ ...sound, amountFen: 0n, reserveBasisPoints: 10_001 })).toEqual({
      amountFen: 'out_of_range',
      reserveBasisPoints: 'out_of_range',
    });
    expect(poolTroubles({ ...sound, weights: [] })).toEqual({ weights: 'missing' });
    for (const wrong of [
      [...weights, ...weights],
      [{ villageId: 'A', weight: 0n }],
      [{ villageId: 'A', weight: -1n }],
    ])
      expect(poolTroubles({ ...sound, weights: wrong })).toEqual({ weights: 'out_of_range' });
    expect(poolTroubles({ ...sound, basis: 'equal' })).toEqual({ weights: 'out_of_range' });
  });
});
