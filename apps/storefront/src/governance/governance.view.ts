import { BODIES, rollOf, type MotionRecordRow, type MotionRow, type VillageRulesRow } from '@app/governance';
import type * as Schema from '../generated/schema';

/** A motion's own columns; what belongs to it is resolved by its id. */
export type MotionView = Omit<
  Schema.Motion,
  '__typename' | 'alliance' | 'village' | 'records' | 'villages' | 'supervisors' | 'roll' | 'canRecord'
> & {
  readonly alliance: { readonly id: string };
  readonly village: { readonly id: string };
};
export type RecordView = Omit<Schema.MotionRecord, '__typename'>;
export type VillageRulesView = Omit<Schema.VillageRules, '__typename' | 'village' | 'setBy' | 'roll'> & {
  readonly village: { readonly id: string };
  readonly setBy: string;
  readonly roll: Omit<Schema.VillageRoll, '__typename'>;
};

export function toMotionView(row: MotionRow): MotionView {
  const { id, kind, subjectId, sha256, title, body, amountFen, payeeName, lawItem, status } = row;
  const { procedure, quorumRule, postingDays, noticeDays, isMerged } = row;
  const { notBefore, inForceFrom, openedAt, decidedAt } = row;
  return {
    ...{ id, kind, subjectId, sha256, title, body, amountFen, payeeName, lawItem, status },
    ...{ procedure, quorumRule, postingDays, noticeDays, isMerged },
    ...{ notBefore, inForceFrom, openedAt, decidedAt },
    alliance: { id: row.allianceId },
    village: { id: row.villageId },
  };
}

export function toRecordView(
  row: MotionRecordRow,
  recordedBy: string,
  minutesUrl: string | null,
): RecordView {
  const { step, day, noticeOn, outcome, ballot, due, present, yes, no, abstained } = row;
  const { minutesSha256, note, recordedAt } = row;
  return {
    ...{ step, day, noticeOn, outcome, ballot, due, present, yes, no, abstained },
    ...{ minutesSha256, minutesUrl, note, recordedBy, recordedAt },
  };
}

export function toRollView(row: VillageRulesRow | null): VillageRulesView['roll'] {
  const roll = rollOf(row);
  return Object.fromEntries(BODIES.map((body) => [body, roll[body]])) as unknown as VillageRulesView['roll'];
}

export function toVillageRulesView(row: VillageRulesRow, setBy: string): VillageRulesView {
  const { villageId, procedure, quorumRule, postingDays, noticeDays, isMerged, setAt } = row;
  return {
    village: { id: villageId },
    ...{ procedure, quorumRule, postingDays, noticeDays, isMerged, setAt, setBy },
    roll: toRollView(row),
  };
}
