import { In, type EntityManager } from 'typeorm';
import { fen } from '@app/money';
import { StepRow } from '@app/outbox';
import { newId, type Instant } from '@app/platform';
import { afterCorrectionStep, type CorrectionStep, type StandingEntry } from './core';
import { EntryCorrectionRow } from './entry-correction.row';
import { JournalEntryRow } from './journal-entry.row';

interface CorrectedEvent {
  readonly correctionId: string;
  readonly reversesSeq: string | null;
}

/** Manual corrections in one batch of the writer: what they take back, and what became of them. */
export class BookedCorrections {
  private readonly outcomes = new Map<string, string | null>();

  private constructor(
    private readonly approved: ReadonlyMap<string, EntryCorrectionRow>,
    private readonly standing: ReadonlyMap<string, StandingEntry>,
  ) {}

  static async read(rows: EntityManager, events: readonly CorrectedEvent[]): Promise<BookedCorrections> {
    const ids = events.map((event) => event.correctionId);
    const found =
      ids.length === 0 ? [] : await rows.findBy(EntryCorrectionRow, { id: In(ids), status: 'approved' });
    const seqs = events.flatMap((event) => event.reversesSeq ?? []);
    return new BookedCorrections(
      new Map(found.map((row) => [row.id, row])),
      await standingEntries(rows, seqs),
    );
  }

  /** Only what two people stand behind is booked, and once: an event alone is not enough. */
  isApproved(correctionId: string): boolean {
    return this.approved.has(correctionId) && !this.outcomes.has(correctionId);
  }

  entryAt(seq: string): StandingEntry | undefined {
    return this.standing.get(seq);
  }

  /** It is booked, or `refusal` says why it cannot be. */
  note(correctionId: string, refusal: string | null): void {
    this.outcomes.set(correctionId, refusal);
  }

  async write(rows: EntityManager, now: Instant): Promise<void> {
    for (const [id, refusal] of this.outcomes) {
      const step: CorrectionStep = refusal === null ? 'book' : 'refuse';
      const from = this.approved.get(id)?.status ?? 'approved';
      const status = afterCorrectionStep(from, step);
      const entry =
        refusal === null ? await rows.findOneBy(JournalEntryRow, { idemKey: `correct:${id}` }) : null;
      await rows.update(EntryCorrectionRow, id, { status, refusal, bookedSeq: entry?.seq ?? null });
      await rows.insert(StepRow, {
        id: newId(),
        thing: 'correction',
        thingId: id,
        step,
        fromStatus: from,
        toStatus: status,
        doneBy: 'BooksWriter',
        reason: refusal,
        detail: null,
        requestId: null,
        at: now,
      });
    }
  }
}

async function standingEntries(
  rows: EntityManager,
  seqs: readonly string[],
): Promise<ReadonlyMap<string, StandingEntry>> {
  if (seqs.length === 0) return new Map();
  const found: { seq: string; idemKey: string; debit: string; credit: string; amount: string }[] =
    await rows.query(
      `SELECT e.seq, e.idem_key AS idemKey, d.code AS debit, c.code AS credit, p.amount_fen AS amount
     FROM journal_entries e JOIN postings p ON p.entry_seq = e.seq
     JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
     WHERE e.seq IN (${seqs.map(() => '?').join(', ')}) ORDER BY e.seq, p.line_no`,
      [...seqs],
    );
  const entries = new Map<string, StandingEntry & { postings: StandingEntry['postings'][number][] }>();
  for (const { seq, idemKey, debit, credit, amount } of found) {
    const entry = entries.get(seq) ?? { idemKey, postings: [] };
    entry.postings.push({ debit, credit, amountFen: fen(amount) });
    entries.set(seq, entry);
  }
  return entries;
}
