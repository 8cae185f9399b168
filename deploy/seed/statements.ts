import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { seal } from '@app/platform';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';

interface Move {
  readonly allianceId: string;
  readonly code: string;
  readonly seq: string;
  readonly day: string;
  readonly kind: string;
  readonly memo: string;
  readonly amount: string;
}

const KINDS: Readonly<Record<string, string>> = {
  capture: 'payment',
  refund_paid: 'refund',
  provider_settlement: 'settlement',
  payout: 'transfer',
};

/** The demo's past agrees with its bank and its provider: what a visitor finds to reconcile is what he did himself. */
export const seedStatements: Seed = async (rows, now) => {
  const moves: Move[] = await rows.query(
    `SELECT a.alliance_id AS allianceId, a.code, e.seq, e.effective_day AS day, e.kind, e.memo,
       SUM(IF(p.debit_account_id = a.id, p.amount_fen, -p.amount_fen)) AS amount
     FROM ledger_accounts a JOIN postings p ON p.debit_account_id = a.id OR p.credit_account_id = a.id
       JOIN journal_entries e ON e.seq = p.entry_seq
     WHERE a.code = 'A.bank' OR a.code LIKE 'A.psp.%'
     GROUP BY a.alliance_id, a.code, e.seq, e.effective_day, e.kind, e.memo HAVING SUM(p.amount_fen) <> 0
     ORDER BY a.alliance_id, a.code, e.seq`,
  );
  const accounts = new Map<string, Move[]>();
  for (const move of moves) {
    const name = `${move.allianceId} ${move.code}`;
    accounts.set(name, [...(accounts.get(name) ?? []), move]);
  }
  for (const [name, of] of accounts) await seedAccount(rows, name, of, new Date(now));
};

async function seedAccount(
  rows: EntityManager,
  name: string,
  moves: readonly Move[],
  at: Date,
): Promise<void> {
  const [first] = moves;
  if (!first) return;
  const scope = { alliance_id: first.allianceId, account_code: first.code };
  const days = moves.map((move) => move.day).sort();
  const begins = { started_on: days[0] };
  await insert(rows, 'recon_accounts', [
    {
      id: seedId(`recon:${name}`),
      alliance_id: first.allianceId,
      code: first.code,
      column_names: '{}',
      ...begins,
    },
  ]);
  const statementId = seedId(`statement:${name}`);
  const counts = { line_count: moves.length, added_count: moves.length };
  await insert(rows, 'statements', [
    {
      ...{ id: statementId, ...scope, format: first.code === 'A.bank' ? 'csv' : 'provider' },
      ...{ file_name: '2026.csv', sha256: digestOf(name), from_day: days[0], to_day: days.at(-1), ...counts },
      ...{ imported_by: 'seed', imported_at: at },
    },
  ]);
  for (const [index, move] of moves.entries()) {
    const lineId = seedId(`line:${name}:${move.seq}`);
    const matchId = seedId(`match:${name}:${move.seq}`);
    await insert(rows, 'statement_lines', [
      {
        ...{ id: lineId, statement_id: statementId, ...scope, at: index + 1, day: move.day, fee_fen: 0 },
        ...{
          kind: KINDS[move.kind] ?? 'other',
          gross_fen: move.amount,
          ref: `S${move.seq.padStart(9, '0')}`,
        },
        ...{ memo: move.memo, counterparty: seal(''), raw_hash: digestOf(`${name} ${move.seq}`) },
      },
    ]);
    const moved = { amount_fen: move.amount, first_day: move.day, last_day: move.day };
    await insert(rows, 'recon_matches', [
      { id: matchId, ...scope, basis: 'id', ...moved, matched_by: 'seed', matched_at: at },
    ]);
    await insert(rows, 'recon_match_items', [
      { match_id: matchId, item_no: 0, ...scope, line_id: lineId },
      { match_id: matchId, item_no: 1, ...scope, entry_seq: move.seq },
    ]);
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
