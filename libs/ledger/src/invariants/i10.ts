import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { FIRST_HASH } from '../digest';
import { rootFaults } from '../day-roots';
import { ChainCheck, ENTRY_TEXTS, POSTINGS, type EntryText, type PostingRecord } from '../verify-chain';
import { FAULTS_MAX, type Invariant } from './invariant';

const PAGE = 2_000n;

/** Numbers 1, 2, 3 … without a gap, each entry's hash of the one before and of itself, the head as it is kept, the roots of days. */
export const I10: Invariant = {
  id: 'I10',
  name: 'entries are numbered without a gap and chained',
  async run(rows) {
    const chain = await checkChain(rows);
    return [...chain.faults, ...(await rootFaults(rows))].slice(0, FAULTS_MAX);
  },
};

export async function checkChain(rows: EntityManager): Promise<ChainCheck> {
  const accounts: { id: string; code: string }[] = await rows.query('SELECT id, code FROM ledger_accounts');
  const check = new ChainCheck(FIRST_HASH, rows, new Map(accounts.map(({ id, code }) => [id, code])));
  const [last]: { seq: string | null }[] = await rows.query('SELECT MAX(seq) AS seq FROM journal_entries');
  const end = BigInt(last?.seq ?? '0');
  // The database reads a page while the one before is looked at.
  let next = pageAfter(rows, 0n);
  for (let after = 0n; after < end;) {
    const page = await next;
    after = page.entries.length > 0 ? page.upTo : await lastMissing(rows, page.upTo, end);
    next = pageAfter(rows, after);
    // A question is sent in the next turn: without it, it would wait until this page is looked at.
    await turn();
    await check.take(page.entries, page.postings);
  }
  await next;
  const [kept]: { seq: string; hash: string }[] = await rows.query(
    'SELECT seq, hash FROM ledger_chain WHERE id = 1',
  );
  check.end(kept);
  const [stray]: { seq: string | null }[] = await rows.query(
    'SELECT MIN(p.entry_seq) AS seq FROM postings p LEFT JOIN journal_entries e ON e.seq = p.entry_seq WHERE e.seq IS NULL',
  );
  if (stray?.seq) check.fault(stray.seq, `postings of entry ${stray.seq} have no entry`);
  return check;
}

interface Page {
  readonly upTo: bigint;
  readonly entries: readonly EntryText[];
  readonly postings: readonly PostingRecord[];
}

async function pageAfter(rows: EntityManager, after: bigint): Promise<Page> {
  const upTo = after + PAGE;
  const range = [after.toString(), upTo.toString()];
  const [entries, postings] = await Promise.all([
    rows.query<EntryText[]>(ENTRY_TEXTS, range),
    rows.query<PostingRecord[]>(POSTINGS, range),
  ]);
  return { upTo, entries, postings };
}

/** Over numbers that nobody has, however many they are: up to the one before the next entry. */
async function lastMissing(rows: EntityManager, after: bigint, end: bigint): Promise<bigint> {
  const [found]: { seq: string | null }[] = await rows.query(
    'SELECT MIN(seq) AS seq FROM journal_entries WHERE seq > ?',
    [after.toString()],
  );
  return found?.seq ? BigInt(found.seq) - 1n : end;
}
