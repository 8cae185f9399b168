import { DataSource } from 'typeorm';
import { unownedBreaks, BOOKS_ROWS, ReconQueries } from '@app/ledger';
import { Clock, databaseOptions, dayOf } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { seedAlliance } from './alliance';
import { seedLedger } from './ledger';
import { seedPeople } from './people';
import { seedId } from './seed-id';
import { seedStatements } from './statements';

describe('the statements of the demo', () => {
  it('leave nothing of its past to reconcile', async () => {
    const options = databaseOptions(await freshDatabase('seed_statements'), 'mariadb', 2);
    const database = await new DataSource({ ...options, entities: BOOKS_ROWS }).initialize();
    const now = Date.now();
    await database.transaction(async (rows) => {
      for (const seed of [seedPeople, seedAlliance, seedLedger, seedStatements]) await seed(rows, now);
    });
    const clock = Object.assign(Object.create(Clock.prototype) as Clock, { now: () => now });
    const allianceId = seedId('alliance:woqing');
    const accounts = await new ReconQueries(database, clock).accounts(allianceId);
    expect(
      accounts.map(({ code, ledgerFen, statementFen, breakCount }) => [
        code,
        ledgerFen - statementFen,
        breakCount,
      ]),
    ).toEqual([
      ['A.bank', 0n, 0],
      ['A.psp.sandbox', 0n, 0],
    ]);
    expect((await unownedBreaks(database.manager, allianceId, dayOf(now))).count).toBe(0);
    const [counted]: { n: string }[] = await database.query('SELECT COUNT(*) AS n FROM recon_matches');
    expect(Number(counted?.n)).toBeGreaterThan(600);
    await database.destroy();
  }, 60_000);
});
