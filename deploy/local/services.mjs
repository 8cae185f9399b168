// The private MariaDB and Redis of a local run: children of the start, data in one folder, loopback only.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimDataFolder, guarded, isDiskFull } from './data-folder.mjs';
import { databasePlan, initialiseDatabase, isDatabaseReady, SCHEMA } from './database.mjs';
import { ensurePackages } from './packages.mjs';
import { freePorts } from './ports.mjs';
import { isRedisReady, redisPlan } from './redis.mjs';
import { loadSecrets } from './secrets.mjs';
import { Supervised } from './supervise.mjs';
import { Trouble } from './words.mjs';

const READY_MS = 60_000;
const PORT_TRIES_MAX = 3;

/** @typedef {{ database: boolean, redis: boolean }} Needs */

/**
 * @param {Needs} needs
 * @returns {import('./packages.mjs').PackageName[]}
 */
export function packagesFor({ database, redis }) {
  return [
    ...(database ? /** @type {const} */ (['mariadb-server-core', 'mariadb-client-core']) : []),
    ...(redis ? /** @type {const} */ (['redis-tools']) : []),
  ];
}

/**
 * Starts what is needed in a folder that was claimed already.
 * @param {import('./data-folder.mjs').DataFolder} folder
 * @param {{ needs?: Needs, durable?: boolean }} [options]
 */
export async function startServicesIn(
  folder,
  { needs = { database: true, redis: true }, durable = true } = {},
) {
  await ensurePackages(packagesFor(needs));
  return guarded(folder.dataDir, async () => {
    const secrets = loadSecrets(folder.dataDir);
    const [database, redis] = await both(
      needs.database ? startDatabase(folder, secrets, durable) : undefined,
      needs.redis ? startRedis(folder, durable) : undefined,
    );
    return {
      secrets,
      databasePort: database?.plan.port,
      redisPort: redis?.plan.port,
      database,
      redis,
      stop: async () => {
        await redis?.stop();
        await database?.stop();
      },
      force: () => {
        redis?.force();
        database?.force();
      },
    };
  });
}

/** @typedef {Awaited<ReturnType<typeof startServicesIn>>} Services */

/**
 * Claims the folder and starts; the folder is released when the services are stopped.
 * @param {string} dataDir
 * @param {{ needs?: Needs, durable?: boolean }} [options]
 */
export async function startServices(dataDir, options) {
  const folder = await claimDataFolder(path.resolve(dataDir));
  try {
    const services = await startServicesIn(folder, options);
    const stop = async () => {
      await services.stop();
      folder.release();
    };
    return { ...services, folder, stop };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/**
 * @param {import('./data-folder.mjs').DataFolder} folder
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {boolean} durable
 */
async function startDatabase(folder, secrets, durable) {
  await initialiseDatabase(folder);
  return started(isDatabaseReady, (port) => databasePlan(folder, secrets, { port, durable }));
}

/**
 * @param {import('./data-folder.mjs').DataFolder} folder
 * @param {boolean} durable
 */
const startRedis = (folder, durable) => started(isRedisReady, (port) => redisPlan(folder, { port, durable }));

/**
 * On a free port; if another program took it meanwhile, on the next.
 * @param {(port: number) => Promise<boolean>} isReady
 * @param {(port: number) => import('./supervise.mjs').Plan} planFor
 */
async function started(isReady, planFor) {
  for (let tries = 1; ; tries++) {
    const [port = 0] = await freePorts(1);
    const plan = planFor(port);
    const child = new Supervised(plan);
    if (await readyOrEnded(child, () => isReady(port))) {
      child.settle();
      return child;
    }
    await child.stop();
    const tail = child.tail();
    if (isDiskFull(tail)) throw new Trouble('diskFull', { path: plan.cwd, free: 0, needed: 60 });
    if (tries === PORT_TRIES_MAX || !/in use/i.test(tail)) {
      throw new Trouble('serviceFailed', { name: plan.name, log: plan.logFile }, tail);
    }
  }
}

/**
 * @param {Supervised} child
 * @param {() => Promise<boolean>} isReady
 */
export async function readyOrEnded(child, isReady, patienceMs = READY_MS) {
  let hasEnded = false;
  void child.failedEarly.then(() => (hasEnded = true));
  const until = Date.now() + patienceMs;
  while (!hasEnded && Date.now() < until) {
    if (await isReady()) return true;
    await sleep(25);
  }
  return false;
}

/**
 * Both, and if one fails the other is stopped.
 * @param {Promise<Supervised> | undefined} first
 * @param {Promise<Supervised> | undefined} second
 */
async function both(first, second) {
  const results = await Promise.allSettled([first, second]);
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return results.map((result) => (result.status === 'fulfilled' ? result.value : undefined));
  for (const result of results) if (result.status === 'fulfilled') await result.value?.stop();
  throw failed.reason;
}

/**
 * @param {'root' | 'migrate' | 'app' | 'books'} user
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {number} port
 */
export function databaseUrl(user, secrets, port, schema = SCHEMA) {
  return `mysql://${user}:${secrets[`${user}Password`]}@127.0.0.1:${port}/${schema}`;
}
