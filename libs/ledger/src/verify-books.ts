import type { DataSource } from 'typeorm';
import { FIRST_HASH } from './digest';
import { balanceFaults, orderFaults, type Ask } from './verify-amounts';
import { ChainCheck, ENTRIES, POSTINGS, type EntryRecord, type PostingRecord } from './verify-chain';

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

/** Reads the whole ledger in one snapshot and recomputes numbers, hashes, balances and what is held of each order. */
export async function verifyBooks(database: DataSource): Promise<BooksReport> {
  return database.transaction('REPEATABLE READ', async (rows) => {
    const ask: Ask = (sql, values) => rows.query(sql, values);
    const chain = await checkChain(ask);
    const orders = await orderFaults(ask, chain.heldOf);
    return {
      entries: chain.entries,
      postings: chain.postings,
      orders: orders.count,
      head: chain.head,
      firstBadSeq: chain.firstBadSeq,
      faults: [...chain.faults, ...(await balanceFaults(ask, chain.sums)), ...orders.faults],
    };
  });
}

/** Numbers 1, 2, 3 … without a gap, each entry's hash of the one before and of itself (I10), and the head that was kept. */
async function checkChain(ask: Ask): Promise<ChainCheck> {
  const accounts = await ask<{ id: string; code: string }>('SELECT id, code FROM ledger_accounts');
  const check = new ChainCheck(FIRST_HASH, new Map(accounts.map(({ id, code }) => [id, code])));
  let after = '0';
  for (;;) {
    const page = await ask<EntryRecord>(ENTRIES, [after, PAGE]);
    if (page.length === 0) break;
    const last = page.at(-1)?.seq ?? after;
    check.take(page, await ask<PostingRecord>(POSTINGS, [after, last]));
    after = last;
  }
  const [kept] = await ask<{ seq: string; hash: string }>('SELECT seq, hash FROM ledger_chain WHERE id = 1');
  check.end(kept);
  const [stray] = await ask<{ seq: string | null }>(
    'SELECT MIN(p.entry_seq) AS seq FROM postings p LEFT JOIN journal_entries e ON e.seq = p.entry_seq WHERE e.seq IS NULL',
  );
  if (stray?.seq) check.fault(stray.seq, `postings of entry ${stray.seq} have no entry`);
  return check;
}
