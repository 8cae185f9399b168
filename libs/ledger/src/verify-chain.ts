import { fen } from '@app/money';
import { canonicalEntry, type Posting } from './core';
import { chainHash } from './digest';
import type { Fault } from './invariants/invariant';

export interface EntryRecord {
  readonly seq: string;
  readonly allianceId: string;
  readonly kind: string;
  readonly idemKey: string;
  readonly effectiveDay: string;
  readonly postedAt: Date;
  readonly orderId: string | null;
  readonly refundId: string | null;
  readonly payoutId: string | null;
  readonly ruleId: string | null;
  readonly reversesSeq: string | null;
  readonly ripeFrom: Date | null;
  readonly memo: string;
  readonly originalDay: string | null;
  readonly makerId: string | null;
  readonly checkerId: string | null;
  readonly fence: string;
  readonly prevHash: string;
  readonly hash: string;
}

export const ENTRIES = `SELECT seq, alliance_id AS allianceId, kind, idem_key AS idemKey, effective_day AS effectiveDay,
  posted_at AS postedAt, order_id AS orderId, refund_id AS refundId, payout_id AS payoutId, rule_id AS ruleId,
  reverses_seq AS reversesSeq, ripe_from AS ripeFrom, memo, original_day AS originalDay, maker_id AS makerId,
  checker_id AS checkerId, fence, prev_hash AS prevHash, hash
  FROM journal_entries WHERE seq > ? ORDER BY seq LIMIT ?`;

export interface PostingRecord {
  readonly seq: string;
  readonly debit: string;
  readonly credit: string;
  readonly amount: string;
}

export const POSTINGS = `SELECT entry_seq AS seq, debit_account_id AS debit, credit_account_id AS credit, amount_fen AS amount
  FROM postings WHERE entry_seq > ? AND entry_seq <= ? ORDER BY entry_seq, line_no`;

/** Walks the entries in order, page by page, and names what does not agree. */
export class ChainCheck {
  readonly faults: Fault[] = [];
  entries = 0;
  postings = 0;

  constructor(
    public head: string,
    private readonly codes: ReadonlyMap<string, string>,
  ) {}

  take(page: readonly EntryRecord[], records: readonly PostingRecord[]): void {
    const bySeq = new Map<string, PostingRecord[]>();
    for (const record of records) {
      const list = bySeq.get(record.seq);
      if (list) list.push(record);
      else bySeq.set(record.seq, [record]);
    }
    for (const entry of page) this.takeEntry(entry, bySeq.get(entry.seq) ?? []);
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

  private takeEntry(record: EntryRecord, records: readonly PostingRecord[]): void {
    this.entries += 1;
    const seq = String(this.entries);
    if (record.seq !== seq && this.faults.length === 0)
      this.fault(seq, `entry ${seq} is missing, the next is ${record.seq}`);
    const postings = records.map((each) => this.postingOf(each));
    if (postings.length === 0) this.fault(record.seq, `entry ${record.seq} has no postings`);
    const { prevHash, hash } = record;
    if (prevHash !== this.head || hash !== chainHash(this.head, textOf(record, postings)))
      this.fault(record.seq, `entry ${record.seq} does not agree with its hash`);
    // What follows is judged by the hash that is there, so that one bad entry is not named as a thousand.
    this.head = hash;
    this.postings += postings.length;
  }

  private postingOf({ debit, credit, amount }: PostingRecord): Posting {
    const code = (id: string): string => this.codes.get(id) ?? id;
    return { debit: code(debit), credit: code(credit), amountFen: fen(amount) };
  }
}

function textOf(record: EntryRecord, postings: readonly Posting[]): string {
  const { seq, fence, reversesSeq, originalDay, makerId, checkerId } = record;
  const [postedAt, ripeFrom] = [record.postedAt.getTime(), record.ripeFrom?.getTime() ?? null];
  return canonicalEntry(
    {
      ...{ allianceId: record.allianceId, kind: record.kind, idemKey: record.idemKey, memo: record.memo },
      ...{ effectiveDay: record.effectiveDay, originalDay, makerId, checkerId, ripeFrom, postings },
      ...{
        orderId: record.orderId,
        refundId: record.refundId,
        payoutId: record.payoutId,
        ruleId: record.ruleId,
      },
    },
    { seq, fence, reversesSeq, postedAt },
  );
}
