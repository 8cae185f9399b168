import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { BOOKS_ROWS } from '@app/ledger';
import { databaseOptions } from '@app/platform';
import { passOverWhatIsDone } from './begun-migrations';
import { giveGrants } from './grants';
import { SEEDS } from './seed';

/** Migrates, gives the grants anew and, with `--seed`, loads the demo market once. Safe to run again. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_MIGRATE_URL;
  if (url === undefined) throw new Error('DATABASE_MIGRATE_URL is not set');
  const flavour = process.env.DB_FLAVOUR === 'mysql' ? 'mysql' : 'mariadb';
  const database = new DataSource({
    ...databaseOptions(url, flavour, 2),
    // The demo's past is booked as the writer books.
    entities: BOOKS_ROWS,
    migrations: [join(__dirname, 'migrations', '*.js')],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
  });
  await database.initialize();
  try {
    await passOverWhatIsDone(database);
    const done = await database.runMigrations();
    for (const migration of done) console.log(`migrated ${migration.name}`);
    const users = { app: userOf(process.env.DATABASE_URL), books: userOf(process.env.DATABASE_BOOKS_URL) };
    const owner = userOf(url);
    if (users.app && users.books && users.app !== owner && users.books !== owner) {
      await giveGrants(database, { app: `'${users.app}'@'%'`, books: `'${users.books}'@'%'` });
    }
    if (process.argv.includes('--seed')) await seedOnce(database);
  } finally {
    await database.destroy();
  }
}

async function seedOnce(database: DataSource): Promise<void> {
  const [found]: { n: string }[] = await database.query('SELECT COUNT(*) AS n FROM alliances');
  if (found?.n !== '0') return;
  await database.transaction(async (rows) => {
    for (const seed of SEEDS) await seed(rows, Date.now());
  });
  console.log('loaded the demo market');
}

function userOf(url: string | undefined): string {
  return url === undefined ? '' : decodeURIComponent(new URL(url).username);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
