import { Injectable } from '@nestjs/common';
import { sumFen, type Fen } from '@app/money';
import { Transactions, type Tx } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, type Actor, type Day } from '@app/platform';
import { netOfLine, type MatchBasis } from '../core';
import { compareAt, type Compared } from '../recon-breaks';
import { ReconMatchItemRow, ReconMatchRow } from '../recon-match.row';
import { contentOf, lockReconAccount, NOTE_MAX, wasAsked, type ReconRequest } from '../recon-request';
import type { ShownLine, ShownMove } from '../recon-sides';

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
      await insertMatches(tx, actor, input, groups, compared, note);
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

/** As many rows as one statement takes. */
const ROWS_MAX = 1_000;

async function insertMatches(
  tx: Tx,
  actor: Actor,
  { allianceId, accountCode }: MatchLinesInput,
  groups: readonly Group[],
  compared: Compared,
  note: string | null,
): Promise<void> {
  const sides = new OpenSides(compared);
  const [matches, items]: [ReconMatchRow[], ReconMatchItemRow[]] = [[], []];
  for (const group of groups) {
    const { amountFen, firstDay, lastDay } = sides.take(group);
    const matchId = newId();
    matches.push({
      ...{ id: matchId, allianceId, accountCode, basis: group.basis, note, amountFen, firstDay, lastDay },
      ...{ matchedBy: actor.id, matchedAt: tx.now, endedAt: null },
    });
    [
      ...group.lineIds.map((lineId) => ({ lineId, entrySeq: null })),
      ...group.seqs.map((entrySeq) => ({ lineId: null, entrySeq })),
    ].forEach((item, itemNo) => {
      items.push({ ...item, matchId, itemNo, allianceId, accountCode, endedAt: null });
    });
  }
  for (let at = 0; at < matches.length; at += ROWS_MAX)
    await tx.rows.insert(ReconMatchRow, matches.slice(at, at + ROWS_MAX));
  for (let at = 0; at < items.length; at += ROWS_MAX)
    await tx.rows.insert(ReconMatchItemRow, items.slice(at, at + ROWS_MAX));
}

/** Lines and moves that are still open, each of which may be taken once. */
class OpenSides {
  private readonly lines: Map<string, ShownLine>;
  private readonly moves: Map<string, ShownMove>;

  constructor({ sides }: Compared) {
    const taken = new Set(sides.accepted.flatMap(({ lineIds, seqs }) => [...lineIds, ...seqs]));
    this.lines = new Map(
      sides.lines.filter(({ id }) => !taken.has(id)).map((line) => [line.id, line] as const),
    );
    this.moves = new Map(
      sides.moves.filter(({ seq }) => !taken.has(seq)).map((move) => [move.seq, move] as const),
    );
  }

  take({ lineIds, seqs }: Group): { amountFen: Fen; firstDay: Day; lastDay: Day } {
    const lines = lineIds.flatMap((id) => this.lines.get(id) ?? []);
    const moves = seqs.flatMap((seq) => this.moves.get(seq) ?? []);
    if (lines.length !== lineIds.length || moves.length !== seqs.length) throw new Refusal('matched_already');
    for (const id of lineIds) this.lines.delete(id);
    for (const seq of seqs) this.moves.delete(seq);
    const [statedFen, bookedFen] = [
      sumFen(lines.map(netOfLine)),
      sumFen(moves.map((move) => move.amountFen)),
    ];
    if (statedFen !== bookedFen || lines.length === 0 || moves.length === 0)
      throw new Refusal('sides_differ', { statement: statedFen.toString(), ledger: bookedFen.toString() });
    const days = [...lines, ...moves].map((each) => each.day).sort();
    return { amountFen: statedFen, firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' };
  }
}
