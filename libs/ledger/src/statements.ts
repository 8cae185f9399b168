import type { EntityManager } from 'typeorm';
import type { Instant } from '@app/platform';

/** One statement and its values, which the driver escapes. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** All rows of one table by one statement, however many they are; `more` is what follows the values. */
export function insertAll(
  table: string,
  columns: string,
  rows: readonly (readonly unknown[])[],
  more = '',
): Statement {
  return { sql: `INSERT INTO ${table} (${columns}) VALUES ? ${more}`, values: [rows] };
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
  }
  await sent;
}
