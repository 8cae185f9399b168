import { setImmediate as turn } from 'node:timers/promises';
import { escape, raw } from 'mysql2';
import type { EntityManager } from 'typeorm';
import type { Instant } from '@app/platform';

/** One statement and its values, which the driver escapes. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export type Cell = string | number | bigint | boolean | null | undefined;

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
  for (const { sql, values } of statements) {
    await sent;
    sent = rows.query(sql, [...values]);
    sent.catch(quietly);
    // What is asked goes out in the next turn: without it, the next statement would be built before this one is sent.
    await turn();
  }
  await sent;
}
