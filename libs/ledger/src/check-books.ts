import { DataSource, type EntityManager } from 'typeorm';
import type { Day, Instant } from '@app/platform';
import type { BookCheckRow } from './book-check.row';
import { runInvariants, type CheckResult } from './invariants';

export interface Checked {
  readonly chainSeq: string;
  readonly results: readonly CheckResult[];
}

/** All laws over the books of one alliance or of all, in one snapshot: bookings that come meanwhile are not half seen. */
export function checkBooks(database: DataSource, allianceId?: string): Promise<Checked> {
  return database.transaction('REPEATABLE READ', async (rows) => {
    const [chain]: { seq: string }[] = await rows.query('SELECT seq FROM ledger_chain WHERE id = 1');
    return { chainSeq: chain?.seq ?? '0', results: await runInvariants(rows, allianceId) };
  });
}

/** What concerns one alliance: its own faults, and those of the chain that is everybody's. */
export function checkRow(
  checked: Checked,
  facts: {
    id: string;
    allianceId: string;
    day: Day | null;
    askedBy: string | null;
    beganAt: Instant;
    endedAt: Instant;
  },
): BookCheckRow {
  const results = checked.results.map(({ id, faults }) => ({
    id,
    faults: faults.filter((fault) => fault.allianceId === null || fault.allianceId === facts.allianceId),
  }));
  const faultCount = results.reduce((sum, each) => sum + each.faults.length, 0);
  return { ...facts, chainSeq: checked.chainSeq, faultCount, results: JSON.stringify(results) };
}

/** Alliances that have books. */
export async function alliancesWithBooks(rows: EntityManager): Promise<string[]> {
  const found: { id: string }[] = await rows.query(
    'SELECT DISTINCT alliance_id AS id FROM ledger_accounts ORDER BY alliance_id',
  );
  return found.map(({ id }) => id);
}
