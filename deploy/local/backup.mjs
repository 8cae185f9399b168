// `npm run db:backup -- FILE`: the market's database as it is at this moment, while the market goes on.
import fs from 'node:fs';
import { writeBackup } from './backup-file.mjs';
import { withMarketDatabase } from './market-database.mjs';
import { say } from './say.mjs';
import { snapshot } from './snapshot.mjs';
import { Trouble } from './words.mjs';

await withMarketDatabase('backupUsage', { mayBeNew: false }, async (file, connection) => {
  if (fs.existsSync(file)) throw new Trouble('backupThere', { file });
  const count = { tables: 0, rows: 0 };
  await writeBackup(file, snapshot(connection, count));
  say('backedUp', { file, ...count });
});
