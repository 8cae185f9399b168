import { createConnection, type Connection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { databaseOptions } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { giveGrants } from './grants';

const DENIED = 1142;
const DENIED_COLUMN = 1143;
const EVIDENCE: Readonly<Record<string, string>> = {
  journal_entries: 'seq',
  postings: 'entry_seq',
  ledger_chain: 'id',
  ledger_accounts: 'id',
  ledger_balances: 'account_id',
  ledger_day_sums: 'account_id',
  ledger_day_roots: 'day',
  period_seals: 'period_id',
  period_balances: 'period_id',
};

let owner: DataSource;
let app: Connection;
let books: Connection;

beforeAll(async () => {
  const url = new URL(await freshDatabase('grants'));
  owner = await new DataSource(databaseOptions(url.href, 'mariadb', 1)).initialize();
  const connect = async (name: string): Promise<Connection> => {
    const user = `${name}_${process.pid}`;
    await owner.query(`CREATE USER IF NOT EXISTS '${user}'@'%' IDENTIFIED BY 'grants-spec-word'`);
    const own = new URL(url);
    own.username = user;
    own.password = 'grants-spec-word';
    return createConnection(own.href);
  };
  const names = { app: `'spec_app_${process.pid}'@'%'`, books: `'spec_books_${process.pid}'@'%'` };
  for (const user of Object.values(names))
    await owner.query(`CREATE USER IF NOT EXISTS ${user} IDENTIFIED BY 'grants-spec-word'`);
  await giveGrants(owner, names);
  [app, books] = [await connect('spec_app'), await connect('spec_books')];
});
afterAll(async () => {
  await app.end();
  await books.end();
  for (const name of ['spec_app', 'spec_books']) await owner.query(`DROP USER '${name}_${process.pid}'@'%'`);
  await owner.destroy();
});

const refusal = (connection: Connection, sql: string): Promise<number | undefined> =>
  connection.query(sql).then(
    () => undefined,
    (error: unknown) => (error as { errno?: number }).errno,
  );

describe('the database’s own rights', () => {
  it.each(Object.entries(EVIDENCE))('let the application read %s and nothing else', async (table, column) => {
    expect(await refusal(app, `SELECT * FROM ${table} LIMIT 1`)).toBeUndefined();
    expect(await refusal(app, `UPDATE ${table} SET ${column} = ${column}`)).toBe(DENIED);
    expect(await refusal(app, `DELETE FROM ${table}`)).toBe(DENIED);
    expect(await refusal(app, `INSERT INTO ${table} (${column}) VALUES (1)`)).toBe(DENIED);
  });

  it('let the application add a split rule, and change none', async () => {
    expect(await refusal(app, 'UPDATE split_rules SET version = version')).toBe(DENIED);
    expect(await refusal(app, 'DELETE FROM split_rules')).toBe(DENIED);
  });

  it('let the application record what a village resolved about a rule, and change none', async () => {
    expect(await refusal(app, 'SELECT * FROM split_rule_resolutions LIMIT 1')).toBeUndefined();
    expect(await refusal(app, "UPDATE split_rule_resolutions SET result = 'carried'")).toBe(DENIED);
    expect(await refusal(app, 'DELETE FROM split_rule_resolutions')).toBe(DENIED);
  });

  it.each(['motion_records', 'motion_supervisors', 'village_rules', 'near_relations'])(
    'let the application put votes on record in %s, and change none',
    async (table) => {
      const column = table.startsWith('motion_') ? 'motion_id' : 'id';
      expect(await refusal(app, `SELECT * FROM ${table} LIMIT 1`)).toBeUndefined();
      expect(await refusal(app, `UPDATE ${table} SET ${column} = ${column}`)).toBe(DENIED);
      expect(await refusal(app, `DELETE FROM ${table}`)).toBe(DENIED);
    },
  );

  it.each(['vouchers', 'voucher_batches', 'voucher_checks'])(
    'let the application number vouchers in %s, and change none',
    async (table) => {
      const column = table === 'voucher_checks' ? 'batch_id' : 'id';
      expect(await refusal(app, `SELECT * FROM ${table} LIMIT 1`)).toBeUndefined();
      expect(await refusal(app, `UPDATE ${table} SET ${column} = ${column}`)).toBe(DENIED);
      expect(await refusal(app, `DELETE FROM ${table}`)).toBe(DENIED);
    },
  );

  it('let the application move a motion, and change nothing of what it is on', async () => {
    expect(await refusal(app, 'SELECT * FROM motions LIMIT 1 FOR UPDATE')).toBeUndefined();
    expect(await refusal(app, 'UPDATE motions SET status = status, decided_at = decided_at')).toBeUndefined();
    for (const column of ['sha256', 'title', 'quorum_rule', 'posting_days', 'procedure_name'])
      expect(await refusal(app, `UPDATE motions SET ${column} = ${column}`)).toBe(DENIED_COLUMN);
    expect(await refusal(app, 'DELETE FROM motions')).toBe(DENIED);
  });

  it('let the application say how an expense of the fund stands, and neither its sum nor its payee', async () => {
    expect(await refusal(app, 'SELECT * FROM fund_expenses LIMIT 1 FOR UPDATE')).toBeUndefined();
    expect(await refusal(app, 'UPDATE fund_expenses SET status = status, results = results')).toBeUndefined();
    for (const column of ['amount_fen', 'payee_village_id', 'sha256', 'village_ids'])
      expect(await refusal(app, `UPDATE fund_expenses SET ${column} = ${column}`)).toBe(DENIED_COLUMN);
    expect(await refusal(app, 'DELETE FROM fund_expenses')).toBe(DENIED);
  });

  it('let the application post a correction of a show, and change none', async () => {
    expect(await refusal(app, 'SELECT * FROM session_corrections LIMIT 1')).toBeUndefined();
    expect(await refusal(app, "UPDATE session_corrections SET text = ''")).toBe(DENIED);
    expect(await refusal(app, 'DELETE FROM session_corrections')).toBe(DENIED);
  });

  it.each([
    ['live_events', 'payload'],
    ['live_personal_events', 'payload'],
    ['streamer_proofs', 'due_at'],
  ])('let the application add to %s, and neither change nor remove any of it', async (table, column) => {
    expect(await refusal(app, `SELECT * FROM ${table} LIMIT 1`)).toBeUndefined();
    expect(await refusal(app, `UPDATE ${table} SET ${column} = ${column}`)).toBe(DENIED);
    expect(await refusal(app, `DELETE FROM ${table}`)).toBe(DENIED);
  });

  it.each(['session_reports', 'session_digests'])(
    'let the application seal a show in %s, once',
    async (table) => {
      expect(await refusal(app, `SELECT * FROM ${table} LIMIT 1`)).toBeUndefined();
      expect(await refusal(app, `UPDATE ${table} SET session_id = session_id`)).toBe(DENIED);
      expect(await refusal(app, `DELETE FROM ${table}`)).toBe(DENIED);
    },
  );

  it('let the application keep what a check of the books found, and change none', async () => {
    expect(await refusal(app, 'UPDATE book_checks SET fault_count = 0')).toBe(DENIED);
    expect(await refusal(app, 'DELETE FROM book_checks')).toBe(DENIED);
  });

  it('let nobody take a month or a correction out of sight', async () => {
    expect(await refusal(app, 'DELETE FROM accounting_periods')).toBe(DENIED);
    expect(await refusal(app, 'DELETE FROM entry_corrections')).toBe(DENIED);
    expect(await refusal(books, 'DELETE FROM entry_corrections')).toBe(DENIED);
    expect(await refusal(books, 'UPDATE accounting_periods SET status = status')).toBe(DENIED);
  });

  it.each(['period_seals', 'period_balances', 'ledger_day_roots'])(
    'let the books’ writer seal in %s, once',
    async (table) => {
      const column = EVIDENCE[table] ?? '';
      expect(await refusal(books, `UPDATE ${table} SET ${column} = ${column}`)).toBe(DENIED);
      expect(await refusal(books, `DELETE FROM ${table}`)).toBe(DENIED);
    },
  );

  it.each(['journal_entries', 'postings'])(
    'let the books’ writer add to %s, and neither change nor delete',
    async (table) => {
      expect(await refusal(books, `DELETE FROM ${table}`)).toBe(DENIED);
      const column = table === 'postings' ? 'line_no' : 'memo';
      expect(await refusal(books, `UPDATE ${table} SET ${column} = ${column}`)).toBe(DENIED);
    },
  );

  it('let nobody but their owner change the course of a step', async () => {
    expect(await refusal(app, 'UPDATE steps SET step = step')).toBe(DENIED);
    expect(await refusal(app, 'DELETE FROM steps')).toBe(DENIED);
  });
});
