import type { EntityManager } from 'typeorm';

/** One area's part of the demo market. Runs once, in one transaction with all others, in the order of `SEEDS`. */
export type Seed = (rows: EntityManager, now: number) => Promise<void>;

/** Inserts rows of one table. Columns are the table's own names; seeds write SQL so that they need no app. */
export async function insert(
  rows: EntityManager,
  table: string,
  values: readonly Record<string, unknown>[],
): Promise<void> {
  for (const value of values) {
    const columns = Object.keys(value);
    const marks = columns.map(() => '?').join(', ');
    await rows.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`,
      columns.map((column) => value[column]),
    );
  }
}
