// Computes every sealed show again from its log, and names what differs: the nightly audit of what was said and sold on air.
// Exit code 0: all are as sealed. 1: some are not, and the first event of each stream that differs is named. 2: it could not be checked.
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
  console.error(`the shows could not be checked: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  await stop();
}

async function verify() {
  const found = await theDatabase();
  stop = found.stop;
  if (!existsSync('dist/libs/live-room/src/verify-shows.js'))
    spawnSync('node', ['tools/build.mjs', '--server'], { stdio: 'inherit' });
  const { DataSource } = require('typeorm');
  const { databaseOptions } = require('../dist/libs/platform/src/index.js');
  const { SEALED_ROWS, verifyShows } = require('../dist/libs/live-room/src/index.js');
  const flavour = process.env.DB_FLAVOUR === 'mysql' ? 'mysql' : 'mariadb';
  const database = await new DataSource({
    ...databaseOptions(found.url, flavour, 1),
    entities: SEALED_ROWS,
  }).initialize();
  const report = await verifyShows(database).finally(() => database.destroy());
  tell(report);
  return report.faults.length === 0 ? 0 : 1;
}

function tell(report) {
  if (isJson) {
    console.log(JSON.stringify(report));
    return;
  }
  const { shows, faults } = report;
  for (const { sessionId, stream, seq, fault } of faults)
    console.error(
      `  ${fault}: show ${sessionId}, ${stream === null ? 'the report' : `stream ${stream}, event ${seq}`}`,
    );
  console.log(`${shows} sealed shows, ${faults.length} not as they were sealed`);
}
