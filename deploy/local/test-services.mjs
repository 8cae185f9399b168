// What a Jest run needs: a private database and Redis that need not be durable, and the migrated template.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimDataFolder } from './data-folder.mjs';
import { databaseUrl, startServicesIn } from './services.mjs';
import { clearAbandoned, endWithUs, testFolder } from './test-folder.mjs';
import { compileMigrations, migrateTemplate, writeTemplate } from './test-template.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const TEMPLATE = 'lianji_template';

/** The same in every run, so that a sealed or signed value in a spec can be an exact one. */
const TEST_SECRETS = {
  SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
  COOKIE_SECRET: 'cookie-secret-of-tests',
  MEDIA_SECRET: 'media-secret-of-tests',
  JOIN_SECRET: 'join-secret-of-tests',
  SANDBOX_SECRET: 'sandbox-secret-of-tests',
  COURIER_KEY: 'courier-key-of-tests',
  COURIER_CUSTOMER: 'COURIERCUSTOMER',
  COURIER_SECRET: 'courier-secret-of-tests',
};

/**
 * Starts all of it and puts the facts into this environment, which Jest's workers inherit.
 * @returns {Promise<() => Promise<void>>} stops it and removes the folder
 */
export async function startTestServices() {
  await clearAbandoned(ROOT, 'test');
  const dataDir = testFolder(ROOT, 'test');
  const folder = await claimDataFolder(dataDir);
  const remove = () => fs.rmSync(dataDir, { recursive: true, force: true });
  try {
    const [services, program] = await Promise.all([
      startServicesIn(folder, { durable: false }),
      compileMigrations(ROOT, dataDir),
    ]);
    const release = endWithUs(() => {
      services.force();
      remove();
    });
    const { databasePort = 0, redisPort = 0, secrets } = services;
    const template = path.join(dataDir, 'template.sql');
    Object.assign(process.env, TEST_SECRETS, {
      JEST_RUN: String(process.pid),
      DATA_DIR: dataDir,
      TEST_DATABASE_ROOT_URL: databaseUrl('root', secrets, databasePort, ''),
      TEST_DATABASE_APP_URL: databaseUrl('app', secrets, databasePort, TEMPLATE),
      TEST_REDIS_URL: `redis://127.0.0.1:${redisPort}`,
      TEST_TEMPLATE_SQL: template,
    });
    await makeTemplate(program, folder.logDir, services, template);
    return async () => {
      release();
      await services.stop();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * @param {string} program
 * @param {string} logDir
 * @param {import('./services.mjs').Services} services
 * @param {string} file
 */
async function makeTemplate(program, logDir, { secrets, databasePort = 0 }, file) {
  const url = databaseUrl('migrate', secrets, databasePort, TEMPLATE);
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection(databaseUrl('migrate', secrets, databasePort));
  await connection.query(`CREATE DATABASE ${TEMPLATE} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  const env = {
    ...process.env,
    DATABASE_MIGRATE_URL: url,
    DATABASE_URL: databaseUrl('app', secrets, databasePort, TEMPLATE),
    DATABASE_BOOKS_URL: databaseUrl('books', secrets, databasePort, TEMPLATE),
  };
  await migrateTemplate(program, env, path.join(logDir, 'migrate.log'));
  await writeTemplate(url, file);
}
