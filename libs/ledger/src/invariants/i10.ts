import type { EntityManager } from 'typeorm';
import { FIRST_HASH } from '../digest';
import { rootFaults } from '../day-roots';
import { ChainCheck, ENTRIES, POSTINGS, type EntryRecord, type PostingRecord } from '../verify-chain';
import { FAULTS_MAX, type Invariant } from './invariant';

const PAGE = 1_000;

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
  const check = new ChainCheck(FIRST_HASH, new Map(accounts.map(({ id, code }) => [id, code])));
  let after = '0';
  for (;;) {
    const page: EntryRecord[] = await rows.query(ENTRIES, [after, PAGE]);
    if (page.length === 0) break;
    const last = page.at(-1)?.seq ?? after;
    const postings: PostingRecord[] = await rows.query(POSTINGS, [after, last]);
    check.take(page, postings);
    after = last;
  }
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
