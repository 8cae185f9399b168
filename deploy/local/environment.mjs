// The environment of every process of a local run, in one place. What the user sets wins over what is derived here.
import path from 'node:path';
import { portFrom } from './ports.mjs';
import { databaseUrl } from './services.mjs';
import { Trouble } from './words.mjs';

export const PORTS = /** @type {const} */ ([
  { name: 'storefront', variable: 'STOREFRONT_PORT', port: 3000 },
  { name: 'live', variable: 'LIVE_PORT', port: 3001 },
  { name: 'fulfilment', variable: 'FULFILMENT_PORT', port: 3002 },
  { name: 'rtmp', variable: 'RTMP_PORT', port: 1935 },
  { name: 'grpc', variable: 'GRPC_PORT', port: 50051 },
]);

/** @typedef {Record<(typeof PORTS)[number]['name'] | 'courier' | 'bank', number>} Ports */

/** @param {NodeJS.ProcessEnv} given */
export function profileOf(given) {
  const value = given.LIANJI_PROFILE || 'demo';
  if (value !== 'demo' && value !== 'production') throw new Trouble('profileUnknown', { value });
  return value;
}

/** What must be started privately, because the user names no server for it. @param {NodeJS.ProcessEnv} given */
export function needsOf(given) {
  return { database: !given.DATABASE_URL, redis: !given.REDIS_URL };
}

/**
 * The ports of a local run; `PORT` alone moves the shop, the one door that people type.
 * @param {NodeJS.ProcessEnv} given
 */
export function wantedPorts(given) {
  return PORTS.map(({ name, variable, port }) => {
    const asked = name === 'storefront' ? (given[variable] ?? given.PORT) : given[variable];
    return { name, variable, port: portFrom(variable, asked, port) };
  });
}

/**
 * @typedef {object} Run
 * @property {NodeJS.ProcessEnv} given
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {number | undefined} databasePort
 * @property {number | undefined} redisPort
 * @property {string} dataDir
 * @property {string} runDir
 * @property {Ports} ports
 */

/**
 * What all processes share. The two stronger database users are apart: `environmentOf` hands them to whom they are for.
 * @param {Run} run
 * @returns {NodeJS.ProcessEnv}
 */
export function marketEnvironment({ given, secrets, databasePort, redisPort, dataDir, runDir, ports }) {
  const profile = profileOf(given);
  const derived = {
    LIANJI_PROFILE: profile,
    ...(databasePort === undefined ? givenDatabase(given, profile) : privateDatabase(secrets, databasePort)),
    ...(redisPort === undefined ? {} : { REDIS_URL: `redis://127.0.0.1:${redisPort}` }),
    SEALING_KEY: secrets.sealingKey,
    COOKIE_SECRET: secrets.cookieSecret,
    MEDIA_SECRET: secrets.mediaSecret,
    JOIN_SECRET: secrets.joinSecret,
    STOREFRONT_URL: `http://127.0.0.1:${ports.storefront}`,
    LIVE_URL: `http://127.0.0.1:${ports.live}`,
    // Pages look for the room on their own host at port 3001 unless they are told.
    ...(ports.live === 3001 || ports.live === 0 ? {} : { LIVE_PUBLIC_URL: `http://127.0.0.1:${ports.live}` }),
    RTMP_PORT: String(ports.rtmp),
    GRPC_PORT: String(ports.grpc),
    DATA_DIR: path.resolve(dataDir),
    ...(profile === 'demo' ? demoEnvironment(secrets, ports) : {}),
  };
  return { ...derived, ...nonEmpty(given), RUN_DIR: path.resolve(runDir), NODE_ENV: 'production' };
}

/**
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {Ports} ports
 */
function demoEnvironment(secrets, ports) {
  return {
    SANDBOX_SECRET: secrets.sandboxSecret,
    COURIER_URL: `http://127.0.0.1:${ports.courier}`,
    COURIER_KEY: secrets.courier.key,
    COURIER_CUSTOMER: secrets.courier.customer,
    COURIER_SECRET: secrets.courier.secret,
    COURIER_DAY_SECONDS: '60',
    // Time for a visitor to label a box and hand it over before the courier's first scan does it.
    COURIER_COLLECT_SECONDS: '90',
    COURIER_SILENT_SECONDS: '120',
    BANK_URL: `http://127.0.0.1:${ports.bank}`,
    AUTO_CONFIRM_SECONDS: '600',
    HOLDBACK_SECONDS: '0',
    HOLDBACK_KEEPING_SECONDS: '0',
  };
}

/**
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {number} port
 */
const privateDatabase = (secrets, port) => ({
  DATABASE_URL: databaseUrl('app', secrets, port),
  DATABASE_BOOKS_URL: databaseUrl('books', secrets, port),
  DATABASE_MIGRATE_URL: databaseUrl('migrate', secrets, port),
});

/**
 * @param {NodeJS.ProcessEnv} given
 * @param {'demo' | 'production'} profile
 */
function givenDatabase(given, profile) {
  const names = ['DATABASE_BOOKS_URL', 'DATABASE_MIGRATE_URL'];
  const absent = names.find((name) => !given[name]);
  if (absent && profile === 'production') throw new Trouble('productionNeeds', { variable: absent });
  return Object.fromEntries(names.map((name) => [name, given[name] || given.DATABASE_URL]));
}

/** @param {NodeJS.ProcessEnv} given */
const nonEmpty = (given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));

/** Which of the ports a process takes as its own `PORT`. */
const OWN_PORT = /** @type {const} */ (['storefront', 'live', 'fulfilment', 'courier', 'bank']);
const USERS_FOR = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  fulfilment: ['DATABASE_BOOKS_URL'],
  migrate: ['DATABASE_BOOKS_URL', 'DATABASE_MIGRATE_URL'],
});

/**
 * The environment of one process: its own port, and of the stronger database users only those it is meant to use.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} shared
 * @param {Ports} ports
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(name, shared, ports) {
  const { DATABASE_BOOKS_URL: books, DATABASE_MIGRATE_URL: migrate, ...rest } = shared;
  const users = { DATABASE_BOOKS_URL: books, DATABASE_MIGRATE_URL: migrate };
  const allowed = Object.entries(users).filter(([variable]) => USERS_FOR[name]?.includes(variable));
  const own = OWN_PORT.find((each) => each === name);
  return {
    ...rest,
    ...Object.fromEntries(allowed),
    PORT: own === undefined ? undefined : String(ports[own]),
  };
}
