export {
  MONEY_EVENTS,
  isMoneyEvent,
  type AnyEvent,
  type EventName,
  type EventOf,
  type EventPayloads,
  type MoneyEventName,
  type OrderImported,
  type OrderPaid,
  type OrderedLine,
  type ProviderLine,
  type RefundedLine,
} from './events';
export { decodePayload, encodePayload } from './payload-codec';
export { REFUND_FAULTS, type Chargeback, type MoneyPayloads, type RefundFault } from './money-events';
