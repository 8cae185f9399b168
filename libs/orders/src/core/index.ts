export { askedPrices } from './asked-prices';
export { discounted, draftOrder, type DiscountedDraft, type Draft, type DraftSku } from './draft-order';
export {
  afterStep,
  canStep,
  isCalledOff,
  ORDER_STEPS,
  type OrderStatus,
  type OrderStep,
} from './order-status';
export {
  IMPORT_BYTES_MAX,
  IMPORT_COLUMNS,
  IMPORT_LINES_MAX,
  IMPORT_TROUBLES,
  importKey,
  readImport,
  settleLines,
  type FileRow,
  type FoundLine,
  type ImportLine,
  type ImportTrouble,
  type ImportWish,
} from './import-file';
export { CLAIM_WINDOW_MS, drawnNumber, isClaimable, ORDER_NUMBER_BOUND } from './order-times';
export {
  flashClaimIdsOf,
  lineTroubles,
  NOTE_MAX,
  ORDER_LINES_MAX,
  placeTroubles,
  type OrderLineInput,
} from './place-input';
export {
  cappedRefund,
  couponPartFen,
  isNothing,
  FULL_PERCENT,
  partFen,
  refundPlan,
  wholeRefund,
  type RefundableLine,
  type RefundPlan,
  type WantedPart,
} from './refund-plan';
