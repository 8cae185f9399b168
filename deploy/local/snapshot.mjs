// A schema as SQL, table by table, as it was at one moment; whoever writes meanwhile is not held up.

const INSERT_ROWS_MAX = 500;
const INSERT_CHARACTERS_MAX = 512 * 1024;

const BINARY = ['binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob', 'bit'];
const NUMBERS = ['tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'decimal', 'float', 'double', 'year'];

/** @typedef {import('mysql2/promise').Connection} Connection */
/** @typedef {{ name: string, type: string }} TableColumn */
/** @typedef {{ tables: number, rows: number }} Count */

/**
 * Statements that make the tables again with their rows, each on one line. Generated columns are left to the database.
 * @param {Connection} connection
 * @param {Count} count is added to
 * @returns {AsyncGenerator<string>}
 */
export async function* snapshot(connection, count) {
  await connection.query("SET time_zone = '+00:00'");
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
  for (const table of await tablesOf(connection)) {
    yield await tableStatement(connection, table);
    yield* insertStatements(connection, table, count);
    count.tables += 1;
  }
  await connection.query('COMMIT');
}

/**
 * The tables of the schema, those that others point at first, so that the rows can also be loaded with references checked.
 * @param {Connection} connection
 * @returns {Promise<string[]>}
 */
async function tablesOf(connection) {
  const found = await ask(
    connection,
    'SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
  );
  const other = found.find(([, type]) => type !== 'BASE TABLE');
  if (other) throw new Error(`a backup holds tables, and ${other[0]} is a ${other[1]}`);
  const references = await ask(
    connection,
    `SELECT table_name, referenced_table_name FROM information_schema.key_column_usage
     WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL`,
  );
  return parentsFirst(
    found.map(([name = '']) => name),
    references.map(([table = '', parent = '']) => [table, parent]),
  );
}

/**
 * @param {readonly string[]} tables
 * @param {readonly [string, string][]} references
 * @returns {string[]}
 */
export function parentsFirst(tables, references) {
  /** @type {Set<string>} */
  const ordered = new Set();
  const visit = (/** @type {string} */ table, /** @type {readonly string[]} */ children) => {
    if (ordered.has(table) || children.includes(table)) return;
    for (const [child, parent] of references) if (child === table) visit(parent, [...children, table]);
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}

/**
 * @param {Connection} connection
 * @param {string} table
 */
async function tableStatement(connection, table) {
  const [[, text = ''] = []] = await ask(connection, `SHOW CREATE TABLE ${quoted(table)}`);
  return `${text.replace(/\n\s*/g, ' ')};`;
}

/**
 * @param {Connection} connection
 * @param {string} table
 * @param {Count} count
 */
async function* insertStatements(connection, table, count) {
  const columns = await columnsOf(connection, table);
  const head = `INSERT INTO ${quoted(table)} (${columns.map(({ name }) => quoted(name)).join(', ')}) VALUES `;
  let rows = [];
  let characters = 0;
  for await (const row of rowsOf(connection, table, columns)) {
    const text = `(${row.map((value, index) => literal(connection, value, columns[index])).join(',')})`;
    rows.push(text);
    characters += text.length;
    count.rows += 1;
    if (rows.length < INSERT_ROWS_MAX && characters < INSERT_CHARACTERS_MAX) continue;
    yield `${head}${rows.join(',')};`;
    [rows, characters] = [[], 0];
  }
  if (rows.length > 0) yield `${head}${rows.join(',')};`;
}

/**
 * @param {Connection} connection
 * @param {string} table
 * @returns {Promise<TableColumn[]>}
 */
async function columnsOf(connection, table) {
  const found = await ask(
    connection,
    `SELECT column_name, data_type FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = ''
     ORDER BY ordinal_position`,
    [table],
  );
  return found.map(([name = '', type = '']) => ({ name, type }));
}

/**
 * Rows, read as they are taken; every value as the text in which the database tells it.
 * @param {Connection} connection
 * @param {string} table
 * @param {readonly TableColumn[]} columns
 * @returns {AsyncIterable<(string | null)[]>}
 */
function rowsOf(connection, table, columns) {
  const values = columns.map(({ name, type }) =>
    BINARY.includes(type) ? `HEX(${quoted(name)})` : quoted(name),
  );
  const { connection: plain } = /** @type {{ connection: import('mysql2').Connection }} */ (
    /** @type {unknown} */ (connection)
  );
  return plain
    .query({
      sql: `SELECT ${values.join(', ')} FROM ${quoted(table)}`,
      rowsAsArray: true,
      typeCast: (/** @type {{ string(): string | null }} */ field) => field.string(),
    })
    .stream({ highWaterMark: INSERT_ROWS_MAX });
}

/**
 * @param {Connection} connection
 * @param {string | null} value
 * @param {TableColumn | undefined} column
 */
function literal(connection, value, column) {
  if (value === null) return 'NULL';
  if (BINARY.includes(column?.type ?? '')) return `X'${value}'`;
  return NUMBERS.includes(column?.type ?? '') ? value : connection.escape(value);
}

const quoted = (/** @type {string} */ name) => `\`${name.replaceAll('`', '``')}\``;

/**
 * @param {Connection} connection
 * @param {string} sql
 * @param {unknown[]} [values]
 * @returns {Promise<string[][]>}
 */
async function ask(connection, sql, values) {
  const [rows] = await connection.query({ sql, rowsAsArray: true }, values);
  return /** @type {string[][]} */ (/** @type {unknown} */ (rows));
}
