import { createConnection, type Connection } from 'mysql2/promise';

type Value = string | number | bigint | null;

interface Waiting {
  readonly columns: string;
  readonly width: number;
  texts: string[];
  size: number;
}

/** Bytes of one statement. */
const STATEMENT = 1_000_000;
const CONNECTIONS = 2;

/** Rows on their way into tables: collected by table, and sent in long statements over two connections. */
export class Rows {
  private readonly waiting = new Map<string, Waiting>();
  private readonly busy: Promise<void>[];
  private next = 0;
  count = 0;

  private constructor(private readonly connections: readonly Connection[]) {
    this.busy = connections.map(() => Promise.resolve());
  }

  /** References are not looked up row by row: what fills knows what it refers to. */
  static async open(uri: string): Promise<Rows> {
    const connections = await Promise.all(
      Array.from({ length: CONNECTIONS }, () => createConnection({ uri, timezone: 'Z' })),
    );
    for (const connection of connections)
      await connection.query('SET SESSION foreign_key_checks = 0, unique_checks = 0');
    return new Rows(connections);
  }

  add(table: string, row: Record<string, Value>): void {
    const values = Object.values(row);
    let waiting = this.waiting.get(table);
    if (waiting === undefined) {
      const columns = Object.keys(row).join(', ');
      waiting = { columns, width: values.length, texts: [], size: 0 };
      this.waiting.set(table, waiting);
    }
    if (values.length !== waiting.width)
      throw new Error(`a row of ${table} has other columns than the first`);
    const text = `(${values.map(quoted).join(',')})`;
    waiting.texts.push(text);
    waiting.size += text.length;
    this.count += 1;
    if (waiting.size >= STATEMENT) this.send(table, waiting);
  }

  /** Waits until neither connection is far behind: nothing piles up in memory. */
  async room(): Promise<void> {
    await Promise.race(this.busy);
  }

  /** All rows are there, and the chain has its head. */
  async close({ seq, hash }: { seq: number; hash: string }): Promise<void> {
    for (const [table, waiting] of this.waiting) if (waiting.texts.length > 0) this.send(table, waiting);
    await Promise.all(this.busy);
    const [connection] = this.connections;
    await connection?.query('UPDATE ledger_chain SET seq = ?, hash = ?, fence = 1 WHERE id = 1', [seq, hash]);
    for (const table of this.waiting.keys()) await connection?.query(`ANALYZE TABLE ${table}`);
    await Promise.all(this.connections.map((connection) => connection.end()));
  }

  private send(table: string, waiting: Waiting): void {
    const sql = `INSERT INTO ${table} (${waiting.columns}) VALUES ${waiting.texts.join(',')}`;
    waiting.texts = [];
    waiting.size = 0;
    const place = (this.next += 1) % CONNECTIONS;
    this.busy[place] = (this.busy[place] ?? Promise.resolve()).then(async () => {
      await this.connections[place]?.query(sql);
    });
  }
}

function quoted(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value !== 'string') return String(value);
  return /['\\]/.test(value) ? `'${value.replace(/['\\]/g, '\\$&')}'` : `'${value}'`;
}

/** An instant as the database has it: UTC. */
export function at(instant: number): string {
  return new Date(instant).toISOString().replace('T', ' ').slice(0, -1);
}

/** Ids that sort as they are made, by kind: two capitals and a number. */
export function idOf(kind: string, n: number): string {
  return `01H${kind}${String(n).padStart(21, '0')}`;
}
