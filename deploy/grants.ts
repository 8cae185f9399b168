import type { DataSource } from 'typeorm';

/** Tables whose rows, once written, are evidence. Everything else the application may read and write. */
const RIGHTS: Readonly<Record<string, { app: string; books: string }>> = {
  steps: { app: 'SELECT, INSERT', books: 'SELECT, INSERT' },
  journal_entries: { app: 'SELECT', books: 'SELECT, INSERT' },
  postings: { app: 'SELECT', books: 'SELECT, INSERT' },
  ledger_chain: { app: 'SELECT', books: 'SELECT, INSERT, UPDATE' },
  ledger_accounts: { app: 'SELECT', books: 'SELECT, INSERT, UPDATE' },
  ledger_balances: { app: 'SELECT', books: 'SELECT, INSERT, UPDATE' },
  order_splits: { app: 'SELECT', books: 'SELECT, INSERT, UPDATE' },
  // What a day, a month and an account came to is written by the writer and read by all.
  ledger_day_sums: { app: 'SELECT', books: 'SELECT, INSERT, UPDATE' },
  ledger_day_roots: { app: 'SELECT', books: 'SELECT, INSERT' },
  period_seals: { app: 'SELECT', books: 'SELECT, INSERT' },
  period_balances: { app: 'SELECT', books: 'SELECT, INSERT' },
  accounting_periods: { app: 'SELECT, INSERT, UPDATE', books: 'SELECT' },
  entry_corrections: { app: 'SELECT, INSERT, UPDATE', books: 'SELECT, UPDATE' },
  book_checks: { app: 'SELECT, INSERT', books: 'SELECT' },
  // What was said and sold on air is hidden at most, never taken away or written over (live.md L1); papers that were seen neither (L2).
  live_events: { app: 'SELECT, INSERT', books: 'SELECT' },
  live_personal_events: { app: 'SELECT, INSERT', books: 'SELECT' },
  streamer_proofs: { app: 'SELECT, INSERT', books: 'SELECT' },
  // What was put right on air is evidence for three years (live.md L7).
  session_corrections: { app: 'SELECT, INSERT', books: 'SELECT' },
  // The seal of a show would stand for nothing if the application could write another one over it.
  session_reports: { app: 'SELECT, INSERT', books: 'SELECT' },
  session_digests: { app: 'SELECT, INSERT', books: 'SELECT' },
  // A recorded segment is never changed; the application deletes it when the law lets it (PurgeRecording).
  session_segments: { app: 'SELECT, INSERT, DELETE', books: 'SELECT' },
  // A rule is never changed: another version is another row.
  split_rules: { app: 'SELECT, INSERT', books: 'SELECT' },
  // So is what a village resolved about it.
  split_rule_resolutions: { app: 'SELECT, INSERT', books: 'SELECT' },
  // A motion's text and rules stand from the day it was opened; only its status moves. What was put on record is never changed.
  motions: { app: 'SELECT, INSERT, UPDATE (status, decided_at)', books: 'SELECT' },
  // Of an expense that villages vote on, neither sum nor payee moves; only how it stands.
  fund_expenses: {
    app: 'SELECT, INSERT, UPDATE (status, results, decided_at, booked_at)',
    books: 'SELECT',
  },
  motion_records: { app: 'SELECT, INSERT', books: 'SELECT' },
  motion_supervisors: { app: 'SELECT, INSERT', books: 'SELECT' },
  village_rules: { app: 'SELECT, INSERT', books: 'SELECT' },
  near_relations: { app: 'SELECT, INSERT', books: 'SELECT' },
  // What a provider or a bank stated is evidence; a match is ended, never erased.
  statements: { app: 'SELECT, INSERT', books: 'SELECT' },
  statement_lines: { app: 'SELECT, INSERT', books: 'SELECT' },
  recon_matches: { app: 'SELECT, INSERT, UPDATE', books: 'SELECT' },
  recon_match_items: { app: 'SELECT, INSERT, UPDATE', books: 'SELECT' },
  recon_breaks: { app: 'SELECT, INSERT, UPDATE', books: 'SELECT' },
  sandbox_lines: { app: 'SELECT, INSERT', books: 'SELECT' },
  // Who repaid, what went to the tax office and what the bank was given to pay are facts, not drafts.
  party_repayments: { app: 'SELECT, INSERT', books: 'SELECT' },
  tax_remittances: { app: 'SELECT, INSERT', books: 'SELECT' },
  payout_batches: { app: 'SELECT, INSERT', books: 'SELECT' },
  // A voucher keeps its number for good; what was wrong is taken back by another one.
  vouchers: { app: 'SELECT, INSERT', books: 'SELECT' },
  voucher_batches: { app: 'SELECT, INSERT', books: 'SELECT' },
  voucher_checks: { app: 'SELECT, INSERT', books: 'SELECT' },
  // So does the paper under an entry.
  entry_papers: { app: 'SELECT, INSERT', books: 'SELECT' },
  migrations: { app: 'SELECT', books: 'SELECT' },
  migrations_begun: { app: 'SELECT', books: 'SELECT' },
};
const ORDINARY = { app: 'SELECT, INSERT, UPDATE, DELETE', books: 'SELECT, INSERT, UPDATE' };

/** Gives the users of the application their rights table by table; runs after every migration (decisions 28). */
export async function giveGrants(database: DataSource, users: { app: string; books: string }): Promise<void> {
  const tables: { name: string }[] = await database.query(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  for (const { name } of tables) {
    const rights = RIGHTS[name] ?? ORDINARY;
    await database.query(`GRANT ${rights.app} ON ${name} TO ${users.app}`);
    await database.query(`GRANT ${rights.books} ON ${name} TO ${users.books}`);
  }
}
