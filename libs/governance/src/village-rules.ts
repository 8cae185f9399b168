import type { EntityManager } from 'typeorm';
import { BODIES, ruleFor, type MotionRules, type Roll } from './core';
import { VillageRulesRow } from './village-rules.row';

/** How a village decides that has not said so: the commonest way. Its roll is empty, so it can hold no vote before it says so. */
const STANDARD = {
  procedure: 'four_two',
  quorumRule: 'villagers_representatives',
  postingDays: 7,
  noticeDays: 0,
  isMerged: false,
} as const satisfies Omit<MotionRules, 'lawItem'>;

/** The rules that hold in a village now: its newest row. */
export function villageRules(rows: EntityManager, villageId: string): Promise<VillageRulesRow | null> {
  return rows.findOne(VillageRulesRow, { where: { villageId }, order: { id: 'DESC' } });
}

/** What a motion keeps of them when it is opened. */
export function motionRules(row: VillageRulesRow | null, lawItem: number): MotionRules {
  const { procedure, quorumRule, postingDays, noticeDays, isMerged } = row ?? STANDARD;
  return { procedure, quorumRule: ruleFor(quorumRule, lawItem), postingDays, noticeDays, isMerged, lawItem };
}

export function rollOf(row: VillageRulesRow | null): Roll {
  return Object.fromEntries(BODIES.map((body) => [body, row?.[body] ?? 0])) as Record<keyof Roll, number>;
}
