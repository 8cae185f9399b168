import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Day } from '@app/platform';
import {
  each,
  refsInText,
  refsOfKey,
  type AcceptedMatch,
  type BookedMove,
  type InSteps,
  type StatementKind,
  type StatementLine,
} from './core';
import { inTurns } from './in-turns';
import { LedgerAccountRow } from './ledger-account.row';
import { balanceAt } from './trial-balance';

/** Open lines or entries of one account that are compared at once: a hundred thousand sales with their fees, and more. */
export const RECON_ITEMS_MAX = 400_000;

export interface ReconScope {
  readonly allianceId: string;
  readonly accountCode: string;
}

export interface ShownLine extends StatementLine {
  readonly ref: string;
  readonly memo: string;
  /** opened where it is shown: of thousands that are compared a page shows few */
  readonly sealedCounterparty: string;
  readonly orderId: string | null;
}

export interface ShownMove extends BookedMove {
  readonly kind: string;
  readonly memo: string;
  readonly orderNumber: string | null;
}

export interface ReconSides {
  readonly lines: readonly ShownLine[];
  readonly moves: readonly ShownMove[];
  readonly accepted: readonly AcceptedMatch[];
}

interface LineRead {
  readonly id: string;
  readonly day: Day;
  readonly kind: StatementKind;
  readonly gross: string;
  readonly fee: string;
  readonly ref: string;
  readonly ourRef: string | null;
  readonly batch: string | null;
  readonly orderId: string | null;
  readonly memo: string;
  readonly sealedCounterparty: string;
  readonly matchId: string | null;
}

interface MoveRead {
  readonly seq: string;
  readonly day: Day;
  readonly kind: string;
  readonly idemKey: string;
  readonly memo: string;
  readonly orderNumber: string | null;
  readonly batch: string | null;
  readonly amount: string;
  readonly matchId: string | null;
}

/**
 * What stands open on both sides up to and with a day. Matches that a person accepted are equal on both sides and are left
 * out, but for those that the day cuts through and those whose line is said once more.
 */
export async function openSides(rows: EntityManager, scope: ReconScope, until: Day): Promise<ReconSides> {
  const [lines, moves] = await Promise.all([
    linesOf(rows, until, openLines(scope, until)),
    movesOf(rows, scope, until, (accountId) => openMoves(scope, accountId)),
  ]);
  const matchIds = [
    ...new Set([...(await matchesCut(rows, scope, until)), ...(await matchesSaidAgain(rows, scope, lines))]),
  ];
  const named = await membersOf(rows, scope, until, matchIds);
  // What was matched while this was read is its match's, and open no more.
  const taken = new Set([...named.lines.map(({ id }) => id), ...named.moves.map(({ seq }) => seq)]);
  return inTurns(
    sidesOf(
      [...named.lines, ...lines.filter(({ id }) => !taken.has(id))],
      [...named.moves, ...moves.filter(({ seq }) => !taken.has(seq))],
      matchIds,
    ),
  );
}

/** The members of accepted matches, for the list of what agrees. */
export async function matchedSides(
  rows: EntityManager,
  scope: ReconScope,
  matchIds: readonly string[],
): Promise<ReconSides> {
  const { lines, moves } = await membersOf(rows, scope, '9999-12-31', matchIds);
  return inTurns(sidesOf(lines, moves, matchIds));
}

async function membersOf(
  rows: EntityManager,
  scope: ReconScope,
  until: Day,
  matchIds: readonly string[],
): Promise<{ lines: LineRead[]; moves: MoveRead[] }> {
  if (matchIds.length === 0) return { lines: [], moves: [] };
  const [lines, moves] = await Promise.all([
    linesOf(rows, until, namedIn('line_id', scope, matchIds)),
    movesOf(rows, scope, until, () => namedIn('entry_seq', scope, matchIds)),
  ]);
  return { lines, moves };
}

function* sidesOf(
  lines: readonly LineRead[],
  moves: readonly MoveRead[],
  matchIds: readonly string[],
): InSteps<ReconSides> {
  const members = new Map(matchIds.map((id) => [id, { id, lineIds: [] as string[], seqs: [] as string[] }]));
  const shown = { lines: [] as ShownLine[], moves: [] as ShownMove[] };
  yield* each(lines, (line) => {
    members.get(line.matchId ?? '')?.lineIds.push(line.id);
    shown.lines.push(toLine(line));
  });
  yield* each(moves, (move) => {
    members.get(move.matchId ?? '')?.seqs.push(move.seq);
    shown.moves.push(toMove(move));
  });
  return { ...shown, accepted: [...members.values()] };
}

/** What books and statements say is on the account at the end of a day. */
export async function balancesAt(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
  until: Day,
): Promise<{ ledgerFen: Fen; statementFen: Fen }> {
  const [stated]: { amount: string | null }[] = await rows.query(
    `SELECT SUM(gross_fen - fee_fen) AS amount FROM statement_lines
     WHERE alliance_id = ? AND account_code = ? AND day <= ?`,
    [allianceId, accountCode, until],
  );
  const ledgerFen = await balanceAt(rows, allianceId, accountCode, until);
  return { ledgerFen, statementFen: fen(stated?.amount ?? '0') };
}

async function matchesCut(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
  until: Day,
): Promise<string[]> {
  const found: { id: string }[] = await rows.query(
    `SELECT id FROM recon_matches WHERE alliance_id = ? AND account_code = ? AND ended_at IS NULL
       AND first_day <= ? AND last_day > ? ORDER BY id LIMIT ?`,
    [allianceId, accountCode, until, until, RECON_ITEMS_MAX],
  );
  return found.map(({ id }) => id);
}

/** Matches of lines that bear the number of an open one and say the same. */
async function matchesSaidAgain(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
  lines: readonly LineRead[],
): Promise<string[]> {
  const refs = [...new Set(lines.flatMap(({ ourRef }) => ourRef ?? []))];
  const matchIds = new Set<string>();
  for (let at = 0; at < refs.length; at += REFS_AT_ONCE) {
    const part = refs.slice(at, at + REFS_AT_ONCE);
    const found: { id: string }[] = await rows.query(
      `SELECT DISTINCT i.match_id AS id FROM statement_lines said
         JOIN recon_match_items i ON i.line_id = said.id AND i.is_open = 1
       WHERE said.our_ref IN (${part.map(() => '?').join(', ')}) AND said.alliance_id = ? AND said.account_code = ?`,
      [...part, allianceId, accountCode],
    );
    for (const { id } of found) matchIds.add(id);
  }
  return [...matchIds].sort();
}

const REFS_AT_ONCE = 1_000;

/** Lines or entries by number, each with its match: told by indexes alone before anything else of them is read. */
interface Wanted {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function openLines({ allianceId, accountCode }: ReconScope, until: Day): Wanted {
  return {
    sql: `SELECT s.id, NULL AS matchId FROM statement_lines s
        LEFT JOIN recon_match_items i ON i.line_id = s.id AND i.is_open = 1
      WHERE s.alliance_id = ? AND s.account_code = ? AND s.day <= ? AND i.match_id IS NULL`,
    values: [allianceId, accountCode, until],
  };
}

function openMoves({ allianceId, accountCode }: ReconScope, accountId: string): Wanted {
  const side = (name: 'debit' | 'credit'): string =>
    `SELECT p.entry_seq AS id, NULL AS matchId FROM postings p LEFT JOIN recon_match_items i
       ON i.entry_seq = p.entry_seq AND i.alliance_id = ? AND i.account_code = ? AND i.is_open = 1
     WHERE p.${name}_account_id = ? AND i.match_id IS NULL`;
  const values = [allianceId, accountCode, accountId];
  return { sql: `${side('debit')} UNION ${side('credit')}`, values: [...values, ...values] };
}

function namedIn(
  column: 'line_id' | 'entry_seq',
  { allianceId, accountCode }: ReconScope,
  matchIds: readonly string[],
): Wanted {
  return {
    sql: `SELECT i.${column} AS id, i.match_id AS matchId FROM recon_match_items i
      WHERE i.match_id IN (${matchIds.map(() => '?').join(', ')}) AND i.is_open = 1 AND i.${column} IS NOT NULL
        AND i.alliance_id = ? AND i.account_code = ?`,
    values: [...matchIds, allianceId, accountCode],
  };
}

function linesOf(rows: EntityManager, until: Day, wanted: Wanted): Promise<LineRead[]> {
  return rows.query(
    `SELECT l.id, l.day, l.kind, l.gross_fen AS gross, l.fee_fen AS fee, l.ref, l.our_ref AS ourRef, l.batch,
       l.order_id AS orderId, l.memo, l.counterparty AS sealedCounterparty, w.matchId
     FROM (${wanted.sql}) w JOIN statement_lines l ON l.id = w.id
     WHERE l.day <= ? ORDER BY l.day, l.id LIMIT ?`,
    [...wanted.values, until, RECON_ITEMS_MAX],
  );
}

async function movesOf(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
  until: Day,
  wantedOn: (accountId: string) => Wanted,
): Promise<MoveRead[]> {
  const account = await rows.findOneBy(LedgerAccountRow, { allianceId, code: accountCode });
  if (!account) return [];
  const { id } = account;
  const wanted = wantedOn(id);
  return rows.query(
    `SELECT e.seq, e.effective_day AS day, e.kind, e.idem_key AS idemKey, e.memo, e.order_number AS orderNumber,
       o.settlement_id AS batch, w.matchId,
       SUM(IF(p.debit_account_id = ?, p.amount_fen, 0) - IF(p.credit_account_id = ?, p.amount_fen, 0)) AS amount
     FROM (${wanted.sql}) w JOIN journal_entries e ON e.seq = w.id JOIN postings p ON p.entry_seq = e.seq
       LEFT JOIN payouts o ON o.id = e.payout_id
     WHERE e.effective_day <= ?
     GROUP BY e.seq, e.effective_day, e.kind, e.idem_key, e.memo, e.order_number, o.settlement_id, w.matchId
     HAVING amount <> 0 ORDER BY e.effective_day, e.seq LIMIT ?`,
    [id, id, ...wanted.values, until, RECON_ITEMS_MAX],
  );
}

function toLine({ gross, fee, matchId: _, ...line }: LineRead): ShownLine {
  const refs = [line.ref, ...(line.ourRef === null ? [] : [line.ourRef]), ...refsInText(line.memo)];
  return { ...line, grossFen: fen(gross), feeFen: fen(fee), refs };
}

function toMove({ amount, idemKey, matchId: _, ...move }: MoveRead): ShownMove {
  return {
    ...move,
    amountFen: fen(amount),
    isFee: move.kind.includes('fee'),
    refs: refsOfKey(idemKey),
  };
}
