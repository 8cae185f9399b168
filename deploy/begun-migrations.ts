import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { errnoOf } from '@app/platform';

/** A table, a column, a key, a check or a row that is there already; a table, a column or a key that is gone already. */
const DONE = new Set([1050, 1051, 1060, 1061, 1062, 1091, 1826, 3821, 3822]);

/**
 * A statement that changes the schema commits by itself and is whole or not at all. So a migration that was killed between two of
 * its statements finds the first ones done when it is run again, and passes over them; one that runs for the first time passes over
 * nothing. That it began is written down by the commit of its first statement.
 */
export async function passOverWhatIsDone(database: DataSource): Promise<void> {
  await database.query(
    `CREATE TABLE IF NOT EXISTS migrations_begun (
      name VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
    ) ENGINE=InnoDB`,
  );
  for (const migration of database.migrations) {
    const up = migration.up.bind(migration);
    migration.up = async (runner) => {
      await up(await againWith(runner, migration));
    };
  }
}

async function againWith(runner: QueryRunner, { name = '' }: MigrationInterface): Promise<QueryRunner> {
  const begun = (await runner.query('INSERT IGNORE INTO migrations_begun (name) VALUES (?)', [name])) as {
    affectedRows: number;
  };
  if (begun.affectedRows === 1) return runner;
  const query = async (sql: string, values?: unknown[]): Promise<unknown> => {
    try {
      return await (runner.query(sql, values) as Promise<unknown>);
    } catch (error) {
      if (DONE.has(errnoOf(error) ?? 0)) return undefined;
      throw error;
    }
  };
  return new Proxy(runner, {
    get: (target, key): unknown => (key === 'query' ? query : Reflect.get(target, key)),
  });
}
