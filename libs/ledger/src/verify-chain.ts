import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { fen } from '@app/money';
import { canonicalEntry } from './core';
import { chainHash } from './digest';
import type { Fault } from './invariants/invariant';

/** An entry as its canonical text in three parts, between which the memo and the postings go. */
export interface EntryText {
  readonly seq: string;
  readonly head: string;
  readonly memo: string;
  readonly middle: string;
  readonly tail: string;
  readonly prevHash: string;
  readonly hash: string;
}

const word = (column: string): string => `IF(${column} IS NULL, 'null', CONCAT('"', ${column}, '"'))`;
const rare = (key: string, column: string): string =>
  `IF(${column} IS NULL, '', CONCAT(',"${key}":"', ${column}, '"'))`;
const instant = (column: string): string =>
  `COALESCE(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ${column}) DIV 1000, 'null')`;

/**
 * The database puts the parts together, which is many times faster than to read twenty columns of each entry. It quotes nothing:
 * whoever's text needs that has another hash than this text, and is looked at again by itself.
 */
export const ENTRY_TEXTS = `SELECT seq, memo, prev_hash AS prevHash, hash,
  CONCAT('{"allianceId":"', alliance_id, '"', ${rare('checkerId', 'checker_id')}, ',"effectiveDay":"', effective_day,
    '","fence":"', fence, '","idemKey":"', idem_key, '","kind":"', kind, '"', ${rare('makerId', 'maker_id')},
    ',"memo":') AS head,
  CONCAT(',"orderId":', ${word('order_id')}, ${rare('originalDay', 'original_day')}, ',"payoutId":', ${word('payout_id')},
    ',"postedAt":', ${instant('posted_at')}, ',"postings":[') AS middle,
  CONCAT('],"refundId":', ${word('refund_id')}, ',"reversesSeq":', ${word('reverses_seq')}, ',"ripeFrom":',
    ${instant('ripe_from')}, ',"ruleId":', ${word('rule_id')}, ',"seq":"', seq, '"}') AS tail
  FROM journal_entries WHERE seq > ? AND seq <= ? ORDER BY seq`;

export interface PostingRecord {
  readonly seq: string;
  readonly debit: string;
  readonly credit: string;
  readonly amount: string;
}

export const POSTINGS = `SELECT entry_seq AS seq, debit_account_id AS debit, credit_account_id AS credit, amount_fen AS amount
  FROM postings WHERE entry_seq > ? AND entry_seq <= ? ORDER BY entry_seq, line_no`;

/** Between so many entries what the database sends of the next page is taken in. */
const ENTRIES_OF_A_TURN = 250;

/** Walks the entries in order, page by page, and names what does not agree. */
export class ChainCheck {
  readonly faults: Fault[] = [];
  entries = 0;
  postings = 0;

  constructor(
    public head: string,
    private readonly rows: EntityManager,
    private readonly codes: ReadonlyMap<string, string>,
  ) {}

  async take(page: readonly EntryText[], records: readonly PostingRecord[]): Promise<void> {
    let at = 0;
    for (const [index, entry] of page.entries()) {
      if (index % ENTRIES_OF_A_TURN === ENTRIES_OF_A_TURN - 1) await turn();
      // Postings without an entry are looked for by themselves.
      while (at < records.length && isBefore(records[at], entry)) at += 1;
      const from = at;
      while (records[at]?.seq === entry.seq) at += 1;
      const again = this.takeEntry(entry, records.slice(from, at));
      if (again) await again;
    }
  }

  end(kept: { seq: string; hash: string } | undefined): void {
    if (kept?.seq === String(this.entries) && kept.hash === this.head) return;
    this.fault(
      String(this.entries),
      `the head of the chain is kept as ${kept?.seq ?? '?'} ${kept?.hash ?? '?'}`,
    );
  }

  fault(seq: string, says: string): void {
    this.faults.push({ allianceId: null, seq, says });
  }

  private takeEntry(entry: EntryText, records: readonly PostingRecord[]): Promise<void> | undefined {
    this.entries += 1;
    const seq = String(this.entries);
    if (entry.seq !== seq && this.faults.length === 0)
      this.fault(seq, `entry ${seq} is missing, the next is ${entry.seq}`);
    if (records.length === 0) this.fault(entry.seq, `entry ${entry.seq} has no postings`);
    const before = this.head;
    // What follows is judged by the hash that is there, so that one bad entry is not named as a thousand.
    this.head = entry.hash;
    this.postings += records.length;
    const isWhole =
      entry.prevHash === before && entry.hash === chainHash(before, this.textOf(entry, records));
    return isWhole ? undefined : this.lookAgain(entry, before, records);
  }

  private textOf({ head, memo, middle, tail }: EntryText, records: readonly PostingRecord[]): string {
    let postings = '';
    for (const { debit, credit, amount } of records)
      postings += `${postings === '' ? '' : ','}["${this.codeOf(debit)}","${this.codeOf(credit)}","${amount}"]`;
    return `${head}${JSON.stringify(memo)}${middle}${postings}${tail}`;
  }

  /** The same by the text that the writer makes: nothing is called bad because of a sign that JSON writes otherwise. */
  private async lookAgain(
    entry: EntryText,
    before: string,
    records: readonly PostingRecord[],
  ): Promise<void> {
    const text = await canonicalAgain(this.rows, entry.seq, (facts) =>
      canonicalEntry({ ...facts, postings: records.map((each) => this.postingOf(each)) }, facts),
    );
    if (entry.prevHash !== before || entry.hash !== chainHash(before, text))
      this.fault(entry.seq, `entry ${entry.seq} does not agree with its hash`);
  }

  private postingOf({ debit, credit, amount }: PostingRecord) {
    return { debit: this.codeOf(debit), credit: this.codeOf(credit), amountFen: fen(amount) };
  }

  private codeOf(accountId: string): string {
    return this.codes.get(accountId) ?? accountId;
  }
}

function isBefore(record: PostingRecord | undefined, { seq }: EntryText): boolean {
  return record !== undefined && record.seq !== seq && Number(record.seq) < Number(seq);
}

interface EntryRecord {
  readonly seq: string;
  readonly allianceId: string;
  readonly kind: string;
  readonly idemKey: string;
  readonly effectiveDay: string;
  readonly originalDay: string | null;
  readonly orderId: string | null;
  readonly refundId: string | null;
  readonly payoutId: string | null;
  readonly ruleId: string | null;
  readonly reversesSeq: string | null;
  readonly memo: string;
  readonly makerId: string | null;
  readonly checkerId: string | null;
  readonly fence: string;
  readonly postedAt: number;
  readonly ripeFrom: number | null;
}

async function canonicalAgain(
  rows: EntityManager,
  seq: string,
  textOf: (facts: EntryRecord) => string,
): Promise<string> {
  const [found]: (Omit<EntryRecord, 'postedAt' | 'ripeFrom'> & { postedAt: Date; ripeFrom: Date | null })[] =
    await rows.query(
      `SELECT seq, alliance_id AS allianceId, kind, idem_key AS idemKey, effective_day AS effectiveDay,
         original_day AS originalDay, order_id AS orderId, refund_id AS refundId, payout_id AS payoutId, rule_id AS ruleId,
         reverses_seq AS reversesSeq, memo, maker_id AS makerId, checker_id AS checkerId, fence, posted_at AS postedAt,
         ripe_from AS ripeFrom FROM journal_entries WHERE seq = ?`,
      [seq],
    );
  if (!found) return '';
  const { postedAt, ripeFrom, ...facts } = found;
  return textOf({ ...facts, postedAt: postedAt.getTime(), ripeFrom: ripeFrom?.getTime() ?? null });
}
