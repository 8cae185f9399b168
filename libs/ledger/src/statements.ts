import { setImmediate as turn } from 'node:timers/promises';
import { escape, raw, type ExecuteValues, type PoolConnection } from 'mysql2';
import type { EntityManager } from 'typeorm';
import type { Instant } from '@app/platform';

/** One statement and its values: escaped by the driver, or sent beside a text that the database has read already. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly isPrepared?: true;
}

export type Cell = string | number | bigint | boolean | null | undefined;

/**
 * Rows of one prepared statement. A full batch has hundreds of rows for each of three tables, and to read a text of a thousand
 * literals takes the database longer than to write them. Few sizes, since each is kept by each connection.
 */
const BLOCKS = [256, 64];

/** All rows of one table: as many as fill a block by statements that are prepared once, the others by one text. */
export function* insertMany(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  more = '',
): Generator<Statement> {
  let from = 0;
  for (const size of BLOCKS)
    for (; rows.length - from >= size; from += size)
      yield block(table, columns, rows.slice(from, from + size), more);
  if (from < rows.length) yield insertAll(table, columns.join(', '), rows.slice(from), more);
}

/** Columns that none of the rows has are left out: a place for nothing costs the driver as much as one for a word. */
function block(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  more: string,
): Statement {
  const used = [...columns.keys()].filter((at) => rows.some((row) => isThere(row[at])));
  const values: Cell[] = [];
  for (const row of rows) for (const at of used) values.push(row[at] ?? null);
  const names = used.map((at) => columns[at]).join(', ');
  const marks = `(${used.map(() => '?').join(',')})`;
  const all = Array.from(rows, () => marks).join(',');
  return { sql: `INSERT INTO ${table} (${names}) VALUES ${all} ${more}`, values, isPrepared: true };
}

const isThere = (cell: Cell): boolean => cell !== null && cell !== undefined;

/** All rows of one table by one statement, however many they are; `more` is what follows the values. */
export function insertAll(
  table: string,
  columns: string,
  rows: readonly (readonly Cell[])[],
  more = '',
): Statement {
  let text = '';
  for (const row of rows) {
    let cells = '';
    for (const cell of row) cells += cells === '' ? literal(cell) : `,${literal(cell)}`;
    text += text === '' ? `(${cells})` : `,(${cells})`;
  }
  return { sql: `INSERT INTO ${table} (${columns}) VALUES ? ${more}`, values: [raw(text)] };
}

/** The only signs that do not stand for themselves between single quotes. */
const TO_ESCAPE = /['\\]/;

/**
 * A value as it stands in a statement. The driver would escape double quotes too, which need none between single ones: of a
 * position they made a third, escaped by one side and read again by the other.
 */
function literal(cell: Cell): string {
  if (typeof cell === 'string') return TO_ESCAPE.test(cell) ? escape(cell) : `'${cell}'`;
  return cell === null || cell === undefined ? 'NULL' : String(cell);
}

/** An instant as its column takes it: the driver's way over a Date asks for each part of it. */
export function instantText(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().slice(0, 23).replace('T', ' ');
}

/**
 * Sends statements one after another; each is built while the database works on the one before. Nothing is sent after one that
 * failed: a deadlock has ended the transaction, and what came after it would be committed by itself.
 */
export async function inTurn(rows: EntityManager, statements: Iterable<Statement>): Promise<void> {
  let sent: Promise<unknown> = Promise.resolve();
  // Whoever builds the next one may fail while this one is under way; its own failure is then nobody's.
  const quietly = (): undefined => undefined;
  for (const statement of statements) {
    await sent;
    sent = send(rows, statement);
    sent.catch(quietly);
    // What is asked goes out in the next turn: without it, the next statement would be built before this one is sent.
    await turn();
  }
  await sent;
}

/** TypeORM asks by texts alone; what is prepared goes by the connection of its transaction. */
async function send(rows: EntityManager, { sql, values, isPrepared }: Statement): Promise<unknown> {
  const runner = rows.queryRunner;
  if (!isPrepared || !runner) return rows.query(sql, [...values]);
  const connection = (await runner.connect()) as PoolConnection;
  return connection.promise().execute(sql, values as ExecuteValues[]);
}
