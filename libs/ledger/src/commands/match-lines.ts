import { Injectable } from '@nestjs/common';
import { sumFen, type Fen } from '@app/money';
import { Transactions, type Tx } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, type Actor, type Day } from '@app/platform';
import { netOfLine, type MatchBasis } from '../core';
import { compareAt, type Compared } from '../recon-breaks';
import type { ReconMatchRow } from '../recon-match.row';
import { contentOf, lockReconAccount, NOTE_MAX, wasAsked, type ReconRequest } from '../recon-request';
import type { ShownLine, ShownMove } from '../recon-sides';

export const GROUPS_MAX = 200;
export const MEMBERS_MAX = 500;
/** Of all that rest on a number, the oldest so many at once: one request is answered before anybody gives it up. */
export const MATCHED_AT_ONCE_MAX = 20_000;

export interface MatchGroup {
  readonly lineIds: readonly string[];
  readonly seqs: readonly string[];
}

export interface MatchLinesInput extends ReconRequest {
  /** what was seen up to that day */
  readonly until: Day;
  /** nothing: every proposal that rests on a number, as far as one request goes */
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
      .slice(0, MATCHED_AT_ONCE_MAX)
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

/** As many matches as one statement takes. */
const MATCHES_AT_ONCE = 500;

/** A month's whole statement may be matched at once: plain statements, one part after the other, hold no rows in memory. */
async function insertMatches(
  tx: Tx,
  actor: Actor,
  { allianceId, accountCode }: MatchLinesInput,
  groups: readonly Group[],
  compared: Compared,
  note: string | null,
): Promise<void> {
  const sides = new OpenSides(compared);
  const at = new Date(tx.now);
  for (let from = 0; from < groups.length; from += MATCHES_AT_ONCE) {
    const [matches, items]: [unknown[][], unknown[][]] = [[], []];
    for (const group of groups.slice(from, from + MATCHES_AT_ONCE)) {
      const { amountFen, firstDay, lastDay } = sides.take(group);
      const id = newId();
      const match = [id, allianceId, accountCode, group.basis, firstDay, lastDay, amountFen.toString(), note];
      matches.push([...match, actor.id, at]);
      const members = [
        ...group.lineIds.map((lineId) => [lineId, null]),
        ...group.seqs.map((entrySeq) => [null, entrySeq]),
      ];
      items.push(...members.map((member, itemNo) => [id, itemNo, allianceId, accountCode, ...member]));
    }
    await insertAll(tx, MATCHES, matches);
    await insertAll(tx, ITEMS, items);
  }
}

const MATCHES = `recon_matches (id, alliance_id, account_code, basis, first_day, last_day, amount_fen, note, matched_by,
  matched_at)`;
const ITEMS = 'recon_match_items (match_id, item_no, alliance_id, account_code, line_id, entry_seq)';

async function insertAll(tx: Tx, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  await tx.rows.query(`INSERT INTO ${into} VALUES ${marks}`, rows.flat());
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
