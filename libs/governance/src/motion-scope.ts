import { alliancesWith, villagesWith, type Actor, type Permission } from '@app/platform';

interface Place {
  readonly allianceId: string;
  readonly villageId: string;
}

/** Whether the actor may do it in this village of this alliance. */
export function mayIn(actor: Actor, permission: Permission, { allianceId, villageId }: Place): boolean {
  if (!alliancesWith(actor, permission).includes(allianceId)) return false;
  const villages = villagesWith(actor, permission, allianceId);
  return villages === null || villages.includes(villageId);
}

/** Whether the actor reads what this village has not made public. */
export function mayReadMotion(actor: Actor, place: Place): boolean {
  return mayIn(actor, 'motion.read', place);
}

export function mayRecordMotion(actor: Actor, place: Place): boolean {
  return mayIn(actor, 'motion.record', place);
}
