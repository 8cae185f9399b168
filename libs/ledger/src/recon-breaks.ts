import { In, type EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import type { Day } from '@app/platform';
import { FOUND_MAX } from './close-item';
import {
  each,
  reconcile,
  reconciling,
  type BreakKind,
  type Pairing,
  type ReconBreak,
  type ReconBreakStatus,
  type Reconciled,
} from './core';
import { inTurns } from './in-turns';
import { ReconAccountRow } from './recon-account.row';
import { ReconBreakRow } from './recon-break.row';
import { openSides, type ReconScope, type ReconSides } from './recon-sides';

export interface Compared extends Reconciled {
  readonly sides: ReconSides;
  /** pairings that rest on amount and day alone, each as the two breaks that it is without anyone's word */
  readonly doubtful: readonly ReconBreak[];
  /** who answers for a break, by its key */
  readonly answers: ReadonlyMap<string, ReconBreakRow>;
}

/** Both sides of an account as they stood at the end of a day. A pairing whose one side somebody answers for is no pairing. */
export async function compareAt(rows: EntityManager, scope: ReconScope, until: Day): Promise<Compared> {
  const sides = await openSides(rows, scope, until);
  const found = await inTurns(reconciling(sides));
  const halves = new Map<Pairing, ReconBreak[]>();
  await inTurns(
    each(found.pairings.filter(isDoubtful), (pairing) => {
      halves.set(pairing, halvesOf(pairing));
    }),
  );
  const answers = await answersFor(rows, scope, [...found.breaks, ...[...halves.values()].flat()]);
  const denied = [...halves].filter(([, of]) => of.some(({ key }) => answers.has(key)));
  const isDenied = new Set(denied.map(([pairing]) => pairing));
  const doubtful = [...halves].filter(([pairing]) => !isDenied.has(pairing)).flatMap(([, of]) => of);
  return {
    ...found,
    ...{ sides, doubtful, answers },
    pairings: found.pairings.filter((pairing) => !isDenied.has(pairing)),
    breaks: [...found.breaks, ...denied.flatMap(([, of]) => of)],
  };
}

function isDoubtful({ basis }: Pairing): boolean {
  return basis === 'amount_day';
}

function halvesOf({ lines, moves }: Pairing): ReconBreak[] {
  return [...reconcile({ lines, moves: [] }).breaks, ...reconcile({ lines: [], moves }).breaks];
}

export interface BreakFact {
  readonly accountCode: string;
  readonly key: string;
  readonly kind: BreakKind;
  readonly amountFen: Fen;
  readonly since: Day;
  readonly status: ReconBreakStatus;
  readonly ownerId: string | null;
  readonly dueOn: Day | null;
}

const KEYS_MAX = 1_000;

/** The rows of the breaks that are found, where somebody answers for them as they are now. */
async function answersFor(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
  breaks: readonly ReconBreak[],
): Promise<Map<string, ReconBreakRow>> {
  const answers = new Map<string, ReconBreakRow>();
  const byKey = new Map(breaks.map((each) => [each.key, each]));
  // A row is a person's word. Where nothing is matched yet there are far more breaks than words: all words are read at once.
  const breakKey = byKey.size > KEYS_MAX ? {} : { breakKey: In([...byKey.keys()]) };
  for (const row of await rows.findBy(ReconBreakRow, { allianceId, accountCode, ...breakKey })) {
    const found = byKey.get(row.breakKey);
    if (found?.kind === row.kind && found.amountFen === row.amountFen) answers.set(row.breakKey, row);
  }
  return answers;
}

/**
 * All breaks of an alliance at the end of a day, over every account that has a statement. What rests on amount and day alone
 * counts as broken until a person has let it stand: what nobody confirmed is not matched.
 */
export async function openBreaks(rows: EntityManager, allianceId: string, until: Day): Promise<BreakFact[]> {
  const accounts = await rows.find(ReconAccountRow, { where: { allianceId }, order: { code: 'ASC' } });
  const facts: BreakFact[] = [];
  for (const { code: accountCode } of accounts) {
    const compared = await compareAt(rows, { allianceId, accountCode }, until);
    for (const fact of factsOf(accountCode, compared)) facts.push(fact);
  }
  return facts;
}

export function factsOf(accountCode: string, { breaks, doubtful, answers }: Compared): BreakFact[] {
  return [...breaks, ...doubtful].map(({ key, kind, amountFen, since }) => {
    const { status = 'open', ownerId = null, dueOn = null } = answers.get(key) ?? {};
    return { accountCode, key, kind, amountFen, since, status, ownerId, dueOn };
  });
}

/** Breaks for which nobody answers: how many, and the first of them. With one of them a month cannot be closed. */
export interface Unowned {
  readonly count: number;
  readonly first: readonly BreakFact[];
}

export type UnownedBreaks = (rows: EntityManager, allianceId: string, until: Day) => Promise<Unowned>;

export function unownedOf(facts: readonly BreakFact[]): Unowned {
  const open = facts.filter((each) => each.status === 'open');
  return { count: open.length, first: open.slice(0, FOUND_MAX) };
}

export const unownedBreaks: UnownedBreaks = async (rows, allianceId, until) =>
  unownedOf(await openBreaks(rows, allianceId, until));
