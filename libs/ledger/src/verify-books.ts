import type { DataSource } from 'typeorm';
import { runInvariants, type Fault } from './invariants';

/** What was checked, and what was found wrong: the first bad entry is named by its number. */
export interface BooksReport {
  readonly entries: number;
  readonly postings: number;
  readonly orders: number;
  readonly head: string;
  readonly firstBadSeq: string | null;
  readonly faults: readonly string[];
}

/** Reads the whole ledger in one snapshot and looks whether every law of the books holds. */
export async function verifyBooks(database: DataSource): Promise<BooksReport> {
  return database.transaction('REPEATABLE READ', async (rows) => {
    const [counted]: { entries: string; postings: string; orders: string; head: string }[] = await rows.query(
      `SELECT (SELECT COUNT(*) FROM journal_entries) AS entries, (SELECT COUNT(*) FROM postings) AS postings,
        (SELECT COUNT(*) FROM order_splits) AS orders, hash AS head FROM ledger_chain WHERE id = 1`,
    );
    const results = await runInvariants(rows);
    const faults = results.flatMap(({ id, faults: found }) => found.map((fault) => ({ ...fault, id })));
    const ofChain = faults.filter((fault) => fault.id === 'I10');
    return {
      entries: Number(counted?.entries ?? 0),
      postings: Number(counted?.postings ?? 0),
      orders: Number(counted?.orders ?? 0),
      head: counted?.head ?? '',
      firstBadSeq: firstSeq(ofChain) ?? firstSeq(faults),
      faults: faults.map(({ id, says }) => `${id} ${says}`),
    };
  });
}

function firstSeq(faults: readonly Fault[]): string | null {
  const seqs = faults.flatMap((fault) => (fault.seq === undefined ? [] : BigInt(fault.seq)));
  const [first] = seqs.sort((a, b) => (a < b ? -1 : 1));
  return first === undefined ? null : first.toString();
}
