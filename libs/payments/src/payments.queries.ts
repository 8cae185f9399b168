import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { Clock, MINUTE_MS } from '@app/platform';
import { UNANSWERED } from './core';
import { PaymentRow } from './payment.row';

const UNPAID_MAX = 100;
/** By then the first timer has taken it up again. */
const LATE_MS = 10 * MINUTE_MS;
const TRIED = ['fail', UNANSWERED];

export interface UnpaidRefund {
  readonly id: string;
  readonly orderNumber: string;
  readonly totalFen: Fen;
  readonly acceptedAt: Date;
  readonly tries: number;
  readonly triedAt: Date | null;
  /** what the provider's side said last; null when it refused without a word */
  readonly lastError: string | null;
}

const UNPAID = `SELECT refund.id, payment.order_number AS orderNumber, refund.total_fen AS totalFen,
    refund.accepted_at AS acceptedAt, COUNT(tried.id) AS tries, MAX(tried.at) AS triedAt,
    (SELECT last.reason FROM steps last WHERE last.thing_id = refund.id AND last.step IN (?, ?)
     ORDER BY last.at DESC, last.id DESC LIMIT 1) AS lastError
  FROM refunds refund JOIN payments payment ON payment.id = refund.payment_id
    LEFT JOIN steps tried ON tried.thing_id = refund.id AND tried.step IN (?, ?)
  WHERE refund.status IN ('accepted', 'sent', 'failed') AND refund.alliance_id = ?
  GROUP BY refund.id, payment.order_number, refund.total_fen, refund.accepted_at
  HAVING tries > 0 OR refund.accepted_at < ?
  ORDER BY refund.accepted_at, refund.id LIMIT ?`;

@Injectable()
export class PaymentsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  byId(id: string): Promise<PaymentRow | null> {
    return this.database.manager.findOneBy(PaymentRow, { id });
  }

  /** Refunds that a buyer waits for though it was tried, or should have been, the oldest first. */
  async unpaidRefunds(allianceId: string): Promise<UnpaidRefund[]> {
    const found: (Omit<UnpaidRefund, 'totalFen' | 'tries'> & { totalFen: string; tries: string })[] =
      await this.database.query(UNPAID, [
        ...TRIED,
        ...TRIED,
        allianceId,
        new Date(this.clock.now() - LATE_MS),
        UNPAID_MAX,
      ]);
    return found.map((row) => ({ ...row, totalFen: fen(row.totalFen), tries: Number(row.tries) }));
  }

  /** The payments of the orders, oldest first. */
  ofOrders(orderIds: readonly string[]): Promise<PaymentRow[]> {
    return this.database.manager.find(PaymentRow, {
      where: { orderId: In([...orderIds]) },
      order: { id: 'ASC' },
    });
  }
}
