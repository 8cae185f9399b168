import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Day } from '@app/platform';
import { firstDayOf, lastDayOf, monthAfter, type Month } from './core';

export interface HeldAt {
  readonly accountId: string;
  readonly code: string;
  /** debits less credits, as the books have it */
  readonly debitFen: Fen;
}

export interface Turnover extends HeldAt {
  readonly openingFen: Fen;
  readonly debitsFen: Fen;
  readonly creditsFen: Fen;
}

/**
 * What the accounts of an alliance held at the end of a day, by business day: the balances of the last month that was closed
 * before it, and the sums of the days since. However many postings there are, an account has a row a day for each kind of entry at most.
 */
export async function balancesAt(rows: EntityManager, allianceId: string, day: Day): Promise<HeldAt[]> {
  const turnover = await turnovers(rows, allianceId, day, day);
  return turnover.map(({ accountId, code, debitFen }) => ({ accountId, code, debitFen }));
}

/** What the accounts held before the first day, gained on each side until the last, and held then. */
export async function turnovers(
  rows: EntityManager,
  allianceId: string,
  from: Day,
  to: Day,
): Promise<Turnover[]> {
  const sealed = await sealBefore(rows, allianceId, from);
  const since = dayAfterSeal(sealed);
  const found: Record<'accountId' | 'code' | 'carried' | 'before' | 'debits' | 'credits', string>[] =
    await rows.query(
      `SELECT a.id AS accountId, a.code,
         (SELECT COALESCE(SUM(b.amount_fen), 0) FROM period_balances b
          WHERE b.period_id = ? AND b.account_id = a.id) AS carried,
         COALESCE(SUM(IF(s.day < ?, s.debit_fen - s.credit_fen, 0)), 0) AS \`before\`,
         COALESCE(SUM(IF(s.day < ?, 0, s.debit_fen)), 0) AS debits,
         COALESCE(SUM(IF(s.day < ?, 0, s.credit_fen)), 0) AS credits
       FROM ledger_accounts a LEFT JOIN ledger_day_sums s ON s.account_id = a.id AND s.day >= ? AND s.day <= ?
       WHERE a.alliance_id = ? GROUP BY a.id, a.code ORDER BY a.code`,
      [sealed?.periodId ?? '', from, from, from, since, to, allianceId],
    );
  return found.map(({ accountId, code, carried, before, debits, credits }) => {
    const openingFen = fen(carried) + fen(before);
    const [debitsFen, creditsFen] = [fen(debits), fen(credits)];
    return {
      accountId,
      code,
      openingFen,
      debitsFen,
      creditsFen,
      debitFen: openingFen + debitsFen - creditsFen,
    };
  });
}

/** Debits less credits of one account at the end of a day; nothing of an account that is not there. */
export async function balanceAt(
  rows: EntityManager,
  allianceId: string,
  code: string,
  day: Day,
): Promise<Fen> {
  const sealed = await sealBefore(rows, allianceId, day);
  const since = dayAfterSeal(sealed);
  const [found]: { carried: string; moved: string }[] = await rows.query(
    `SELECT (SELECT COALESCE(SUM(b.amount_fen), 0) FROM period_balances b
        WHERE b.period_id = ? AND b.account_id = a.id) AS carried,
       (SELECT COALESCE(SUM(s.debit_fen - s.credit_fen), 0) FROM ledger_day_sums s
        WHERE s.account_id = a.id AND s.day >= ? AND s.day <= ?) AS moved
     FROM ledger_accounts a WHERE a.alliance_id = ? AND a.code = ?`,
    [sealed?.periodId ?? '', since, day, allianceId, code],
  );
  return found ? fen(found.carried) + fen(found.moved) : 0n;
}

/** From when on the days count that are not in the seal. */
export function dayAfterSeal(sealed: { month: Month } | undefined): Day {
  return sealed ? firstDayOf(monthAfter(sealed.month)) : '0001-01-01';
}

/** The last sealed month that was over before the day, or ended with it. */
export async function sealBefore(
  rows: EntityManager,
  allianceId: string,
  day: Day,
): Promise<{ periodId: string; month: Month } | undefined> {
  const month = day.slice(0, 7);
  const isWhole = day === lastDayOf(month);
  const [found]: { periodId: string; month: Month }[] = await rows.query(
    `SELECT period_id AS periodId, month FROM period_seals
     WHERE alliance_id = ? AND month ${isWhole ? '<=' : '<'} ? ORDER BY month DESC LIMIT 1`,
    [allianceId, month],
  );
  return found;
}
