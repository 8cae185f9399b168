import type { DataSource, EntityManager } from 'typeorm';
import type { Day } from '@app/platform';
import { ReconAccountRow } from './recon-account.row';
import { compareAt, factsOf, unownedOf, type Unowned, type UnownedBreaks } from './recon-breaks';

/** What the comparison of an account with its statement came to. */
export interface ReconOutcome {
  readonly breakCount: number;
  readonly unownedCount: number;
  /** since when the oldest of those stands */
  readonly unownedSince: Day | null;
  /** of those and of what rests on amount and day alone */
  readonly unowned: Unowned;
}

interface Kept {
  /** of statements, matches and answers */
  readonly revision: number;
  /** the last entry on the account then */
  readonly entrySeq: string;
  readonly outcome: Promise<ReconOutcome>;
  tookMs: number;
  readAtMs: number;
}

/** Of each database, by account and day. */
const KEPT = new WeakMap<DataSource, Map<string, Kept>>();
const KEPT_MAX = 1_000;
/**
 * A comparison is made again for new entries alone when it has rested ten times as long as it took: of an account with a
 * hundred thousand open lines it takes seconds, every sale is an entry, and the queue asks all day.
 */
const RESTS = 10;

/** At the end of a day, with everything that people and imports did; entries of the last moments may not be in it yet. */
export async function reconOutcome(
  rows: EntityManager,
  { id, allianceId, code: accountCode, revision }: ReconAccountRow,
  until: Day,
): Promise<ReconOutcome> {
  const kept = KEPT.get(rows.dataSource) ?? new Map<string, Kept>();
  KEPT.set(rows.dataSource, kept);
  const entrySeq = await lastEntry(rows, allianceId, accountCode);
  const place = `${id} ${until}`;
  const before = kept.get(place);
  if (before?.revision === revision && (before.entrySeq === entrySeq || isResting(before)))
    return before.outcome;
  const beganAtMs = performance.now();
  const outcome = outcomeOf(rows, allianceId, accountCode, until);
  const next = { revision, entrySeq, outcome, tookMs: Infinity, readAtMs: beganAtMs };
  if (kept.size >= KEPT_MAX) kept.clear();
  kept.set(place, next);
  try {
    return await outcome;
  } catch (error) {
    if (kept.get(place) === next) kept.delete(place);
    throw error;
  } finally {
    next.readAtMs = performance.now();
    next.tookMs = next.readAtMs - beganAtMs;
  }
}

function isResting({ readAtMs, tookMs }: Kept): boolean {
  return performance.now() - readAtMs < tookMs * RESTS;
}

/** The same of all accounts of an alliance, for who looks at a month before it is closed. */
export const keptUnowned: UnownedBreaks = async (rows, allianceId, until) => {
  const accounts = await rows.find(ReconAccountRow, { where: { allianceId }, order: { code: 'ASC' } });
  const found: Unowned[] = [];
  for (const account of accounts) found.push((await reconOutcome(rows, account, until)).unowned);
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    first: found.flatMap(({ first }) => first),
  };
};

async function outcomeOf(
  rows: EntityManager,
  allianceId: string,
  accountCode: string,
  until: Day,
): Promise<ReconOutcome> {
  const compared = await compareAt(rows, { allianceId, accountCode }, until);
  const { breaks, answers } = compared;
  const unowned = breaks.filter(({ key }) => !answers.has(key));
  return {
    breakCount: breaks.length,
    unownedCount: unowned.length,
    unownedSince: unowned.map(({ since }) => since).sort()[0] ?? null,
    unowned: unownedOf(factsOf(accountCode, compared)),
  };
}

async function lastEntry(rows: EntityManager, allianceId: string, code: string): Promise<string> {
  const [found]: { seq: string }[] = await rows.query(
    `SELECT b.entry_seq AS seq FROM ledger_accounts a JOIN ledger_balances b ON b.account_id = a.id
     WHERE a.alliance_id = ? AND a.code = ?`,
    [allianceId, code],
  );
  return found?.seq ?? '0';
}
