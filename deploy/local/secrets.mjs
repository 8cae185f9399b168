import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Trouble } from './words.mjs';

const word = () => randomBytes(24).toString('base64url');

/** What is drawn once for a local run. Passwords are safe in an address and in SQL quotes. */
const DRAWN = {
  rootPassword: word,
  migratePassword: word,
  appPassword: word,
  booksPassword: word,
  sealingKey: () => randomBytes(32).toString('base64'),
  cookieSecret: word,
  mediaSecret: word,
  sandboxSecret: word,
  joinSecret: word,
  courier: () => ({ key: word(), customer: randomBytes(8).toString('hex').toUpperCase(), secret: word() }),
};

/** @typedef {{ [K in keyof typeof DRAWN]: ReturnType<(typeof DRAWN)[K]> }} Secrets */

/** @returns {Secrets} */
export function drawSecrets() {
  return /** @type {Secrets} */ (
    Object.fromEntries(Object.entries(DRAWN).map(([name, draw]) => [name, draw()]))
  );
}

/**
 * The secrets of this data folder: drawn at the first start, read at later ones, completed when a newer version needs
 * one more. A database without its secrets is refused, for its sealed columns could never be read again.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  if (!fs.existsSync(file)) {
    if (fs.existsSync(path.join(dataDir, 'mysql')))
      throw new Trouble('secretsMissing', { path: file, dataDir });
    return store(file, drawSecrets());
  }
  const known = parse(file, dataDir);
  const complete = { ...drawSecrets(), ...known };
  return Object.keys(complete).length === Object.keys(known).length ? complete : store(file, complete);
}

/**
 * @param {string} file
 * @param {string} dataDir
 * @returns {Partial<Secrets>}
 */
function parse(file, dataDir) {
  try {
    const known = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (typeof known.sealingKey === 'string') return known;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Trouble('secretsBroken', { path: file, dataDir });
}

/**
 * @param {string} file
 * @param {Secrets} secrets
 */
function store(file, secrets) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  fs.renameSync(draft, file);
  return secrets;
}
