import type { EntityManager } from 'typeorm';
import { FIRST_HASH } from '../digest';
import { rootFaults } from '../day-roots';
import { ChainCheck, ENTRY_TEXTS, type EntryText } from '../verify-chain';
import { FAULTS_MAX, type Invariant } from './invariant';

const PAGE = 2_000n;
/** Books that no longer fit the memory are read from the disk, and each page waits for it: enough of them to keep both busy. */
const PAGES_AHEAD = 6;

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
  const check = new ChainCheck(FIRST_HASH, rows);
  const [last]: { seq: string | null }[] = await rows.query('SELECT MAX(seq) AS seq FROM journal_entries');
  const end = BigInt(last?.seq ?? '0');
  for await (const { entries } of pagesUpTo(rows, end)) await check.take(entries);
  const [kept]: { seq: string; hash: string }[] = await rows.query(
    'SELECT seq, hash FROM ledger_chain WHERE id = 1',
  );
  check.end(kept);
  const stray = await strayPostings(rows, check);
  if (stray !== null) check.fault(stray, `postings of entry ${stray} have no entry`);
  return check;
}

/** The first number under which there are postings and no entry. Where all numbers were seen, only those beyond them can be such. */
async function strayPostings(rows: EntityManager, { faults, entries }: ChainCheck): Promise<string | null> {
  const seen = faults.length === 0 ? entries : 0;
  const [stray]: { seq: string | null }[] = await rows.query(
    `SELECT MIN(p.entry_seq) AS seq FROM postings p LEFT JOIN journal_entries e ON e.seq = p.entry_seq
     WHERE (p.entry_seq < 1 OR p.entry_seq > ?) AND e.seq IS NULL`,
    [seen],
  );
  return stray?.seq ?? null;
}

interface Page {
  readonly upTo: bigint;
  readonly entries: readonly EntryText[];
}

/** The database reads the next pages, on as many connections as there are, while one is looked at. */
async function* pagesUpTo(rows: EntityManager, end: bigint): AsyncGenerator<Page> {
  let asked: Promise<Page>[] = [];
  for (let after = 0n; after < end;) {
    const next = asked.shift() ?? ask(rows, after);
    while (asked.length < PAGES_AHEAD) asked.push(ask(rows, after + PAGE * BigInt(asked.length + 1)));
    const page = await next;
    after = page.upTo;
    if (page.entries.length > 0) {
      yield page;
    } else {
      await Promise.allSettled(asked);
      asked = [];
      after = await lastMissing(rows, after, end);
    }
  }
  await Promise.allSettled(asked);
}

function ask(rows: EntityManager, after: bigint): Promise<Page> {
  const page = pageAfter(rows, after);
  // One that fails is told when its turn comes, unless the one before it failed already.
  page.catch(() => undefined);
  return page;
}

async function pageAfter(rows: EntityManager, after: bigint): Promise<Page> {
  const upTo = after + PAGE;
  const entries = await rows.query<EntryText[]>(ENTRY_TEXTS, [after.toString(), upTo.toString()]);
  return { upTo, entries };
}

/** Over numbers that nobody has, however many they are: up to the one before the next entry. */
async function lastMissing(rows: EntityManager, after: bigint, end: bigint): Promise<bigint> {
  const [found]: { seq: string | null }[] = await rows.query(
    'SELECT MIN(seq) AS seq FROM journal_entries WHERE seq > ?',
    [after.toString()],
  );
  return found?.seq ? BigInt(found.seq) - 1n : end;
}
