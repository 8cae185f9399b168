import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { fen } from '@app/money';
import { invariant } from '@app/platform';
import { canonicalEntry, type EntryFacts, type EntryPlace } from './core';
import { chainHash, sha256 } from './digest';
import type { Fault } from './invariants/invariant';

/** An entry with the text that its hash is taken of: that of the one before it and its own canonical text, as bytes. */
export interface EntryText {
  readonly seq: string;
  readonly hash: string;
  /** null when it has no postings */
  readonly text: Buffer | null;
}

const word = (column: string): string => `IF(${column} IS NULL, 'null', CONCAT('"', ${column}, '"'))`;
const rare = (key: string, column: string): string =>
  `IF(${column} IS NULL, '', CONCAT(',"${key}":"', ${column}, '"'))`;
const instant = (column: string): string =>
  `COALESCE(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ${column}) DIV 1000, 'null')`;

const POSTINGS = `(SELECT GROUP_CONCAT('["', d.code, '","', c.code, '","', p.amount_fen, '"]' ORDER BY p.line_no)
    FROM postings p JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
    WHERE p.entry_seq = e.seq)`;

/**
 * The database puts the text together, which is many times faster than to read twenty columns of each entry, and sends it as
 * bytes, which nobody has to read but the hash. It quotes the memo alone, whose bytes make bytes of all, and cuts long lists where MySQL is so configured:
 * whose text comes out otherwise has another hash than this text, and is looked at again by itself.
 */
export const ENTRY_TEXTS = `SELECT seq, hash, CONCAT(prev_hash,
    '\n{"allianceId":"', alliance_id, '"', ${rare('checkerId', 'checker_id')}, ',"effectiveDay":"', effective_day,
    '","fence":"', fence, '","idemKey":"', idem_key, '","kind":"', kind, '"', ${rare('makerId', 'maker_id')},
    ',"memo":', CAST(JSON_QUOTE(memo) AS BINARY), ',"orderId":', ${word('order_id')}, ${rare('originalDay', 'original_day')},
    ',"payoutId":', ${word('payout_id')}, ',"postedAt":', ${instant('posted_at')}, ',"postings":[', ${POSTINGS},
    '],"refundId":', ${word('refund_id')}, ',"reversesSeq":', ${word('reverses_seq')}, ',"ripeFrom":',
    ${instant('ripe_from')}, ',"ruleId":', ${word('rule_id')}, ',"seq":"', seq, '"}') AS text
  FROM journal_entries e WHERE seq > ? AND seq <= ? ORDER BY seq`;

/** Between so many entries what the database sends of the next page is taken in. */
const ENTRIES_OF_A_TURN = 250;

/** Walks the entries in order, page by page, and names what does not agree. */
export class ChainCheck {
  readonly faults: Fault[] = [];
  entries = 0;

  constructor(
    private head: string,
    private readonly rows: EntityManager,
  ) {}

  async take(page: readonly EntryText[]): Promise<void> {
    for (const [index, entry] of page.entries()) {
      if (index % ENTRIES_OF_A_TURN === ENTRIES_OF_A_TURN - 1) await turn();
      const before = this.follow(entry);
      if (!isWhole(entry, before)) await this.lookAgain(entry, before);
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

  /** The hash that the entry stands on. What follows is judged by the one that is there: one bad entry is not named as a thousand. */
  private follow({ seq, hash }: EntryText): string {
    this.entries += 1;
    const due = String(this.entries);
    if (seq !== due && this.faults.length === 0)
      this.fault(due, `entry ${due} is missing, the next is ${seq}`);
    const before = this.head;
    this.head = hash;
    return before;
  }

  /** The same by the text that the writer makes: nothing is called bad because of a sign that JSON writes otherwise. */
  private async lookAgain({ seq, hash }: EntryText, before: string): Promise<void> {
    const entry = await readEntry(this.rows, seq);
    if (entry.postings.length === 0) this.fault(seq, `entry ${seq} has no postings`);
    if (entry.prevHash !== before || hash !== chainHash(before, canonicalEntry(entry, entry)))
      this.fault(seq, `entry ${seq} does not agree with its hash`);
  }
}

function isWhole({ text, hash }: EntryText, before: string): boolean {
  return text?.toString('latin1', 0, before.length) === before && sha256(text) === hash;
}

interface EntryRead extends EntryFacts, EntryPlace {
  readonly prevHash: string;
}

async function readEntry(rows: EntityManager, seq: string): Promise<EntryRead> {
  const [found]: (Omit<EntryRead, 'postings' | 'postedAt' | 'ripeFrom'> & {
    postedAt: Date;
    ripeFrom: Date | null;
  })[] = await rows.query(
    `SELECT seq, alliance_id AS allianceId, kind, idem_key AS idemKey, effective_day AS effectiveDay,
         original_day AS originalDay, order_id AS orderId, refund_id AS refundId, payout_id AS payoutId, rule_id AS ruleId,
         reverses_seq AS reversesSeq, memo, maker_id AS makerId, checker_id AS checkerId, fence, posted_at AS postedAt,
         ripe_from AS ripeFrom, prev_hash AS prevHash FROM journal_entries WHERE seq = ?`,
    [seq],
  );
  invariant(found, `entry ${seq} was read`);
  const postings: { debit: string; credit: string; amount: string }[] = await rows.query(
    `SELECT COALESCE(d.code, p.debit_account_id) AS debit, COALESCE(c.code, p.credit_account_id) AS credit,
       p.amount_fen AS amount
     FROM postings p LEFT JOIN ledger_accounts d ON d.id = p.debit_account_id
       LEFT JOIN ledger_accounts c ON c.id = p.credit_account_id
     WHERE p.entry_seq = ? ORDER BY p.line_no`,
    [seq],
  );
  return {
    ...found,
    postedAt: found.postedAt.getTime(),
    ripeFrom: found.ripeFrom?.getTime() ?? null,
    postings: postings.map(({ debit, credit, amount }) => ({ debit, credit, amountFen: fen(amount) })),
  };
}
