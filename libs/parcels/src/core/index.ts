export {
  freightOf,
  isSentTo,
  liesIn,
  rowFor,
  weightFee,
  type FreightRow,
  type FreightTemplate,
} from './freight';
export { NAME_MAX, STREET_MAX, recipientTroubles, tidyRecipient, type Recipient } from './recipient';
export { CUT_OFF_HOUR, PICKUP_HOUR, shipBy } from './ship-by';
