import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { firstDayOf, isDebitNormal, lastDayOf, type Month } from './core';
import { dayAfterSeal, sealBefore } from './trial-balance';

/** 本期合计 and 本年累计 of an account; what it held is in the sign in which people read it. */
export interface AccountSums {
  readonly openingFen: Fen;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
  readonly closingFen: Fen;
  /** from the first of January to the end of the month */
  readonly yearDebitFen: Fen;
  readonly yearCreditFen: Fen;
}

type Raw = Record<'carried' | 'before' | 'debits' | 'credits' | 'yearDebits' | 'yearCredits', string>;

/**
 * By the sums of days: a row a day of the year so far, and of what came before the last closed month nothing. One statement,
 * so that what is held and what was gained are of one moment.
 */
export async function accountSums(
  rows: EntityManager,
  allianceId: string,
  code: string,
  month: Month,
): Promise<AccountSums | undefined> {
  const [from, to, newYear] = [firstDayOf(month), lastDayOf(month), `${month.slice(0, 4)}-01-01`];
  const sealed = await sealBefore(rows, allianceId, from);
  const since = dayAfterSeal(sealed);
  const [found]: Raw[] = await rows.query(
    `SELECT (SELECT COALESCE(SUM(b.amount_fen), 0) FROM period_balances b
        WHERE b.period_id = ? AND b.account_id = a.id) AS carried,
       COALESCE(SUM(IF(s.day >= ? AND s.day < ?, s.debit_fen - s.credit_fen, 0)), 0) AS \`before\`,
       COALESCE(SUM(IF(s.day >= ?, s.debit_fen, 0)), 0) AS debits,
       COALESCE(SUM(IF(s.day >= ?, s.credit_fen, 0)), 0) AS credits,
       COALESCE(SUM(IF(s.day >= ?, s.debit_fen, 0)), 0) AS yearDebits,
       COALESCE(SUM(IF(s.day >= ?, s.credit_fen, 0)), 0) AS yearCredits
     FROM ledger_accounts a LEFT JOIN ledger_day_sums s ON s.account_id = a.id AND s.day >= ? AND s.day <= ?
     WHERE a.alliance_id = ? AND a.code = ? GROUP BY a.id`,
    [
      ...[sealed?.periodId ?? '', since, from, from, from, newYear, newYear],
      ...[since < newYear ? since : newYear, to, allianceId, code],
    ],
  );
  if (!found) return undefined;
  const [debitFen, creditFen] = [fen(found.debits), fen(found.credits)];
  const opening = fen(found.carried) + fen(found.before);
  const sign = isDebitNormal(code) ? 1n : -1n;
  return {
    ...{ openingFen: opening * sign, debitFen, creditFen },
    closingFen: (opening + debitFen - creditFen) * sign,
    ...{ yearDebitFen: fen(found.yearDebits), yearCreditFen: fen(found.yearCredits) },
  };
}
