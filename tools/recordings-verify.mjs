// Reads every recorded segment of DATA_DIR and compares it with its row: the nightly audit of video that must be kept three years.
// Exit code 0: all are there. 1: some are missing or changed, and each is named. 2: it could not be checked.
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
  console.error(
    `the recordings could not be checked: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 2;
} finally {
  await stop();
}

async function verify() {
  const found = await theDatabase();
  stop = found.stop;
  if (!existsSync('dist/libs/live-room/src/verify-recordings.js'))
    spawnSync('node', ['tools/build.mjs', '--server'], { stdio: 'inherit' });
  const { DataSource } = require('typeorm');
  const { databaseOptions } = require('../dist/libs/platform/src/index.js');
  const { verifyRecordings } = require('../dist/libs/live-room/src/index.js');
  const flavour = process.env.DB_FLAVOUR === 'mysql' ? 'mysql' : 'mariadb';
  const database = await new DataSource(databaseOptions(found.url, flavour, 1)).initialize();
  const report = await verifyRecordings(database, process.env.DATA_DIR ?? '.data').finally(() =>
    database.destroy(),
  );
  tell(report);
  return report.faults.length === 0 ? 0 : 1;
}

function tell(report) {
  if (isJson) {
    console.log(JSON.stringify(report));
    return;
  }
  const { segments, bytes, faults } = report;
  for (const { sessionId, number, file, fault } of faults)
    console.error(`  ${fault}: session ${sessionId}, segment ${number}, ${file}`);
  console.log(`${segments} segments, ${bytes} bytes, ${faults.length} missing or changed`);
}
