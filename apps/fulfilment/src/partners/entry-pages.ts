import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { JournalEntryRow } from '@app/ledger';
import type { BookedEntry, BookedPosting } from './ledger.view';

const PAGE = 200;

/** An alliance's entries in the order of their numbers. One writer hands those out, so none turns up before one that was read. */
@Injectable()
export class EntryPages {
  constructor(private readonly database: DataSource) {}

  async *after(allianceId: string, seq: string): AsyncGenerator<BookedEntry[]> {
    for (let last = seq, isMore = true; isMore;) {
      const page = await this.page(allianceId, last);
      if (page.length > 0) yield page;
      last = page.at(-1)?.entry.seq ?? last;
      isMore = page.length === PAGE;
    }
  }

  private async page(allianceId: string, seq: string): Promise<BookedEntry[]> {
    const entries = await this.database.manager.find(JournalEntryRow, {
      where: { allianceId, seq: MoreThan(seq) },
      order: { seq: 'ASC' },
      take: PAGE,
    });
    if (entries.length === 0) return [];
    const seqs = entries.map((entry) => entry.seq);
    const found: (BookedPosting & { seq: string })[] = await this.database.query(
      `SELECT p.entry_seq AS seq, d.code AS debit, c.code AS credit, p.amount_fen AS amountFen FROM postings p
       JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
       WHERE p.entry_seq IN (${seqs.map(() => '?').join(', ')}) ORDER BY p.entry_seq, p.line_no`,
      seqs,
    );
    return entries.map((entry) => ({ entry, postings: found.filter(({ seq: of }) => of === entry.seq) }));
  }
}
