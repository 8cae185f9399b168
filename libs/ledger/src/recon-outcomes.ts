import type { DataSource, EntityManager } from 'typeorm';
import type { Day } from '@app/platform';
import type { Pairing, ReconBreak } from './core';
import { ReconAccountRow } from './recon-account.row';
import { compareAt, factsOf, unownedOf, type Unowned, type UnownedBreaks } from './recon-breaks';
import type { ReconBreakRow } from './recon-break.row';
import type { ReconSides } from './recon-sides';

/** Of each list that a page shows; the counts are of all. */
export const SHOWN_MAX = 200;

export interface FoundBreak {
  readonly found: ReconBreak;
  readonly answer: ReconBreakRow | null;
}

/** What the comparison of an account with its statement came to: counts, sums and ages of everything, and what a page shows of it. */
export interface ReconOutcome {
  readonly breakCount: number;
  readonly unownedCount: number;
  /** since when the oldest of those stands */
  readonly unownedSince: Day | null;
  /** of those and of what rests on amount and day alone */
  readonly unowned: Unowned;
  readonly oldestBreakOn: Day | null;
  readonly proposalCount: number;
  readonly byIdCount: number;
  readonly differsCount: number;
  /** only the statement has them */
  readonly thereCount: number;
  /** only the books have them */
  readonly hereCount: number;
  readonly proposals: readonly Pairing[];
  /** of each of the three */
  readonly breaks: readonly FoundBreak[];
  /** everything that the two lists speak of */
  readonly sides: ReconSides;
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
 * A comparison that takes long is made again for new entries alone when it has rested ten times as long as it took: of an account
 * with a hundred thousand open lines it takes seconds, every sale is an entry, and the queue asks all day.
 */
const RESTS = 10;
/** What takes less is made again whenever something was booked. */
const LIGHT_MS = 500;

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
  return tookMs > LIGHT_MS && performance.now() - readAtMs < tookMs * RESTS;
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

/** The same, read now and kept for nobody. */
export async function outcomeOf(
  rows: EntityManager,
  allianceId: string,
  accountCode: string,
  until: Day,
): Promise<ReconOutcome> {
  const compared = await compareAt(rows, { allianceId, accountCode }, until);
  const { breaks, answers, pairings, sides } = compared;
  const unowned = breaks.filter(({ key }) => !answers.has(key));
  const proposals = pairings.filter(({ basis }) => basis !== 'accepted');
  const differs = breaks.filter(({ lines, moves }) => lines.length > 0 && moves.length > 0);
  const there = breaks.filter(({ moves }) => moves.length === 0);
  const here = breaks.filter(({ lines }) => lines.length === 0);
  const shown = {
    proposals: proposals.slice(0, SHOWN_MAX),
    breaks: [differs, there, here].flatMap((each) => each.slice(0, SHOWN_MAX)),
  };
  return {
    breakCount: breaks.length,
    unownedCount: unowned.length,
    unownedSince: earliest(unowned),
    unowned: unownedOf(factsOf(accountCode, compared)),
    oldestBreakOn: earliest(breaks),
    proposalCount: proposals.length,
    byIdCount: proposals.filter(({ basis }) => basis === 'id').length,
    ...{ differsCount: differs.length, thereCount: there.length, hereCount: here.length },
    proposals: shown.proposals,
    breaks: shown.breaks.map((found) => ({ found, answer: answers.get(found.key) ?? null })),
    sides: namedOf(sides, [...shown.proposals, ...shown.breaks]),
  };
}

function earliest(breaks: readonly ReconBreak[]): Day | null {
  let first: Day | null = null;
  for (const { since } of breaks) if (first === null || since < first) first = since;
  return first;
}

/** Of hundreds of thousands that are compared, those that are shown. */
function namedOf(sides: ReconSides, units: readonly Pick<Pairing, 'lines' | 'moves'>[]): ReconSides {
  const lineIds = new Set(units.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const seqs = new Set(units.flatMap(({ moves }) => moves.map(({ seq }) => seq)));
  return {
    lines: sides.lines.filter(({ id }) => lineIds.has(id)),
    moves: sides.moves.filter(({ seq }) => seqs.has(seq)),
    accepted: [],
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
