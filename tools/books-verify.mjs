// Checks the ledger of DATABASE_URL, or of the local run in .data: numbers, hashes, balances, what is held of each order.
// Exit code 0: it holds. 1: it does not, and the first bad entry is named. 2: it could not be checked.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { theDatabase } from './the-database.mjs';

const require = createRequire(import.meta.url);
const isJson = process.argv.includes('--json');

let stop = async () => undefined;
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
  if (!existsSync('dist/libs/ledger/src/index.js'))
    spawnSync('node', ['tools/build.mjs', '--server'], { stdio: 'inherit' });
  const { DataSource } = require('typeorm');
  const { databaseOptions } = require('../dist/libs/platform/src/index.js');
  const { CHECKED_ROWS, verifyBooks } = require('../dist/libs/ledger/src/index.js');
  const flavour = process.env.DB_FLAVOUR === 'mysql' ? 'mysql' : 'mariadb';
  const database = await new DataSource({
    ...databaseOptions(found.url, flavour, 1),
    entities: CHECKED_ROWS,
  }).initialize();
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
