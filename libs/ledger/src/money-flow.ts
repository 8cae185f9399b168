import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Day } from '@app/platform';
import { ACCOUNTS } from './core';

/** What came in and went out on one business day. */
export interface FlowDay {
  readonly day: Day;
  /** paid by buyers, with what funds put in for their coupons */
  readonly takenFen: Fen;
  /** returned to buyers */
  readonly refundedFen: Fen;
  /** that left the bank: to the parties, to the tax office */
  readonly paidFen: Fen;
}

/** Days on which nothing moved have no row. */
export async function moneyFlow(
  rows: EntityManager,
  allianceId: string,
  from: Day,
  to: Day,
): Promise<FlowDay[]> {
  const { held, refund, bank } = ACCOUNTS;
  const found: { day: Day; taken: string; refunded: string; paid: string }[] = await rows.query(
    `SELECT s.day, SUM(IF(a.code = ?, s.credit_fen, 0)) AS taken, SUM(IF(a.code = ?, s.debit_fen, 0)) AS refunded,
       SUM(IF(a.code = ?, s.credit_fen, 0)) AS paid
     FROM ledger_accounts a JOIN ledger_day_sums s ON s.account_id = a.id
     WHERE a.alliance_id = ? AND a.code IN (?, ?, ?) AND s.day BETWEEN ? AND ? GROUP BY s.day ORDER BY s.day`,
    [held, refund, bank, allianceId, held, refund, bank, from, to],
  );
  return found.map(({ day, taken, refunded, paid }) => ({
    day,
    takenFen: fen(taken),
    refundedFen: fen(refunded),
    paidFen: fen(paid),
  }));
}
