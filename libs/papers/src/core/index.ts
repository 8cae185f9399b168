export { allianceVoucher, type AllianceBookTerms } from './alliance-book';
export { inCapitals } from './capitals';
export { type Chart, type ChartAccount, type Regime } from './chart';
export { accountNameOf, CHARTS } from './charts';
export { memberVoucher, type MemberBookTerms } from './member-book';
export {
  bookMovements,
  canonicalVoucher,
  isBalancedVoucher,
  monthOf,
  numberVouchers,
  sideSum,
  VOUCHER_WORD,
  type DraftVoucher,
  type MappedEntry,
  type NumberedVoucher,
  type VoucherLine,
} from './voucher';
