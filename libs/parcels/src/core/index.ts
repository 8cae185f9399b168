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
export { CUT_OFF_HOUR, PICKUP_HOUR, shipBy } from './ship-by';
export { checkCharacter, readTraceCode, traceCode, TRACE_CODE_LENGTH } from './trace-code';
export { afterWaybillStep, askAgainAt, canStepWaybill, type WaybillStep } from './waybill-status';
