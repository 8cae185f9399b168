import { sumFen, type Fen } from '@app/money';
import { monthBefore, monthOf, type OrderPosition } from '@app/ledger';
import { encodePayload } from '@app/outbox';
import { positionText } from '@app/ledger/core';
import { DAY_MS, dayOf, HOUR_MS, type Instant } from '@app/platform';
import { Books, type Booked } from './books';
import { closeMonth } from './closings';
import { fillPeople, villagesOfGrowers } from './people';
import { happenings, type Happening } from './happenings';
import { allianceId, PLANS } from './plan';
import { at, type Rows } from './rows';
import { fillOrder, Sale } from './sales';
import { Settlements } from './settlements';
import { Statements } from './statements';
import { fillWaiting } from './waiting';

/** Of a settled alliance's statements the last two weeks are still to be looked at. */
const UNMATCHED_MS = 14 * DAY_MS;

/** A million postings and all that stands behind them: everything that happened, in the order in which it did. */
export class Filling {
  private readonly books: Books;
  private readonly settlements: Settlements[];
  private readonly statements: Statements[];
  private readonly positions = new Map<string, OrderPosition>();
  private readonly atProvider = PLANS.map(() => 0n);
  /** entries of the first alliance, for those who ask about them */
  private readonly asked: number[] = [];
  private events = 0;

  constructor(
    private readonly rows: Rows,
    private readonly now: Instant,
  ) {
    this.books = new Books(rows, villagesOfGrowers());
    this.settlements = PLANS.map(
      ({ days }, index) => new Settlements(rows, this.books, index, now - days * DAY_MS),
    );
    this.statements = PLANS.map(
      ({ isSettled }, index) => new Statements(rows, index, isSettled ? now - UNMATCHED_MS : 0),
    );
  }

  async fill(): Promise<Record<string, number>> {
    fillPeople(this.rows, this.now);
    let done = 0;
    for (const happening of happenings(this.now)) {
      this[happening.kind](happening);
      done += 1;
      if (done % 500 === 0) await this.rows.room();
    }
    for (const position of this.positions.values()) this.keep(position);
    for (const settlements of this.settlements) settlements.open(this.now);
    for (const statements of this.statements) statements.close(this.now);
    fillWaiting(this.rows, this.now, this.asked);
    this.books.close(this.now);
    await this.rows.close(this.books);
    const { seq: entries, postings } = this.books;
    return { entries, postings, rows: this.rows.count };
  }

  private pay({ alliance, place, at: instant }: Happening): void {
    const sale = new Sale(alliance, place, this.now);
    const payload = sale.paid();
    this.events += 1;
    const event = { id: String(this.events), name: 'order.paid' as const, at: instant, payload };
    this.rows.add('outbox_events', {
      ...{ id: this.events, name: 'order.paid', payload: encodePayload(payload), created_at: at(instant) },
      ...{ due_at: at(instant), sent_at: at(instant), is_booked: 1 },
    });
    const { entries, position } = this.books.book(event, null, instant);
    if (position) this.positions.set(sale.orderId, position);
    fillOrder(this.rows, sale);
    this.atProvider[alliance] = (this.atProvider[alliance] ?? 0n) + sale.totalFen - sale.feeFen;
    // One of 400 the provider does not tell of; of those that nobody has looked at, one of 500 has another fee.
    if (place % 400 === 399) return;
    const statements = this.statements[alliance];
    const isWrong = place % 500 === 499 && statements?.isMatched(instant) === false;
    statements?.add(instant, {
      ...{ kind: 'payment', ref: `SB${sale.number}`, ourRef: sale.paymentId, orderId: sale.orderId },
      ...{ grossFen: sale.totalFen, feeFen: sale.feeFen + (isWrong ? 1n : 0n) },
      seqs: entries.map(({ seq }) => seq),
    });
  }

  private complete({ alliance, place, at: instant }: Happening): void {
    const sale = new Sale(alliance, place, this.now);
    const before = this.positions.get(sale.orderId) ?? null;
    const payload = { orderId: sale.orderId, allianceId: allianceId(alliance), completedAt: instant };
    const event = { ...payload, deliveredAt: instant - HOUR_MS };
    const { entries, position } = this.books.book(
      { id: '0', name: 'order.completed', at: instant, payload: event },
      before,
      instant,
    );
    this.settled(alliance, entries);
    if (alliance === 0) this.asked.push(...entries.map(({ seq }) => seq));
    if (!position) return;
    if (sale.refundedAt === null) this.keep(position);
    else this.positions.set(sale.orderId, position);
  }

  private accept({ alliance, place, at: instant }: Happening): void {
    const sale = new Sale(alliance, place, this.now);
    const { refundId, orderId, paymentId, lineId, totalFen: cashFen, discountFen: couponFen } = sale;
    const payload = {
      ...{ refundId, orderId, allianceId: allianceId(alliance), paymentId, cause: 'claim' as const },
      lines: [{ lineId, quantity: 1, cashFen, couponFen }],
      ...{ freightFen: 0n, totalFen: cashFen, acceptedAt: instant },
    };
    const { entries, position } = this.books.book(
      { id: '0', name: 'refund.accepted', at: instant, payload },
      this.positions.get(orderId) ?? null,
      instant,
    );
    this.settled(alliance, entries);
    if (position) this.keep(position);
    this.rows.add('refunds', {
      ...{ id: refundId, order_id: orderId, alliance_id: allianceId(alliance), payment_id: paymentId },
      ...{ cause: 'claim', total_fen: cashFen, status: 'paid', provider_ref: `SR${sale.number}` },
      ...{ accepted_at: at(instant), paid_at: at(instant + HOUR_MS) },
    });
  }

  private refund({ alliance, place, at: instant }: Happening): void {
    const { refundId, orderId, totalFen, number } = new Sale(alliance, place, this.now);
    const payload = {
      ...{ refundId, orderId, allianceId: allianceId(alliance), provider: 'sandbox' as const, totalFen },
      ...{ feeReturnedFen: 0n, paidAt: instant },
    };
    const { entries } = this.books.book(
      { id: '0', name: 'refund.paid', at: instant, payload },
      null,
      instant,
    );
    this.atProvider[alliance] = (this.atProvider[alliance] ?? 0n) - totalFen;
    this.statements[alliance]?.add(instant, {
      ...{ kind: 'refund', ref: `SR${number}`, ourRef: refundId, orderId, grossFen: -totalFen, feeFen: 0n },
      seqs: entries.map(({ seq }) => seq),
    });
  }

  private settle({ alliance, at: instant }: Happening): void {
    const amountFen: Fen = this.atProvider[alliance] ?? 0n;
    if (amountFen <= 0n) return;
    this.atProvider[alliance] = 0n;
    const settlementRef = `ST${alliance}${dayOf(instant).replaceAll('-', '')}`;
    const payload = {
      ...{ provider: 'sandbox' as const, allianceId: allianceId(alliance), settlementRef, amountFen },
      settledAt: instant,
    };
    const { entries } = this.books.book(
      { id: '0', name: 'provider.settled', at: instant, payload },
      null,
      instant,
    );
    this.statements[alliance]?.add(instant, {
      ...{ kind: 'settlement', ref: settlementRef, ourRef: null, orderId: null },
      ...{ grossFen: -amountFen, feeFen: sumFen([]), seqs: entries.map(({ seq }) => seq) },
    });
  }

  private run({ alliance, at: instant }: Happening): void {
    this.settlements[alliance]?.run(instant);
  }

  private close({ alliance, at: instant }: Happening): void {
    closeMonth(this.rows, this.books, alliance, monthBefore(monthOf(dayOf(instant))), instant);
  }

  private settled(alliance: number, entries: readonly Booked[]): void {
    if (PLANS[alliance]?.isSettled === true) this.settlements[alliance]?.take(entries);
  }

  /** The order's split as it stands for good. */
  private keep(position: OrderPosition): void {
    const { orderId, orderNumber, allianceId: alliance, buyerId, ruleId, heldFen } = position;
    this.positions.delete(orderId);
    this.rows.add('order_splits', {
      ...{ order_id: orderId, order_number: orderNumber, alliance_id: alliance, buyer_id: buyerId },
      ...{ rule_id: ruleId, held_fen: heldFen, position: positionText(position) },
    });
  }
}
