import type { EntityManager } from 'typeorm';
import { fen } from '@app/money';
import { isDebitNormal } from '../core';
import { FAULTS_MAX, within, type Fault, type Invariant } from './invariant';

/** As many entry numbers as are looked at together. */
const WINDOW = 20_000n;

interface Guarded {
  readonly id: string;
  readonly allianceId: string;
  readonly code: string;
}

/** No entry on an account that was closed before it; accounts that may not fall below 0 never did, after any entry. */
export const I13: Invariant = {
  id: 'I13',
  name: 'closed accounts stay still, and some are never below 0',
  async run(rows, allianceId) {
    const scope = within('a.alliance_id', allianceId);
    const closed: { allianceId: string; seq: string; code: string }[] = await rows.query(
      `SELECT a.alliance_id AS allianceId, e.seq, a.code FROM ledger_accounts a
       JOIN postings p ON p.debit_account_id = a.id OR p.credit_account_id = a.id
       JOIN journal_entries e ON e.seq = p.entry_seq
       WHERE a.closed_at IS NOT NULL AND e.posted_at > a.closed_at ${scope.sql} ORDER BY e.seq LIMIT ?`,
      [...scope.values, FAULTS_MAX],
    );
    const guarded: Guarded[] = await rows.query(
      `SELECT a.id, a.alliance_id AS allianceId, a.code FROM ledger_accounts a WHERE a.no_negative = 1 ${scope.sql}`,
      scope.values,
    );
    const faults: Fault[] = closed.map(({ allianceId: of, seq, code }) => ({
      allianceId: of,
      seq,
      account: code,
      says: `entry ${seq} is on account ${code}, which was closed before`,
    }));
    const [last]: { seq: string | null }[] = await rows.query('SELECT MAX(seq) AS seq FROM journal_entries');
    const head = BigInt(last?.seq ?? '0');
    for (const account of guarded) faults.push(...(await belowZero(rows, account, head)));
    return faults.slice(0, FAULTS_MAX);
  },
};

/** Walks the entries of one account in their order and names the first after which it was below 0. */
async function belowZero(
  rows: EntityManager,
  { id, allianceId, code }: Guarded,
  head: bigint,
): Promise<Fault[]> {
  const sign = isDebitNormal(code) ? 1n : -1n;
  let heldFen = 0n;
  for (let from = 0n; from < head; from += WINDOW) {
    const bounds = [id, from.toString(), (from + WINDOW).toString()];
    const moves: { seq: string; fen: string }[] = await rows.query(
      `SELECT s.entry_seq AS seq, SUM(s.fen) AS fen FROM (
         SELECT entry_seq, amount_fen AS fen FROM postings
         WHERE debit_account_id = ? AND entry_seq > ? AND entry_seq <= ?
         UNION ALL SELECT entry_seq, -amount_fen FROM postings
         WHERE credit_account_id = ? AND entry_seq > ? AND entry_seq <= ?
       ) AS s GROUP BY s.entry_seq ORDER BY s.entry_seq`,
      [...bounds, ...bounds],
    );
    for (const { seq, fen: moved } of moves) {
      heldFen += sign * fen(moved);
      if (heldFen < 0n)
        return [
          { allianceId, seq, account: code, says: `entry ${seq} leaves account ${code} at ${heldFen}` },
        ];
    }
  }
  return [];
}
