export { Refusal, isRefusal, REFUSAL_CODES, type RefusalCode, type RefusalValues } from './refusal';
export { canonicalJson } from './canonical-json';
export { invariant } from './invariant';
export {
  dayOf,
  startOfDay,
  clockOf,
  SECOND_MS,
  MINUTE_MS,
  HOUR_MS,
  DAY_MS,
  type Day,
  type Instant,
} from './instant';
export { OFFICES, officesWith, type Office, type Permission } from './permissions';
export { GUEST, alliancesWith, requirePermission, villagesWith, type Actor, type HeldOffice } from './actor';
export { refuseTroubles, type Troubles } from './trouble';
export { cleanText, maskName, maskPhone, UNNAMED } from './text';
export { csvOf } from './csv';
