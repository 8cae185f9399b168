import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  canonicalJson,
  Clock,
  DAY_MS,
  dayOf,
  LOGGER,
  startOfDay,
  type Day,
  type Instant,
  type Logger,
} from '@app/platform';
import { BooksDatabase } from './books-database';
import { merkleProof, MerkleTree, type ProofStep } from './core';
import { DayRootRow } from './day-root.row';
import { FIRST_HASH, sha256 } from './digest';
import type { Fault } from './invariants/invariant';
import { lockChain } from './journal';
import { JournalEntryRow } from './journal-entry.row';

/** Days at most that one call makes up for, so that a start after a long pause does not hold the books for long. */
const DAYS_MAX = 400;

/** Hashes of one page. */
const HASHES = 5_000;

type RootFacts = Omit<DayRootRow, 'root' | 'madeAt'>;
type RootRecord = RootFacts & { readonly root: string };

/**
 * Makes the root of every Shanghai day that is over. A root covers the entries after those of the root before, until the last
 * one that was booked before the day's end: whatever the clock does, each entry is under exactly one root and none is passed over.
 */
@Injectable()
export class DayRoots {
  constructor(
    private readonly database: BooksDatabase,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Idempotent: makes what is missing and says how many. A root that another process made meanwhile is left as it is. */
  async makeDue(): Promise<number> {
    const database = await this.database.open();
    // Most looks end before anything is read or locked.
    if ((await this.dueDay(database.manager)) === null) return 0;
    const known = await bookedSinceRoot(database.manager);
    let made = 0;
    while (made < DAYS_MAX && (await database.transaction((rows) => this.makeNext(rows, known)))) made += 1;
    if (made > 0) this.log.info({ made }, 'roots of the books were made');
    return made;
  }

  /** False when no day is due. */
  private async makeNext(rows: EntityManager, known: Booked): Promise<boolean> {
    if ((await this.dueDay(rows)) === null) return false;
    // Who books holds this row: what was begun before the day's end is in, or it is not begun. Other copies wait here too.
    await lockChain(rows);
    const day = await this.dueDay(rows);
    if (day === null) return false;
    const facts = await rootFacts(rows, day, known);
    await rows.insert(DayRootRow, { ...facts, root: rootOf(facts), madeAt: this.clock.now() });
    return true;
  }

  private async dueDay(rows: EntityManager): Promise<Day | null> {
    const before = await lastRoot(rows);
    const day = before ? dayAfter(before.day) : await firstDay(rows);
    return day !== null && day < dayOf(this.clock.now()) ? day : null;
  }
}

/** When entries were booked, up to the one that was the last when it was read: nothing of that changes, and later ones are numbered after it. */
interface Booked {
  readonly upToSeq: bigint;
  /** of each day with entries the highest number; what a clock that was set back booked of an earlier day may have a higher one */
  readonly lastOn: ReadonlyMap<Day, bigint>;
}

/** Read once for all days that are due, before the books are held: each entry is looked at once, however many days there are. */
async function bookedSinceRoot(rows: EntityManager): Promise<Booked> {
  const before = await lastRoot(rows);
  const [chain]: { seq: string }[] = await rows.query('SELECT seq FROM ledger_chain WHERE id = 1');
  const upToSeq = BigInt(chain?.seq ?? '0');
  // By the hour: a day of Shanghai ends with one, and which day it is of is said where all days are.
  const hours: { seq: string; at: Date }[] = await rows.query(
    `SELECT MAX(seq) AS seq, MAX(posted_at) AS at FROM journal_entries WHERE seq > ? AND seq <= ?
     GROUP BY DATE(posted_at), HOUR(posted_at)`,
    [before?.lastSeq ?? '0', upToSeq.toString()],
  );
  const lastOn = new Map<Day, bigint>();
  for (const { seq, at } of hours) {
    const day = dayOf(at.getTime());
    lastOn.set(day, higher(lastOn.get(day), BigInt(seq)));
  }
  return { upToSeq, lastOn };
}

function higher(one: bigint | undefined, other: bigint): bigint {
  return one !== undefined && one > other ? one : other;
}

/** The last entry that was booked before the day's end, or the last one that is under a root already. */
async function lastSeqOf(rows: EntityManager, day: Day, rooted: bigint, known: Booked): Promise<bigint> {
  const end: Instant = startOfDay(dayAfter(day));
  const [later]: { seq: string | null }[] = await rows.query(
    'SELECT MAX(seq) AS seq FROM journal_entries WHERE seq > ? AND posted_at < ?',
    [higher(rooted, known.upToSeq).toString(), new Date(end)],
  );
  if (later?.seq) return BigInt(later.seq);
  let last = rooted;
  for (const [bookedOn, seq] of known.lastOn) if (bookedOn <= day) last = higher(seq, last);
  return last;
}

/** What is booked after the last root and before the end of the day, under the hash of the root before. */
async function rootFacts(rows: EntityManager, day: Day, known: Booked): Promise<RootFacts> {
  const before = await lastRoot(rows);
  const { headHash: beforeHash, root: prevRoot } = before ?? { headHash: FIRST_HASH, root: FIRST_HASH };
  const rooted = BigInt(before?.lastSeq ?? '0');
  const lastSeq = await lastSeqOf(rows, day, rooted, known);
  const { tree, headHash } = await treeOf(rows, rooted + 1n, lastSeq);
  return {
    day,
    firstSeq: (rooted + 1n).toString(),
    lastSeq: lastSeq.toString(),
    entryCount: tree.size,
    headHash: headHash ?? beforeHash,
    merkleRoot: tree.root(),
    prevRoot,
  };
}

/** Everything that the root commits to, the day before included: one changed entry changes every later root. */
export function rootOf({
  day,
  firstSeq,
  lastSeq,
  entryCount,
  headHash,
  merkleRoot: tree,
  prevRoot,
}: RootFacts): string {
  return sha256(canonicalJson({ day, firstSeq, lastSeq, entryCount, headHash, merkleRoot: tree, prevRoot }));
}

/** Each root again from the entries that it covers (I10). */
export async function rootFaults(rows: EntityManager): Promise<Fault[]> {
  const roots: RootRecord[] = await rows.query(
    `SELECT day, first_seq AS firstSeq, last_seq AS lastSeq, entry_count AS entryCount, head_hash AS headHash,
       merkle_root AS merkleRoot, prev_root AS prevRoot, root FROM ledger_day_roots ORDER BY day`,
  );
  const faults: Fault[] = [];
  let [prevRoot, next] = [FIRST_HASH, 1n];
  for (const row of roots) {
    const { tree } = await treeOf(rows, BigInt(row.firstSeq), BigInt(row.lastSeq));
    const isWhole =
      BigInt(row.firstSeq) === next &&
      tree.size === row.entryCount &&
      tree.root() === row.merkleRoot &&
      row.prevRoot === prevRoot &&
      row.root === rootOf(row);
    if (!isWhole)
      faults.push({
        allianceId: null,
        says: `the root of ${row.day} is not that of entries ${row.firstSeq} to ${row.lastSeq}`,
      });
    [prevRoot, next] = [row.root, BigInt(row.lastSeq) + 1n];
  }
  return faults;
}

export interface EntryProof {
  readonly seq: string;
  readonly hash: string;
  readonly root: DayRootRow;
  readonly steps: readonly ProofStep[];
}

/** How anybody who has an entry and the published root of its day sees that the one is in the other. */
export async function entryProof(rows: EntityManager, seq: string): Promise<EntryProof | null> {
  const [root] = await rows
    .createQueryBuilder(DayRootRow, 'root')
    .where('root.last_seq >= :seq', { seq })
    .orderBy('root.last_seq', 'ASC')
    .limit(1)
    .getMany();
  const entry = await rows.findOneBy(JournalEntryRow, { seq });
  if (!root || !entry || BigInt(root.firstSeq) > BigInt(seq)) return null;
  const hashes = await hashesOf(rows, BigInt(root.firstSeq), BigInt(root.lastSeq));
  const steps = merkleProof(hashes, Number(BigInt(seq) - BigInt(root.firstSeq)), sha256);
  return { seq, hash: entry.hash, root, steps };
}

async function lastRoot(rows: EntityManager): Promise<DayRootRow | null> {
  const [last] = await rows.find(DayRootRow, { order: { day: 'DESC' }, take: 1 });
  return last ?? null;
}

async function firstDay(rows: EntityManager): Promise<Day | null> {
  const first = await rows.findOneBy(JournalEntryRow, { seq: '1' });
  return first ? dayOf(first.postedAt) : null;
}

function dayAfter(day: Day): Day {
  return dayOf(startOfDay(day) + DAY_MS);
}

async function hashesOf(rows: EntityManager, first: bigint, last: bigint): Promise<string[]> {
  const hashes: string[] = [];
  for await (const page of hashPages(rows, first, last)) hashes.push(...page);
  return hashes;
}

/** The tree over entries, and the hash of the last of them. */
async function treeOf(
  rows: EntityManager,
  first: bigint,
  last: bigint,
): Promise<{ tree: MerkleTree; headHash: string | undefined }> {
  const tree = new MerkleTree(sha256);
  let headHash: string | undefined;
  for await (const page of hashPages(rows, first, last)) {
    for (const hash of page) tree.add(hash);
    headHash = page.at(-1);
  }
  return { tree, headHash };
}

/** A day may have as many entries as a year of another market: they are read in pages, by key. */
async function* hashPages(rows: EntityManager, first: bigint, last: bigint): AsyncGenerator<string[]> {
  let isWhole = last >= first;
  for (let after = (first - 1n).toString(); isWhole;) {
    const page: { seq: string; hash: string }[] = await rows.query(
      'SELECT seq, hash FROM journal_entries WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
      [after, last.toString(), HASHES],
    );
    if (page.length > 0) yield page.map(({ hash }) => hash);
    after = page.at(-1)?.seq ?? after;
    isWhole = page.length === HASHES;
  }
}
