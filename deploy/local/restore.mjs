// `npm run db:restore -- FILE`: a backup into an empty database. The file is read to its end before anything is written.
import fs from 'node:fs';
import { readBackup } from './backup-file.mjs';
import { withMarketDatabase } from './market-database.mjs';
import { say } from './say.mjs';
import { Trouble } from './words.mjs';

/** @typedef {import('mysql2/promise').Connection} Connection */

await withMarketDatabase('restoreUsage', { mayBeNew: true }, async (file, connection) => {
  if (!fs.existsSync(file)) throw new Trouble('backupAbsent', { file });
  await readToTheEnd(file);
  const [[schema], there] = await Promise.all([schemaOf(connection), tablesOf(connection)]);
  if (there.length > 0) throw new Trouble('restoreNotEmpty', { schema: schema ?? '', tables: there.length });
  try {
    for await (const statement of readBackup(file)) await connection.query(statement);
  } catch (error) {
    await dropAll(connection);
    throw error;
  }
  say('restored', { file, schema: schema ?? '', tables: (await tablesOf(connection)).length });
});

/** @param {string} file */
async function readToTheEnd(file) {
  const statements = readBackup(file);
  while (!(await statements.next()).done);
}

/** What was begun is taken away, so that it can be tried again. @param {Connection} connection */
async function dropAll(connection) {
  await connection.query('SET FOREIGN_KEY_CHECKS = 0');
  for (const table of await tablesOf(connection)) await connection.query('DROP TABLE ??', [table]);
}

/** @param {Connection} connection */
function schemaOf(connection) {
  return names(connection, 'SELECT DATABASE()');
}

/** @param {Connection} connection */
function tablesOf(connection) {
  return names(
    connection,
    'SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
}

/**
 * @param {Connection} connection
 * @param {string} sql
 */
async function names(connection, sql) {
  const [rows] = await connection.query({ sql, rowsAsArray: true });
  return /** @type {string[][]} */ (/** @type {unknown} */ (rows)).map(([name = '']) => name);
}
