import { Injectable } from '@nestjs/common';
import { sumFen } from '@app/money';
import { Transactions, type Tx } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, type Actor, type Day } from '@app/platform';
import { netOfLine, type MatchBasis } from '../core';
import { compareAt, type Compared } from '../recon-breaks';
import { ReconMatchItemRow, ReconMatchRow } from '../recon-match.row';
import { contentOf, lockReconAccount, NOTE_MAX, wasAsked, type ReconRequest } from '../recon-request';

export const GROUPS_MAX = 200;
export const MEMBERS_MAX = 500;

export interface MatchGroup {
  readonly lineIds: readonly string[];
  readonly seqs: readonly string[];
}

export interface MatchLinesInput extends ReconRequest {
  /** what was seen up to that day */
  readonly until: Day;
  /** nothing: every proposal that rests on a number */
  readonly groups: readonly MatchGroup[] | null;
  readonly note: string | null;
}

interface Group extends MatchGroup {
  readonly basis: ReconMatchRow['basis'];
}

/** The accountant lets proposals stand, or puts together what no number joins: then with a word why. Both sides must be equal. */
@Injectable()
export class MatchLines {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: MatchLinesInput): Promise<{ matched: number }> {
    const note = input.note === null ? null : cleanText(input.note) || null;
    return this.transactions.run(async (tx) => {
      const account = await lockReconAccount(tx, actor, input);
      if (await wasAsked(tx, actor, 'match', input)) return { matched: 0 };
      refuseInput(input, note);
      const compared = await compareAt(tx.rows, input, input.until);
      const groups = groupsIn(input, compared);
      if (note === null && groups.some(({ basis }) => basis === 'by_hand'))
        refuseTroubles({ note: 'missing' });
      for (const group of groups) await insertMatch(tx, actor, input, group, compared, note);
      const detail = { content: contentOf(input), matched: groups.length };
      const { requestId } = input;
      await tx.step('recon_account', account.id, 'match', null, 'matched', actor.id, { detail, requestId });
      return { matched: groups.length };
    });
  }
}

function refuseInput({ groups }: MatchLinesInput, note: string | null): void {
  const sizes = (groups ?? []).map(({ lineIds, seqs }) => lineIds.length + seqs.length);
  if (note !== null && note.length > NOTE_MAX) refuseTroubles({ note: 'too_long' });
  const isTooMuch = sizes.length > GROUPS_MAX || sizes.some((size) => size > MEMBERS_MAX);
  if (isTooMuch || sizes.includes(0)) throw new Refusal('bad_input', { fields: ['groups'], max: GROUPS_MAX });
}

function groupsIn({ groups }: MatchLinesInput, { pairings }: Compared): Group[] {
  const proposed = pairings.filter((each) => each.basis !== 'accepted');
  if (groups === null)
    return proposed
      .filter(({ basis }) => basis === 'id')
      .map((each) => ({ ...membersOf(each), basis: 'id' }));
  const known = new Map(proposed.map((each) => [nameOf(membersOf(each)), each.basis]));
  return groups.map((group) => ({ ...group, basis: basisOf(known.get(nameOf(group))) }));
}

function basisOf(basis: MatchBasis | undefined): Group['basis'] {
  return basis === undefined || basis === 'accepted' ? 'by_hand' : basis;
}

function membersOf({ lines, moves }: Compared['pairings'][number]): MatchGroup {
  return { lineIds: lines.map((line) => line.id), seqs: moves.map((move) => move.seq) };
}

function nameOf({ lineIds, seqs }: MatchGroup): string {
  return [...lineIds].sort().join(' ') + '|' + [...seqs].sort().join(' ');
}

async function insertMatch(
  tx: Tx,
  actor: Actor,
  { allianceId, accountCode }: MatchLinesInput,
  group: Group,
  { sides }: Compared,
  note: string | null,
): Promise<void> {
  const taken = new Set(sides.accepted.flatMap(({ lineIds, seqs }) => [...lineIds, ...seqs]));
  const lines = sides.lines.filter((line) => group.lineIds.includes(line.id));
  const moves = sides.moves.filter((move) => group.seqs.includes(move.seq));
  const isThere = lines.length === group.lineIds.length && moves.length === group.seqs.length;
  if (!isThere || [...group.lineIds, ...group.seqs].some((id) => taken.has(id)))
    throw new Refusal('matched_already');
  const [statedFen, bookedFen] = [sumFen(lines.map(netOfLine)), sumFen(moves.map((move) => move.amountFen))];
  if (statedFen !== bookedFen || lines.length === 0 || moves.length === 0)
    throw new Refusal('sides_differ', { statement: statedFen.toString(), ledger: bookedFen.toString() });
  const days = [...lines, ...moves].map((each) => each.day).sort();
  const matchId = newId();
  await tx.rows.insert(ReconMatchRow, {
    ...{ id: matchId, allianceId, accountCode, basis: group.basis, note, amountFen: statedFen },
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
    matchedBy: actor.id,
    matchedAt: tx.now,
    endedAt: null,
  });
  const items = [
    ...group.lineIds.map((lineId) => ({ lineId, entrySeq: null })),
    ...group.seqs.map((entrySeq) => ({ lineId: null, entrySeq })),
  ];
  await tx.rows.insert(
    ReconMatchItemRow,
    items.map((item, itemNo) => ({ ...item, matchId, itemNo, allianceId, accountCode, endedAt: null })),
  );
}
