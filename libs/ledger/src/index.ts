export * from './core';
export { BooksWriter, BookingTrouble, NotTheWriter, BATCH_MAX } from './books-writer';
export { BOOKS_ROWS } from './books-rows';
export { AnswerEntryQuestion } from './commands/answer-entry-question';
export { ApproveSettlement } from './commands/approve-settlement';
export { AskAboutEntry } from './commands/ask-about-entry';
export { PayOutSettlement } from './commands/pay-out-settlement';
export { PublishSettlement } from './commands/publish-settlement';
export { SendBackSettlement } from './commands/send-back-settlement';
export { SendPayout } from './commands/send-payout';
export { SubmitSettlement } from './commands/submit-settlement';
export { sha256 } from './digest';
export { EntryQuestionRow } from './entry-question.row';
export { EntryQuestions } from './entry-questions';
export { appendEntries, lockChain } from './journal';
export { JournalEntryRow } from './journal-entry.row';
export { LedgerModule } from './ledger.module';
export {
  LedgerQueries,
  type AccountBalance,
  type LinesOf,
  type OrderSplit,
  type OrderLine as SettledOrder,
  type PostedEntry,
} from './ledger.queries';
export { LedgerPartyRow } from './ledger-party.row';
export type { SettlementRequest } from './lock-settlement';
export { openSettlement } from './open-settlement';
export { PayoutRow } from './payout.row';
export { PAYOUT_BANK, type BankOutcome, type PayoutBank, type PayoutOrder } from './payout-bank';
export type { SettlementSheet } from './settlement-sheet';
export { SettlementRow } from './settlement.row';
export { SplitRuleRow, type RuleResolution } from './split-rule.row';
export {
  StatementQueries,
  type PartySums,
  type StatementFilter,
  type StatementRow,
  type StatementSums,
  type StatementTotals,
} from './statement';
export { verifyBooks, type BooksReport } from './verify-books';
