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
  const idOf = (what: string, move: Move): string => seedId(`${what}:${name}:${move.seq}`);
  await insertMany(
    rows,
    'statement_lines',
    moves.map((move, index) => ({
      ...{
        id: idOf('line', move),
        statement_id: statementId,
        ...scope,
        at: index + 1,
        day: move.day,
        fee_fen: 0,
      },
      ...{ kind: KINDS[move.kind] ?? 'other', gross_fen: move.amount, ref: `S${move.seq.padStart(9, '0')}` },
      ...{ memo: move.memo, counterparty: seal(''), raw_hash: digestOf(`${name} ${move.seq}`) },
    })),
  );
  await seedMatches(rows, idOf, moves, at);
}

/** Each line with the entry that it is. */
async function seedMatches(
  rows: EntityManager,
  idOf: (what: string, move: Move) => string,
  moves: readonly Move[],
  at: Date,
): Promise<void> {
  const scopeOf = ({ allianceId, code }: Move) => ({ alliance_id: allianceId, account_code: code });
  await insertMany(
    rows,
    'recon_matches',
    moves.map((move) => ({
      ...{ id: idOf('match', move), ...scopeOf(move), basis: 'id', amount_fen: move.amount },
      ...{ first_day: move.day, last_day: move.day, matched_by: 'seed', matched_at: at },
    })),
  );
  const items = moves.flatMap((move) => {
    const match = { match_id: idOf('match', move), ...scopeOf(move) };
    return [
      { ...match, item_no: 0, line_id: idOf('line', move), entry_seq: null },
      { ...match, item_no: 1, line_id: null, entry_seq: move.seq },
    ];
  });
  await insertMany(rows, 'recon_match_items', items);
}

const ROWS_AT_ONCE = 200;

/** The past has hundreds of lines: a statement for each row would be felt when the market starts. */
async function insertMany(
  rows: EntityManager,
  table: string,
  values: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(values[0] ?? {});
  const marks = `(${columns.map(() => '?').join(', ')})`;
  for (let at = 0; at < values.length; at += ROWS_AT_ONCE) {
    const some = values.slice(at, at + ROWS_AT_ONCE);
    await rows.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => marks).join(', ')}`,
      some.flatMap((value) => columns.map((column) => value[column])),
    );
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
