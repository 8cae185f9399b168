// Which database a command of this clone is about: the one that is named, else the private one, started when no market runs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive, readProcess } from './processes.mjs';
import { loadSecrets } from './secrets.mjs';
import { databaseUrl, startServices } from './services.mjs';
import { Trouble } from './words.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const stay = async () => undefined;

/**
 * As the user of the migrations sees it, who alone may make tables.
 * @param {{ mayBeNew: boolean }} options `mayBeNew`: an empty one is made in a data folder that has its secrets
 * @returns {Promise<{ url: string, stop: () => Promise<void | undefined> }>}
 */
export async function marketDatabase({ mayBeNew }) {
  const { DATABASE_MIGRATE_URL, DATA_DIR, SEALING_KEY } = process.env;
  if (DATABASE_MIGRATE_URL) return { url: DATABASE_MIGRATE_URL, stop: stay };
  const dataDir = path.resolve(ROOT, DATA_DIR || '.data');
  if (!fs.existsSync(path.join(dataDir, 'mysql'))) {
    if (!mayBeNew) throw new Trouble('noMarketHere', { path: dataDir });
    const secrets = path.join(dataDir, 'secrets.json');
    if (!fs.existsSync(secrets) && !SEALING_KEY) throw new Trouble('restoreNeedsSecrets', { path: secrets });
  }
  const running = readProcess(path.join(dataDir, 'run'), 'mariadb');
  if (running?.port !== undefined && isAlive(running.pid))
    return { url: databaseUrl('migrate', loadSecrets(dataDir), running.port), stop: stay };
  const services = await startServices(dataDir, { needs: { database: true, redis: false } });
  return { url: databaseUrl('migrate', services.secrets, services.databasePort ?? 0), stop: services.stop };
}

/**
 * Runs a command of one file argument to its end and says what went wrong in words.
 * @param {string} usage the sentence that tells how it is called
 * @param {{ mayBeNew: boolean }} options
 * @param {(file: string, connection: import('mysql2/promise').Connection) => Promise<void>} work
 */
export async function withMarketDatabase(usage, options, work) {
  try {
    const [named, ...more] = process.argv.slice(2);
    if (!named || named.startsWith('-') || more.length > 0) throw new Trouble(usage);
    const file = path.resolve(process.env.INIT_CWD ?? '.', named);
    const { createConnection } = await import('mysql2/promise');
    const { url, stop } = await marketDatabase(options);
    try {
      const connection = await createConnection({ uri: url, charset: 'utf8mb4_unicode_ci' });
      await work(file, connection).finally(() => connection.destroy());
    } finally {
      await stop();
    }
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}
