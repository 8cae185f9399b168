import type { EntityManager } from 'typeorm';
import { partyAccount } from '@app/ledger';
import { fen } from '@app/money';
import type { Day } from '@app/platform';
import type { MappedEntry } from './core';
import { COMPANY_BOOK } from './voucher-books';

interface Found {
  readonly seq: string;
  readonly kind: string;
  readonly day: Day;
  readonly orderNumber: string | null;
  readonly reversesSeq: string | null;
}

/** Entries of a month that concern the book and have no voucher in it yet, by day and number. */
export async function unpostedEntries(
  rows: EntityManager,
  { allianceId, book, month }: { allianceId: string; book: string; month: string },
  take: number,
): Promise<MappedEntry[]> {
  const concerns = concerned(book);
  const found: Found[] = await rows.query(
    `SELECT e.seq, e.kind, e.effective_day AS day, e.order_number AS orderNumber, e.reverses_seq AS reversesSeq
     FROM journal_entries e LEFT JOIN vouchers v ON v.alliance_id = e.alliance_id AND v.book = ? AND v.entry_seq = e.seq
     WHERE e.alliance_id = ? AND e.effective_day BETWEEN ? AND ? AND v.id IS NULL${concerns.sql}
     ORDER BY e.effective_day, e.seq LIMIT ?`,
    [book, allianceId, `${month}-01`, lastDayOf(month), ...concerns.values(allianceId), take],
  );
  const postings = await postingsOf(
    rows,
    found.map((entry) => entry.seq),
  );
  return found.map((entry) => ({ ...entry, postings: postings.get(entry.seq) ?? [] }));
}

function concerned(book: string): { sql: string; values: (allianceId: string) => unknown[] } {
  if (book === COMPANY_BOOK) return { sql: '', values: () => [] };
  return {
    sql: ` AND EXISTS (SELECT 1 FROM postings p JOIN ledger_accounts a
       ON a.id = p.debit_account_id OR a.id = p.credit_account_id
       WHERE p.entry_seq = e.seq AND a.alliance_id = ? AND a.code = ?)`,
    values: (allianceId) => [allianceId, partyAccount(book)],
  };
}

async function postingsOf(
  rows: EntityManager,
  seqs: readonly string[],
): Promise<Map<string, { debit: string; credit: string; amountFen: bigint }[]>> {
  const bySeq = new Map<string, { debit: string; credit: string; amountFen: bigint }[]>();
  for (let start = 0; start < seqs.length; start += 1_000) {
    const part = seqs.slice(start, start + 1_000);
    const found: { seq: string; debit: string; credit: string; amount: string }[] = await rows.query(
      `SELECT p.entry_seq AS seq, d.code AS debit, c.code AS credit, p.amount_fen AS amount FROM postings p
       JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
       WHERE p.entry_seq IN (${part.map(() => '?').join(', ')}) ORDER BY p.entry_seq, p.line_no`,
      part,
    );
    for (const { seq, debit, credit, amount } of found) {
      const own = bySeq.get(seq) ?? [];
      own.push({ debit, credit, amountFen: fen(amount) });
      bySeq.set(seq, own);
    }
  }
  return bySeq;
}

/** February has its own end: a date that does not exist is an error to the database. */
function lastDayOf(month: string): Day {
  const [year = '', of = ''] = month.split('-');
  return `${month}-${new Date(Date.UTC(Number(year), Number(of), 0)).getUTCDate()}`;
}
