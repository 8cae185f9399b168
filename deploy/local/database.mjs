import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hasRoom, isDiskFull } from './data-folder.mjs';
import { findProgram } from './packages.mjs';
import { endGroup, forgetProcess, markOf, recordProcess } from './processes.mjs';
import { firstWords } from './ports.mjs';
import { Trouble } from './words.mjs';

export const SCHEMA = 'lianji';

const INSTALLER = 'mariadb-install';
const INSTALL_MS_MAX = 120_000;

const DURABLE = ['--innodb-flush-log-at-trx-commit=1', '--innodb-log-file-size=32M'];
// For test runs alone: whatever the operating system holds when the power fails is lost.
const FAST = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-log-file-size=16M',
  '--innodb-flush-method=nosync',
  '--innodb-doublewrite=OFF',
  // A schema is made for many a spec: a file made and removed for each of its tables is most of that.
  '--innodb-file-per-table=OFF',
];

/** Books are read fast while they fit here. Memory is taken as it fills, so a small market takes no more than it did. */
const BUFFER_POOL_MIB = { least: 256, most: 1024, shareOfMemory: 1 / 16 };

function bufferPoolMiB() {
  const { least, most, shareOfMemory } = BUFFER_POOL_MIB;
  return Math.round(Math.min(most, Math.max(least, (os.totalmem() / 2 ** 20) * shareOfMemory)));
}

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

const required = (/** @type {string} */ name) => findProgram(name) ?? name;

/**
 * Makes the system tables, once; a run that is killed in the middle leaves nothing that looks finished.
 * @param {import('./data-folder.mjs').DataFolder} folder
 */
export async function initialiseDatabase({ dataDir, runDir, logDir, temporaryDir }) {
  const home = path.join(dataDir, 'mysql');
  if (fs.existsSync(path.join(home, 'mysql'))) return;
  const draft = `${home}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(home, { recursive: true, force: true });
  const logFile = path.join(logDir, 'mariadb-install.log');
  const log = fs.openSync(logFile, 'w');
  const args = [
    '--no-defaults',
    `--datadir=${draft}`,
    `--tmpdir=${temporaryDir}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--force',
    '--innodb-log-file-size=16M',
    ...asRoot(),
  ];
  const isMade = await installed(args, log, { dataDir, runDir });
  fs.closeSync(log);
  if (!isMade) {
    const said = fs.readFileSync(logFile, 'utf8');
    const tail = said.trimEnd().split('\n').slice(-12).join('\n');
    fs.rmSync(draft, { recursive: true, force: true });
    if (isDiskFull(said) || !hasRoom(dataDir))
      throw new Trouble('diskFull', { path: dataDir, free: 0, needed: 300 });
    throw new Trouble('serviceFailed', { name: 'mariadb-install-db', log: logFile }, tail);
  }
  fs.renameSync(draft, home);
}

/**
 * The server waits for ever on a full disk, so the room is watched and the time is limited.
 * @param {string[]} args
 * @param {number} log
 * @param {{ dataDir: string, runDir: string }} folder
 * @returns {Promise<boolean>}
 */
function installed(args, log, { dataDir, runDir }) {
  return new Promise((resolve) => {
    const child = spawn(required('mariadb-install-db'), args, {
      detached: true,
      stdio: ['ignore', log, log],
    });
    if (child.pid) recordProcess(runDir, { name: INSTALLER, pid: child.pid });
    const until = Date.now() + INSTALL_MS_MAX;
    const watch = setInterval(() => {
      if (child.pid && (!hasRoom(dataDir) || Date.now() > until)) endGroup(child.pid);
    }, 500);
    const end = (/** @type {boolean} */ isMade) => {
      clearInterval(watch);
      forgetProcess(runDir, INSTALLER);
      resolve(isMade);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}

/**
 * Run by the server before it takes any connection, at every start: root is never reachable without its password, and
 * a lost step of an earlier start is made good.
 * @param {import('./secrets.mjs').Secrets} secrets
 */
export function accountsSql({ rootPassword, migratePassword, appPassword, booksPassword }) {
  const user = (/** @type {string} */ name, /** @type {string} */ password) => [
    `CREATE USER IF NOT EXISTS ${name} IDENTIFIED BY '${password}';`,
    `ALTER USER ${name} IDENTIFIED BY '${password}';`,
  ];
  return [
    ...user("'root'@'localhost'", rootPassword),
    ...user("'root'@'127.0.0.1'", rootPassword),
    "GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;",
    `DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host NOT IN ('localhost', '127.0.0.1'));`,
    'FLUSH PRIVILEGES;',
    `CREATE DATABASE IF NOT EXISTS ${SCHEMA} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
    ...user("'migrate'@'%'", migratePassword),
    ...user("'app'@'%'", appPassword),
    ...user("'books'@'%'", booksPassword),
    `GRANT ALL PRIVILEGES ON \`${SCHEMA}\`.* TO 'migrate'@'%' WITH GRANT OPTION;`,
    `GRANT ALL PRIVILEGES ON \`${SCHEMA}\\_%\`.* TO 'migrate'@'%' WITH GRANT OPTION;`,
    '',
  ].join('\n');
}

/**
 * @param {import('./data-folder.mjs').DataFolder} folder
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {{ port: number, durable: boolean }} options
 * @returns {import('./supervise.mjs').Plan}
 */
export function databasePlan({ dataDir, runDir, logDir, temporaryDir }, secrets, { port, durable }) {
  const initFile = path.join(runDir, 'accounts.sql');
  fs.rmSync(initFile, { force: true });
  fs.writeFileSync(initFile, accountsSql(secrets), { mode: 0o600 });
  // A socket path over 107 characters aborts the server, so it does not stand in the data folder.
  const socketDir = fs.mkdtempSync(path.join(os.tmpdir(), 'lianji-'));
  const args = [
    '--no-defaults',
    `--datadir=${markOf(dataDir)}mysql`,
    `--tmpdir=${temporaryDir}`,
    `--socket=${path.join(socketDir, 'mariadb.sock')}`,
    `--pid-file=${path.join(runDir, 'mariadb.pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--local-infile=0',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    `--innodb-buffer-pool-size=${durable ? bufferPoolMiB() : BUFFER_POOL_MIB.least}M`,
    // The system's file grows in steps that fit the room which a start asks for, not by the usual 64 MB.
    '--innodb-autoextend-increment=8',
    '--max-allowed-packet=64M',
    '--max-connections=400',
    `--init-file=${initFile}`,
    ...(durable ? DURABLE : FAST),
    ...asRoot(),
  ];
  return {
    name: 'mariadb',
    command: required('mariadbd'),
    args,
    env: process.env,
    cwd: dataDir,
    logFile: path.join(logDir, 'mariadb.log'),
    runDir,
    patienceMs: 30_000,
    port,
    temporaryDir: socketDir,
  };
}

/** The server greets whom it takes, which it does only after its init file. @param {number} port */
export const isDatabaseReady = async (port) => /mysql_native_password|MariaDB/.test(await firstWords(port));
