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
export {
  IMPORT_FIELDS,
  IMPORT_PROGRAMS,
  importColumns,
  isImportProgram,
  type ImportColumn,
  type ImportField,
  type ImportProgram,
} from './import-columns';
export { kindName, summaryOf } from './kinds';
export {
  bookTroubles,
  EXPORTS_SHOWN_MAX,
  PAPER_FORMATS,
  PAPER_KINDS,
  paperTroubles,
  PDF_ROWS_MAX,
  ROWS_AT_ONCE_MAX,
  ROWS_MAX,
  type ExportStatus,
  type PaperFilter,
  type PaperFormat,
  type PaperKind,
} from './paper';
export {
  ANSWER_MAX,
  HOUSEHOLD_LOOKUPS_HOURLY_MAX,
  QUESTION_MAX,
  QUESTIONS_A_DAY_MAX,
  QUESTIONS_SHOWN_MAX,
  textTroubles,
} from './question';
export { PAPER_NOTE_MAX, PAPERS_OF_ENTRY_MAX } from './entry-paper';
