import { In, type EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import type { Day } from '@app/platform';
import {
  reconcile,
  type BreakKind,
  type Pairing,
  type ReconBreak,
  type ReconBreakStatus,
  type Reconciled,
} from './core';
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
  const found = reconcile(sides);
  const halves = new Map(found.pairings.filter(isDoubtful).map((pairing) => [pairing, halvesOf(pairing)]));
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
    const { breaks, doubtful, answers } = await compareAt(rows, { allianceId, accountCode }, until);
    for (const { key, kind, amountFen, since } of [...breaks, ...doubtful]) {
      const row = answers.get(key);
      const { status = 'open', ownerId = null, dueOn = null } = row ?? {};
      facts.push({ accountCode, key, kind, amountFen, since, status, ownerId, dueOn });
    }
  }
  return facts;
}

/** Those for which nobody answers: with one of them a month cannot be closed. */
export async function unownedBreaks(
  rows: EntityManager,
  allianceId: string,
  until: Day,
): Promise<BreakFact[]> {
  return (await openBreaks(rows, allianceId, until)).filter((each) => each.status === 'open');
}
