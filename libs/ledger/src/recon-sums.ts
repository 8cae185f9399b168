import type { EntityManager } from 'typeorm';
import { fen, sumFen, type Fen } from '@app/money';
import type { Day } from '@app/platform';
import { LedgerAccountRow } from './ledger-account.row';
import type { ReconScope } from './recon-sides';

/** A sum that counts from a day on, until another where there is one. */
interface Counted {
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly fen: string;
}

/** What the lines of a statement come to, and what books and statement differ by in all that nobody has matched. */
export class ReconSums {
  constructor(
    private readonly stated: readonly Counted[],
    private readonly open: readonly Counted[],
  ) {}

  statementFen(day: Day): Fen {
    return sumOn(this.stated, day);
  }

  /** Ledger less statement, of what stands open at the end of the day. */
  openFen(day: Day): Fen {
    return sumOn(this.open, day);
  }
}

function sumOn(sums: readonly Counted[], day: Day): Fen {
  return sumFen(
    sums
      .filter(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day < toDay))
      .map((each) => fen(each.fen)),
  );
}

/**
 * The same that `openSides` reads line by line, summed by the database for all days from the first to the last: of a hundred
 * thousand open lines one row a day comes here. A match counts on the days that cut it, with its members of before.
 */
export async function reconSums(
  rows: EntityManager,
  scope: ReconScope,
  [firstDay, lastDay]: readonly [Day, Day],
): Promise<ReconSums> {
  const { allianceId, accountCode } = scope;
  const account = await rows.findOneBy(LedgerAccountRow, { allianceId, code: accountCode });
  const own = [allianceId, accountCode];
  const read = (sql: string, values: readonly unknown[]): Promise<Counted[]> => rows.query(sql, [...values]);
  const stated = await read(STATED, [...own, lastDay]);
  const open = [...(await read(OPEN_LINES, [...own, lastDay]))];
  open.push(...(await read(CUT_LINES, [...own, lastDay, firstDay])));
  if (account) {
    for (const side of [DEBITS, CREDITS]) {
      open.push(...(await read(openMoves(side), [...own, account.id, lastDay])));
      open.push(...(await read(cutMoves(side), [account.id, ...own, lastDay, firstDay])));
    }
  }
  return new ReconSums(stated, open);
}

const STATED = `SELECT day AS fromDay, NULL AS toDay, SUM(gross_fen - fee_fen) AS fen FROM statement_lines
  WHERE alliance_id = ? AND account_code = ? AND day <= ? GROUP BY day`;

const OPEN_LINES = `SELECT l.day AS fromDay, NULL AS toDay, SUM(l.fee_fen - l.gross_fen) AS fen FROM statement_lines l
  LEFT JOIN recon_match_items i ON i.line_id = l.id AND i.is_open = 1
  WHERE l.alliance_id = ? AND l.account_code = ? AND l.day <= ? AND i.match_id IS NULL GROUP BY l.day`;

interface Side {
  readonly name: 'debit' | 'credit';
  readonly sum: string;
}
const DEBITS: Side = { name: 'debit', sum: 'SUM(p.amount_fen)' };
const CREDITS: Side = { name: 'credit', sum: 'SUM(-p.amount_fen)' };

function openMoves({ name, sum }: Side): string {
  return `SELECT e.effective_day AS fromDay, NULL AS toDay, ${sum} AS fen FROM postings p
    LEFT JOIN recon_match_items i
      ON i.entry_seq = p.entry_seq AND i.alliance_id = ? AND i.account_code = ? AND i.is_open = 1
    JOIN journal_entries e ON e.seq = p.entry_seq
    WHERE p.${name}_account_id = ? AND e.effective_day <= ? AND i.match_id IS NULL GROUP BY e.effective_day`;
}

/** Open matches over more than one day, with their members on one side. */
const cut = (members: string, day: string, sum: string): string =>
  `SELECT GREATEST(${day}, m.first_day) AS fromDay, m.last_day AS toDay, ${sum} AS fen FROM recon_matches m
   JOIN recon_match_items i ON i.match_id = m.id AND i.is_open = 1
     AND i.alliance_id = m.alliance_id AND i.account_code = m.account_code
   ${members} WHERE m.alliance_id = ? AND m.account_code = ? AND m.ended_at IS NULL AND m.first_day < m.last_day
     AND m.first_day <= ? AND m.last_day > ? GROUP BY GREATEST(${day}, m.first_day), m.last_day`;

const CUT_LINES = cut('JOIN statement_lines l ON l.id = i.line_id', 'l.day', 'SUM(l.fee_fen - l.gross_fen)');

function cutMoves({ name, sum }: Side): string {
  return cut(
    `JOIN journal_entries e ON e.seq = i.entry_seq
     JOIN postings p ON p.entry_seq = e.seq AND p.${name}_account_id = ?`,
    'e.effective_day',
    sum,
  );
}
