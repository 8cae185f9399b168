import { readFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { readSettings, type Settings } from '../config';

const made = new Map<string, Promise<string>>();

/** The schema of this Jest worker, made once from the migrated template. Specs share it: bring your own ids, clean nothing. */
export function workerDatabase(): Promise<string> {
  return schema(`lianji_t${process.env.JEST_RUN ?? ''}_${process.env.JEST_WORKER_ID ?? '1'}`);
}

/** An empty migrated schema of its own, for a spec that needs emptiness. */
export function freshDatabase(name: string): Promise<string> {
  return schema(`lianji_t${process.env.JEST_RUN ?? ''}_${process.env.JEST_WORKER_ID ?? '1'}_${name}`);
}

/** The settings of a process under test: `demo`, the worker's database and Redis database, plus what the spec asks for. */
export async function testSettings(more: Record<string, string> = {}, database?: string): Promise<Settings> {
  return readSettings({
    ...process.env,
    LIANJI_PROFILE: 'demo',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    DATABASE_URL: database ?? (await workerDatabase()),
    REDIS_URL: `${process.env.TEST_REDIS_URL ?? ''}/${process.env.JEST_WORKER_ID ?? '1'}`,
    ...more,
  });
}

function schema(name: string): Promise<string> {
  let url = made.get(name);
  if (!url) {
    url = make(name);
    made.set(name, url);
  }
  return url;
}

async function make(name: string): Promise<string> {
  const root = process.env.TEST_DATABASE_ROOT_URL ?? '';
  const connection = await createConnection({ uri: root, multipleStatements: true });
  try {
    const [found] = await connection.query(
      'SELECT 1 FROM information_schema.schemata WHERE schema_name = ?',
      [name],
    );
    if ((found as unknown[]).length === 0) {
      await connection.query(
        `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci; USE ${name}`,
      );
      await connection.query(readFileSync(process.env.TEST_TEMPLATE_SQL ?? '', 'utf8'));
    }
  } finally {
    await connection.end();
  }
  return `${root.replace(/\/[^/]*$/, '')}/${name}`;
}
