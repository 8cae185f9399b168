import type { EntityManager } from 'typeorm';

export type InvariantId =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I12'
  | 'I13'
  | 'I14'
  | 'I15';

/** One place where a law of the books does not hold, named as closely as it can be. */
export interface Fault {
  /** null when it cannot be laid to one alliance: the chain is one for all of them */
  readonly allianceId: string | null;
  readonly seq?: string;
  readonly orderNumber?: string;
  readonly refundId?: string;
  readonly party?: string;
  readonly account?: string;
  readonly settlement?: string;
  readonly month?: string;
  readonly says: string;
}

/** A law of the books (ledger B5, and I15 of our own). It reads in sets and in pages, so that its memory does not grow with the books. */
export interface Invariant {
  readonly id: InvariantId;
  readonly name: string;
  run(rows: EntityManager, allianceId?: string): Promise<Fault[]>;
}

/** As many faults of one law as are told: who has a hundred needs no hundred and first. */
export const FAULTS_MAX = 100;

/** A condition that narrows a statement to one alliance, or none. */
export function within(column: string, allianceId: string | undefined): { sql: string; values: string[] } {
  return allianceId === undefined
    ? { sql: '', values: [] }
    : { sql: `AND ${column} = ?`, values: [allianceId] };
}

/** Every posting seen from both its accounts: a debit above 0, a credit below. */
export const SIDES = `(SELECT debit_account_id AS account_id, entry_seq, amount_fen AS fen FROM postings
  UNION ALL SELECT credit_account_id, entry_seq, -amount_fen FROM postings)`;

export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
