import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Day } from '@app/platform';
import {
  refsInText,
  refsOfKey,
  type AcceptedMatch,
  type BookedMove,
  type StatementKind,
  type StatementLine,
} from './core';
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

/** Entries on one account of the books, told from both its sides by their index alone. */
const ON_ACCOUNT = `SELECT entry_seq AS seq FROM postings WHERE debit_account_id = ?
  UNION SELECT entry_seq FROM postings WHERE credit_account_id = ?`;

/**
 * What stands open on both sides up to and with a day. Matches that a person accepted are equal on both sides and are left
 * out, but for those that the day cuts through and those whose line is said once more.
 */
export async function openSides(rows: EntityManager, scope: ReconScope, until: Day): Promise<ReconSides> {
  const cut = await matchesCut(rows, scope, until);
  const again = await matchesSaidAgain(rows, scope);
  const matchIds = [...new Set([...cut, ...again])];
  const [lines, moves] = await Promise.all([
    linesOf(rows, scope, until, matchIds),
    movesOf(rows, scope, until, matchIds),
  ]);
  return sidesOf(lines, moves, matchIds);
}

/** The members of accepted matches, for the list of what agrees. */
export async function matchedSides(
  rows: EntityManager,
  scope: ReconScope,
  matchIds: readonly string[],
): Promise<ReconSides> {
  if (matchIds.length === 0) return { lines: [], moves: [], accepted: [] };
  const ever = '9999-12-31';
  const [lines, moves] = await Promise.all([
    linesOf(rows, scope, ever, matchIds, false),
    movesOf(rows, scope, ever, matchIds, false),
  ]);
  return sidesOf(lines, moves, matchIds);
}

function sidesOf(
  lines: readonly LineRead[],
  moves: readonly MoveRead[],
  matchIds: readonly string[],
): ReconSides {
  const members = new Map(matchIds.map((id) => [id, { id, lineIds: [] as string[], seqs: [] as string[] }]));
  for (const line of lines) members.get(line.matchId ?? '')?.lineIds.push(line.id);
  for (const move of moves) members.get(move.matchId ?? '')?.seqs.push(move.seq);
  return { lines: lines.map(toLine), moves: moves.map(toMove), accepted: [...members.values()] };
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

async function matchesSaidAgain(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
): Promise<string[]> {
  const found: { id: string }[] = await rows.query(
    `SELECT STRAIGHT_JOIN DISTINCT taken.match_id AS id FROM statement_lines open
       LEFT JOIN recon_match_items own ON own.line_id = open.id AND own.is_open = 1
       JOIN statement_lines said ON said.our_ref = open.our_ref AND said.id <> open.id AND said.kind = open.kind
         AND said.alliance_id = open.alliance_id AND said.account_code = open.account_code
       JOIN recon_match_items taken ON taken.line_id = said.id AND taken.is_open = 1
     WHERE open.alliance_id = ? AND open.account_code = ? AND own.match_id IS NULL ORDER BY id LIMIT ?`,
    [allianceId, accountCode, RECON_ITEMS_MAX],
  );
  return found.map(({ id }) => id);
}

/** Open lines and those of the matches named; only the latter when `withOpen` is off. */
function linesOf(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
  until: Day,
  matchIds: readonly string[],
  withOpen = true,
): Promise<LineRead[]> {
  const { sql, values } = membership(matchIds, withOpen);
  return rows.query(
    `SELECT l.id, l.day, l.kind, l.gross_fen AS gross, l.fee_fen AS fee, l.ref, l.our_ref AS ourRef, l.batch,
       l.order_id AS orderId, l.memo, l.counterparty AS sealedCounterparty, i.match_id AS matchId
     FROM statement_lines l LEFT JOIN recon_match_items i ON i.line_id = l.id AND i.is_open = 1
     WHERE l.alliance_id = ? AND l.account_code = ? AND l.day <= ? AND ${sql} ORDER BY l.day, l.id LIMIT ?`,
    [allianceId, accountCode, until, ...values, RECON_ITEMS_MAX],
  );
}

/** What is matched is told by numbers alone and left aside before anything else of it is read. */
async function movesOf(
  rows: EntityManager,
  { allianceId, accountCode }: ReconScope,
  until: Day,
  matchIds: readonly string[],
  withOpen = true,
): Promise<MoveRead[]> {
  const account = await rows.findOneBy(LedgerAccountRow, { allianceId, code: accountCode });
  if (!account) return [];
  const { id } = account;
  const named = membership(matchIds, withOpen);
  const scope = 'i.alliance_id = ? AND i.account_code = ? AND i.is_open = 1';
  const wanted = withOpen
    ? {
        sql: `SELECT moved.seq, i.match_id FROM (${ON_ACCOUNT}) moved
          LEFT JOIN recon_match_items i ON i.entry_seq = moved.seq AND ${scope} WHERE ${named.sql}`,
        values: [id, id, allianceId, accountCode, ...named.values],
      }
    : {
        sql: `SELECT i.entry_seq AS seq, i.match_id FROM recon_match_items i WHERE ${scope} AND ${named.sql}`,
        values: [allianceId, accountCode, ...named.values],
      };
  return rows.query(
    `SELECT e.seq, e.effective_day AS day, e.kind, e.idem_key AS idemKey, e.memo, e.order_number AS orderNumber,
       o.settlement_id AS batch, wanted.match_id AS matchId,
       SUM(IF(p.debit_account_id = ?, p.amount_fen, 0) - IF(p.credit_account_id = ?, p.amount_fen, 0)) AS amount
     FROM (${wanted.sql}) wanted
       JOIN journal_entries e ON e.seq = wanted.seq JOIN postings p ON p.entry_seq = e.seq
       LEFT JOIN payouts o ON o.id = e.payout_id
     WHERE e.effective_day <= ?
     GROUP BY e.seq, e.effective_day, e.kind, e.idem_key, e.memo, e.order_number, o.settlement_id, wanted.match_id
     HAVING amount <> 0 ORDER BY e.effective_day, e.seq LIMIT ?`,
    [id, id, ...wanted.values, until, RECON_ITEMS_MAX],
  );
}

function membership(
  matchIds: readonly string[],
  withOpen: boolean,
): { sql: string; values: readonly string[] } {
  const named = matchIds.length > 0 ? `i.match_id IN (${matchIds.map(() => '?').join(', ')})` : '1 = 0';
  return { sql: withOpen ? `(i.match_id IS NULL OR ${named})` : named, values: matchIds };
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
