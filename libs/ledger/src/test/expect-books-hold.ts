import type { DataSource, EntityManager } from 'typeorm';
import { runInvariants } from '../invariants';

/** For the end of a spec that has booked: every law of the books holds, or the faults are said. */
export async function expectBooksHold(rows: EntityManager): Promise<void> {
  expect(await faultsOf(rows)).toEqual([]);
}

/** The laws that do not hold, each with what it says. */
export async function faultsOf(rows: EntityManager, allianceId?: string): Promise<string[]> {
  const results = await runInvariants(rows, allianceId);
  return results.flatMap(({ id, faults }) => faults.map((fault) => `${id} ${fault.says}`));
}

/** Which laws find a fault that is planted in a transaction which is not kept. */
export async function lawsBroken(
  database: DataSource,
  plant: (rows: EntityManager) => Promise<unknown>,
): Promise<{ laws: string[]; says: string[]; seqs: string[] }> {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('SET foreign_key_checks = 0, check_constraint_checks = 0');
    await plant(runner.manager);
    const results = await runInvariants(runner.manager);
    const broken = results.filter(({ faults }) => faults.length > 0);
    const faults = broken.flatMap((each) => each.faults);
    return {
      laws: broken.map(({ id }) => id),
      says: faults.map((fault) => fault.says),
      seqs: [...new Set(faults.flatMap((fault) => fault.seq ?? []))],
    };
  } finally {
    await runner.rollbackTransaction();
    await runner.query('SET foreign_key_checks = 1, check_constraint_checks = 1');
    await runner.release();
  }
}
