import type { EntityManager } from 'typeorm';

/** One row of a table, by its own column names. */
export async function insert(
  rows: EntityManager,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(values);
  const marks = columns.map(() => '?').join(', ');
  await rows.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`,
    columns.map((column) => values[column]),
  );
}
