import type { EntityManager } from 'typeorm';
import { I01 } from './i01';
import { I02 } from './i02';
import { I03 } from './i03';
import { I04 } from './i04';
import { I05 } from './i05';
import { I06 } from './i06';
import { I07 } from './i07';
import { I08 } from './i08';
import { I09 } from './i09';
import { I10 } from './i10';
import { I11 } from './i11';
import { I12 } from './i12';
import { I13 } from './i13';
import { I14 } from './i14';
import { I15 } from './i15';
import type { Fault, Invariant, InvariantId } from './invariant';

/** The laws that are looked at, in the order of their numbers. */
export const INVARIANTS: readonly Invariant[] = [
  I01,
  I02,
  I03,
  I04,
  I05,
  I06,
  I07,
  I08,
  I09,
  I10,
  I11,
  I12,
  I13,
  I14,
  I15,
];

export interface CheckResult {
  readonly id: InvariantId;
  readonly faults: readonly Fault[];
}

/** All laws over the books of one alliance or of all, as the database is for the caller's transaction. */
export async function runInvariants(rows: EntityManager, allianceId?: string): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const invariant of INVARIANTS)
    results.push({ id: invariant.id, faults: await invariant.run(rows, allianceId) });
  return results;
}

export type { Fault, Invariant, InvariantId };
