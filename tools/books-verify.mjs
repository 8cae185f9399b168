// Checks the ledger of DATABASE_URL, or of the local run in .data: numbers, hashes, balances, what is held of each order.
// Exit code 0: it holds. 1: it does not, and the first bad entry is named. 2: it could not be checked.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const isJson = process.argv.includes('--json');

const stay = async () => undefined;
let stop = stay;
try {
  process.exitCode = await verify();
} catch (error) {
  console.error(`the books could not be checked: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  await stop();
}

async function verify() {
  const found = await theDatabase();
  stop = found.stop;
  if (found.url === undefined)
    throw new Error('DATABASE_URL is not set, and there is no market in .data (npm start)');
  if (!existsSync('dist/libs/ledger/src/index.js'))
    spawnSync('node', ['tools/build.mjs', '--server'], { stdio: 'inherit' });
  const { DataSource } = require('typeorm');
  const { databaseOptions } = require('../dist/libs/platform/src/index.js');
  const { verifyBooks } = require('../dist/libs/ledger/src/index.js');
  const flavour = process.env.DB_FLAVOUR === 'mysql' ? 'mysql' : 'mariadb';
  const database = await new DataSource(databaseOptions(found.url, flavour, 1)).initialize();
  const report = await verifyBooks(database).finally(() => database.destroy());
  tell(report);
  return report.faults.length === 0 ? 0 : 1;
}

function tell(report) {
  if (isJson) {
    console.log(JSON.stringify(report));
    return;
  }
  const { entries, postings, orders, head, firstBadSeq, faults } = report;
  console.log(`${entries} entries, ${postings} postings, ${orders} orders, head ${head.slice(0, 16)}`);
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  if (faults.length > 20) console.error(`  and ${faults.length - 20} more`);
  if (firstBadSeq !== null) console.error(`first bad entry: ${firstBadSeq}`);
  console.log(faults.length === 0 ? 'the books hold' : 'the books do not hold');
}

/** The one that is named; else the private one of this clone, which is started when no market runs. */
async function theDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: stay };
  const dataDir = process.env.DATA_DIR ?? '.data';
  if (!existsSync(join(dataDir, 'mysql'))) return { url: undefined, stop: stay };
  const { databaseUrl, startServices } = await import('../deploy/local/services.mjs');
  const { isAlive, readProcess } = await import('../deploy/local/processes.mjs');
  const { loadSecrets } = await import('../deploy/local/secrets.mjs');
  const running = readProcess(join(dataDir, 'run'), 'mariadb');
  if (running?.port !== undefined && isAlive(running.pid))
    return { url: databaseUrl('app', loadSecrets(dataDir), running.port), stop: stay };
  const services = await startServices(dataDir, { needs: { database: true, redis: false } });
  return { url: databaseUrl('app', services.secrets, services.databasePort ?? 0), stop: services.stop };
}
