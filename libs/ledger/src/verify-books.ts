import type { DataSource } from 'typeorm';
import { fen, sumFen, type Fen } from '@app/money';
import { decodePayload } from '@app/outbox';
import { canonicalEntry, movements, remainingOf, type OrderPosition, type Posting } from './core';
import { chainHash, FIRST_HASH } from './digest';

const PAGE = 1_000;

/** What was checked, and what was found wrong: the first bad entry is named by its number. */
export interface BooksReport {
  readonly entries: number;
  readonly postings: number;
  readonly orders: number;
  readonly head: string;
  readonly firstBadSeq: string | null;
  readonly faults: readonly string[];
}

interface EntryRecord {
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
  readonly fence: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** Reads the whole ledger in one snapshot and recomputes numbers, hashes, balances and what is held of each order. */
export async function verifyBooks(database: DataSource): Promise<BooksReport> {
  return database.transaction('REPEATABLE READ', async (rows) => {
    const check = new Check((sql, values) => rows.query(sql, values));
    await check.chain();
    await check.balances();
    await check.orders();
    return check.report();
  });
}

type Ask = <T>(sql: string, values?: unknown[]) => Promise<T[]>;

class Check {
  private readonly faults: string[] = [];
  private readonly sums = new Map<string, Fen>();
  private readonly heldOf = new Map<string, Fen>();
  private codes = new Map<string, string>();
  private head = FIRST_HASH;
  private entries = 0;
  private postings = 0;
  private orderCount = 0;
  private firstBadSeq: string | null = null;

  constructor(private readonly ask: Ask) {}

  report(): BooksReport {
    const { entries, postings, orderCount: orders, head, firstBadSeq, faults } = this;
    return { entries, postings, orders, head, firstBadSeq, faults };
  }

  /** Numbers 1, 2, 3 … without a gap, each entry's hash of the one before and of itself (I10), and the head that was kept. */
  async chain(): Promise<void> {
    const accounts = await this.ask<{ id: string; code: string }>('SELECT id, code FROM ledger_accounts');
    this.codes = new Map(accounts.map(({ id, code }) => [id, code]));
    let after = '0';
    for (;;) {
      const page = await this.ask<EntryRecord>(ENTRIES, [after, PAGE]);
      if (page.length === 0) break;
      const last = page.at(-1)?.seq ?? after;
      const postings = await this.postingsOf(after, last);
      for (const entry of page) this.checkEntry(entry, postings.get(entry.seq) ?? []);
      after = last;
    }
    const [kept] = await this.ask<{ seq: string; hash: string }>(
      'SELECT seq, hash FROM ledger_chain WHERE id = 1',
    );
    if (kept?.seq !== String(this.entries) || kept.hash !== this.head)
      this.fault(String(this.entries), `the head of the chain says ${kept?.seq ?? '?'} ${kept?.hash ?? '?'}`);
    await this.strays();
  }

  /** The kept balances are the sums of the postings (I3), and all of them sum to nothing (I2). */
  async balances(): Promise<void> {
    const kept = await this.ask<{ id: string; amount: string }>(
      'SELECT account_id AS id, amount_fen AS amount FROM ledger_balances',
    );
    const stale = new Map(kept.map(({ id, amount }) => [id, fen(amount)]));
    for (const [id, sum] of this.sums) {
      if ((stale.get(id) ?? 0n) !== sum)
        this.faults.push(
          `account ${this.codes.get(id) ?? id}: balance ${stale.get(id) ?? 0n}, postings sum to ${sum}`,
        );
      stale.delete(id);
    }
    for (const [id, amount] of stale)
      if (amount !== 0n)
        this.faults.push(`account ${this.codes.get(id) ?? id}: balance ${amount} without postings`);
    const total = sumFen(this.sums.values());
    if (total !== 0n) this.faults.push(`all postings sum to ${total}`);
  }

  /** Each order that was captured holds what its position says, never below nothing, and nothing once it is completed (I4, I5). */
  async orders(): Promise<void> {
    const splits = await this.ask<{ orderId: string; position: string }>(
      'SELECT order_id AS orderId, position FROM order_splits',
    );
    this.orderCount = splits.length;
    for (const { orderId, position: text } of splits) {
      const position = decodePayload(text) as OrderPosition;
      const heldFen = this.heldOf.get(orderId) ?? 0n;
      this.heldOf.delete(orderId);
      if (heldFen < 0n || heldFen !== position.heldFen)
        this.faults.push(
          `order ${position.orderNumber}: the books hold ${heldFen}, its position says ${position.heldFen}`,
        );
      if (position.completedAt !== null && heldFen !== 0n)
        this.faults.push(`order ${position.orderNumber} is completed and ${heldFen} are still held`);
      for (const share of position.lines.flatMap((line) => line.shares))
        if (remainingOf(share) < 0n || share.reversedFen < 0n)
          this.faults.push(`order ${position.orderNumber}: ${share.partyKey} gave back more than it had`);
    }
    for (const [orderId, heldFen] of this.heldOf)
      if (heldFen !== 0n) this.faults.push(`order ${orderId}: ${heldFen} are held without a split`);
    const unbooked = await this.ask<{ n: string }>(
      `SELECT COUNT(*) AS n FROM journal_entries e LEFT JOIN order_splits s ON s.order_id = e.order_id
       WHERE e.kind = 'capture' AND e.order_id IS NOT NULL AND s.order_id IS NULL`,
    );
    if (unbooked[0]?.n !== '0') this.faults.push(`${unbooked[0]?.n ?? '?'} captured orders have no split`);
  }

  private checkEntry(record: EntryRecord, postings: readonly (Posting & { ids: Posting })[]): void {
    this.entries += 1;
    const seq = String(this.entries);
    if (record.seq !== seq && this.firstBadSeq === null)
      this.fault(seq, `entry ${seq} is missing, the next is ${record.seq}`);
    const { prevHash, hash, ...facts } = record;
    const text = canonicalEntry({
      ...facts,
      postedAt: record.postedAt.getTime(),
      ripeFrom: record.ripeFrom?.getTime() ?? null,
      postings: postings.map(({ debit, credit, amountFen }) => ({ debit, credit, amountFen })),
    });
    if (prevHash !== this.head || hash !== chainHash(this.head, text))
      this.fault(record.seq, `entry ${record.seq} does not agree with its hash`);
    // What follows is judged by the hashes that are there, so that one bad entry is not named as a thousand.
    this.head = hash;
    this.add(record, postings);
  }

  private add(record: EntryRecord, postings: readonly (Posting & { ids: Posting })[]): void {
    this.postings += postings.length;
    for (const [id, sum] of movements(postings.map((posting) => posting.ids)))
      this.sums.set(id, (this.sums.get(id) ?? 0n) + sum);
    if (record.orderId === null) return;
    const held = movements(postings).get('L.held') ?? 0n;
    this.heldOf.set(record.orderId, (this.heldOf.get(record.orderId) ?? 0n) - held);
  }

  private fault(seq: string, sentence: string): void {
    this.firstBadSeq ??= seq;
    this.faults.push(sentence);
  }

  private async postingsOf(
    after: string,
    last: string,
  ): Promise<Map<string, (Posting & { ids: Posting })[]>> {
    const found = await this.ask<{ seq: string; debit: string; credit: string; amount: string }>(
      `SELECT entry_seq AS seq, debit_account_id AS debit, credit_account_id AS credit, amount_fen AS amount FROM postings
       WHERE entry_seq > ? AND entry_seq <= ? ORDER BY entry_seq, line_no`,
      [after, last],
    );
    const bySeq = new Map<string, (Posting & { ids: Posting })[]>();
    for (const { seq, debit, credit, amount } of found) {
      const amountFen = fen(amount);
      const [debitCode, creditCode] = [this.codes.get(debit) ?? debit, this.codes.get(credit) ?? credit];
      const posting = { debit: debitCode, credit: creditCode, amountFen, ids: { debit, credit, amountFen } };
      const list = bySeq.get(seq) ?? [];
      list.push(posting);
      bySeq.set(seq, list);
    }
    return bySeq;
  }

  private async strays(): Promise<void> {
    const [stray] = await this.ask<{ seq: string | null }>(
      `SELECT MIN(p.entry_seq) AS seq FROM postings p LEFT JOIN journal_entries e ON e.seq = p.entry_seq WHERE e.seq IS NULL`,
    );
    if (stray?.seq) this.fault(stray.seq, `postings of entry ${stray.seq} have no entry`);
  }
}

const ENTRIES = `SELECT seq, alliance_id AS allianceId, kind, idem_key AS idemKey, effective_day AS effectiveDay,
  posted_at AS postedAt, order_id AS orderId, refund_id AS refundId, payout_id AS payoutId, rule_id AS ruleId,
  reverses_seq AS reversesSeq, ripe_from AS ripeFrom, memo, fence, prev_hash AS prevHash, hash
  FROM journal_entries WHERE seq > ? ORDER BY seq LIMIT ?`;
