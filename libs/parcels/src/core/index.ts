export {
  freightOf,
  isSentTo,
  liesIn,
  rowFor,
  weightFee,
  type FreightRow,
  type FreightTemplate,
} from './freight';
export {
  afterTaskStep,
  canStepTask,
  PACKHOUSE_STEPS,
  readPackhouseStep,
  type PackhouseStep,
  type TaskStatus,
  type TaskStep,
} from './origin-task-status';
export { acceptedWeight, type WeightRange } from './packed-weight';
export {
  canMove,
  foldPushes,
  isCollected,
  statusOfCode,
  type CourierEntry,
  type Course,
  type ParcelStatus,
  type WaybillStatus,
} from './parcel-status';
export { NAME_MAX, STREET_MAX, recipientTroubles, tidyRecipient, type Recipient } from './recipient';
export { nextPickup, shipBy } from './ship-by';
export { checkCharacter, readTraceCode, traceCode, TRACE_CODE_LENGTH } from './trace-code';
export { afterSilence, type Followed } from './silence';
export { afterWaybillStep, askAgainAt, canStepWaybill, isStuck, type WaybillStep } from './waybill-status';
export { carrierName } from './carriers';
export {
  courseEntries,
  type CourseEntry,
  type EntryKind,
  type EntrySource,
  type StepTaken,
} from './course-entries';
