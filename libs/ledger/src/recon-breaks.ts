import { In, type EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import type { Day } from '@app/platform';
import { reconcile, type BreakKind, type ReconBreak, type Reconciled, type ReconBreakStatus } from './core';
import { ReconAccountRow } from './recon-account.row';
import { ReconBreakRow } from './recon-break.row';
import { openSides, type ReconScope, type ReconSides } from './recon-sides';

export interface Compared extends Reconciled {
  readonly sides: ReconSides;
}

/** Both sides of an account as they stood at the end of a day. */
export async function compareAt(rows: EntityManager, scope: ReconScope, until: Day): Promise<Compared> {
  const sides = await openSides(rows, scope, until);
  return { ...reconcile(sides), sides };
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

/** The rows of the breaks that are found, where somebody answers for them as they are now. */
export async function answersFor(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
  breaks: readonly ReconBreak[],
): Promise<Map<string, ReconBreakRow>> {
  const answers = new Map<string, ReconBreakRow>();
  const byKey = new Map(breaks.map((each) => [each.key, each]));
  const keys = [...byKey.keys()];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const breakKey = In(keys.slice(at, at + KEYS_AT_ONCE));
    for (const row of await rows.findBy(ReconBreakRow, { allianceId, accountCode, breakKey })) {
      const found = byKey.get(row.breakKey);
      if (found?.kind === row.kind && found.amountFen === row.amountFen) answers.set(row.breakKey, row);
    }
  }
  return answers;
}

const KEYS_AT_ONCE = 1_000;

/**
 * All breaks of an alliance at the end of a month, over every account that has a statement. A pairing that rests on amount and
 * day alone counts as two breaks until a person has let it stand: what nobody confirmed is not matched.
 */
export async function openBreaks(rows: EntityManager, allianceId: string, until: Day): Promise<BreakFact[]> {
  const accounts = await rows.find(ReconAccountRow, { where: { allianceId }, order: { code: 'ASC' } });
  const facts: BreakFact[] = [];
  for (const { code: accountCode } of accounts) {
    const scope = { allianceId, accountCode };
    const { breaks, pairings } = await compareAt(rows, scope, until);
    const doubtful = pairings.filter(({ basis }) => basis === 'amount_day').flatMap(asBreaks);
    const all = [...breaks, ...doubtful];
    const answers = await answersFor(rows, scope, all);
    for (const { key, kind, amountFen, since } of all) {
      const row = answers.get(key);
      const answer = { status: row?.status ?? 'open', ownerId: row?.ownerId ?? null, dueOn: row?.dueOn ?? null } as const;
      facts.push({ accountCode, key, kind, amountFen, since, ...answer });
    }
  }
  return facts;
}

function asBreaks({ lines, moves }: Reconciled['pairings'][number]): ReconBreak[] {
  return reconcile({ lines, moves: [] }).breaks.concat(reconcile({ lines: [], moves }).breaks);
}

/** Those of `openBreaks` for which nobody answers: with one of them a month cannot be closed. */
export async function unownedBreaks(rows: EntityManager, allianceId: string, until: Day): Promise<BreakFact[]> {
  return (await openBreaks(rows, allianceId, until)).filter((each) => each.status === 'open');
}
