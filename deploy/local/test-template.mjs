// The migrated schema of a test run as plain SQL, from which each Jest worker makes its own in a moment.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { tailOf } from './supervise.mjs';

const run = promisify(execFile);
const ROWS_MAX = 500;

/**
 * Compiles the migrations and what they need into the test folder, without a look at `dist`, which may be stale.
 * @param {string} root
 * @param {string} folder
 */
export async function compileMigrations(root, folder) {
  const output = path.join(folder, 'build');
  const swc = path.join(root, 'node_modules/@swc/cli/bin/swc.js');
  const options = ['-d', output, '--config-file', '.swcrc.build.json', '--ignore', '**/*.spec.ts', '--quiet'];
  await run(process.execPath, [swc, 'deploy', 'libs', ...options], { cwd: root });
  return path.join(output, 'deploy/migrate.js');
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @param {string} logFile
 */
export async function migrateTemplate(program, env, logFile) {
  try {
    const { stdout, stderr } = await run(process.execPath, [program], { env });
    fs.writeFileSync(logFile, stdout + stderr);
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    fs.writeFileSync(logFile, `${stdout ?? ''}${stderr ?? ''}`);
    throw new Error(`the migrations failed:\n${tailOf(logFile)}`, { cause: error });
  }
}

/**
 * Tables, triggers and the rows that migrations wrote, as statements apart by `;` and a new line.
 * @param {string} url of the schema
 * @param {string} file
 */
export async function writeTemplate(url, file) {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection({
    uri: url,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
  });
  try {
    const statements = ['SET FOREIGN_KEY_CHECKS = 0'];
    const [tables] = await connection.query({
      sql: "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'",
      rowsAsArray: true,
    });
    for (const [table] of /** @type {[string][]} */ (tables)) {
      const [made] = await connection.query({ sql: `SHOW CREATE TABLE \`${table}\``, rowsAsArray: true });
      statements.push(/** @type {[string, string][]} */ (made)[0]?.[1] ?? '');
      statements.push(...(await rowsOf(connection, table)));
    }
    const [triggers] = await connection.query({ sql: 'SHOW TRIGGERS', rowsAsArray: true });
    for (const [trigger] of /** @type {[string][]} */ (triggers)) {
      const [made] = await connection.query({ sql: `SHOW CREATE TRIGGER \`${trigger}\``, rowsAsArray: true });
      const text = /** @type {string[][]} */ (made)[0]?.[2] ?? '';
      statements.push(text.replace(/DEFINER=\S+ /, ''));
    }
    statements.push('SET FOREIGN_KEY_CHECKS = 1');
    fs.writeFileSync(file, `${statements.join(';\n')};\n`);
  } finally {
    await connection.end();
  }
}

/**
 * @param {import('mysql2/promise').Connection} connection
 * @param {string} table
 */
async function rowsOf(connection, table) {
  const [generated] = await connection.query(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position",
    [table],
  );
  const columns = /** @type {{ name: string }[]} */ (generated).map(({ name }) => `\`${name}\``).join(', ');
  const [rows] = await connection.query({
    sql: `SELECT ${columns} FROM \`${table}\` LIMIT ${ROWS_MAX + 1}`,
    rowsAsArray: true,
  });
  const values = /** @type {unknown[][]} */ (rows);
  if (values.length > ROWS_MAX) throw new Error(`migrations wrote more than ${ROWS_MAX} rows into ${table}`);
  return values.map((row) => connection.format(`INSERT INTO \`${table}\` (${columns}) VALUES (?)`, [row]));
}
