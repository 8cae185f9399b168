// The database that a tool looks at: the one that is named; else the private one of this clone, started when no market runs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const stay = async () => undefined;

export async function theDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: stay };
  const dataDir = process.env.DATA_DIR ?? '.data';
  if (!existsSync(join(dataDir, 'mysql')))
    throw new Error('DATABASE_URL is not set, and there is no market in .data (npm start)');
  const { databaseUrl, startServices } = await import('../deploy/local/services.mjs');
  const { isAlive, readProcess } = await import('../deploy/local/processes.mjs');
  const { loadSecrets } = await import('../deploy/local/secrets.mjs');
  const running = readProcess(join(dataDir, 'run'), 'mariadb');
  if (running?.port !== undefined && isAlive(running.pid))
    return { url: databaseUrl('app', loadSecrets(dataDir), running.port), stop: stay };
  const services = await startServices(dataDir, { needs: { database: true, redis: false } });
  return { url: databaseUrl('app', services.secrets, services.databasePort ?? 0), stop: services.stop };
}
