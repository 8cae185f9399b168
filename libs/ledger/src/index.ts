export * from './core';
export { BookingTrouble } from './booking-batch';
export { BooksWriter, NotTheWriter, BATCH_MAX } from './books-writer';
export { BookCheckRow } from './book-check.row';
export { BOOKS_ROWS, CHECKED_ROWS } from './books-rows';
export { AnswerEntryQuestion } from './commands/answer-entry-question';
export { AllocatePool } from './commands/allocate-pool';
export { ApproveWriteOff } from './commands/approve-write-off';
export { ConfirmPayout, PAYOUT_ENDS, type ConfirmPayoutInput } from './commands/confirm-payout';
export { DrawPayoutFile } from './commands/draw-payout-file';
export { ProposePool, type ProposePoolInput } from './commands/propose-pool';
export { ReclassDebts } from './commands/reclass-debts';
export { RecordRepayment, type RecordRepaymentInput } from './commands/record-repayment';
export { RemitTax, type RemitTaxInput } from './commands/remit-tax';
export { RequestWriteOff, type RequestWriteOffInput } from './commands/request-write-off';
export { SavePayee, type SavePayeeInput } from './commands/save-payee';
export { SetWithholding, type SetWithholdingInput } from './commands/set-withholding';
export { WatchDebts } from './commands/watch-debts';
export { MoneyQueries, type DebtorView, type TaxMonth } from './money.queries';
export { PayoutBatchRow } from './payout-batch.row';
export { PoolAllocationRow } from './pool-allocation.row';
export { WriteOffRow } from './write-off.row';
export { AuthoriseExpense } from './commands/authorise-expense';
export { BookExpense } from './commands/book-expense';
export { NoteExpense } from './commands/note-expense';
export { FundExpenseRow } from './fund-expense.row';
export { AdoptSplitRule } from './commands/adopt-split-rule';
export { ApproveSettlement } from './commands/approve-settlement';
export { AskAboutEntry } from './commands/ask-about-entry';
export { ImportFetched } from './commands/import-fetched';
export { ImportStatement, type ImportOutcome, type StatementFile } from './commands/import-statement';
export { MatchLines, type MatchLinesInput } from './commands/match-lines';
export { OwnBreak, type OwnBreakInput } from './commands/own-break';
export { BooksDatabase } from './books-database';
export type { CloseItem } from './close-item';
export { ApproveCorrection } from './commands/approve-correction';
export { AskBookCheck } from './commands/ask-book-check';
export { CheckBooks } from './commands/check-books';
export { ClosePeriod } from './commands/close-period';
export { PayOutSettlement } from './commands/pay-out-settlement';
export { ProposeSplitRule, type ProposeSplitRuleInput } from './commands/propose-split-rule';
export { PublishSettlement } from './commands/publish-settlement';
export { ResolveBreak, type ResolveBreakInput } from './commands/resolve-break';
export { RejectCorrection } from './commands/reject-correction';
export { ReopenPeriod } from './commands/reopen-period';
export { RequestCorrection, type CorrectionInput } from './commands/request-correction';
export { SendBackSettlement } from './commands/send-back-settlement';
export { SendPayout } from './commands/send-payout';
export { SoftClosePeriod } from './commands/soft-close-period';
export { SubmitSettlement } from './commands/submit-settlement';
export { WithdrawSplitRule } from './commands/withdraw-split-rule';
export { UnmatchLines, type UnmatchLinesInput } from './commands/unmatch-lines';
export { DayRootRow } from './day-root.row';
export { DayRoots, entryProof, rootOf, type EntryProof } from './day-roots';
export { sha256 } from './digest';
export { EntryQuestionRow } from './entry-question.row';
export { EntryQuestions } from './entry-questions';
export { EntryCorrectionRow } from './entry-correction.row';
export { runInvariants, type CheckResult, type Fault, type InvariantId } from './invariants';
export { appendEntries, lockChain } from './journal';
export { JournalEntryRow } from './journal-entry.row';
export { LedgerModule } from './ledger.module';
export { LedgerQueries, type AccountBalance, type OrderSplit, type PostedEntry } from './ledger.queries';
export type { LinesOf, OrderLine as SettledOrder } from './settled-orders';
export { LedgerPartyRow } from './ledger-party.row';
export type { SettlementRequest } from './lock-settlement';
export type { PeriodRequest } from './lock-period';
export { NightlyCheck } from './nightly-check';
export { openSettlement } from './open-settlement';
export { PeriodQueries, type PeriodSheet } from './period.queries';
export { PayoutRow } from './payout.row';
export { PAYOUT_BANK, type BankOutcome, type PayoutBank, type PayoutOrder } from './payout-bank';
export { openBreaks, unownedBreaks, type BreakFact } from './recon-breaks';
export type { FoundBreak } from './recon-outcomes';
export { ReconQueries, requireReconCode, type ReconAccount, type ReconMonth } from './recon.queries';
export type { ReconResolution } from './recon-break.row';
export type { ReconSides, ShownLine, ShownMove } from './recon-sides';
export { STATEMENT_BYTES_MAX } from './recon-read';
export { sealPeriod } from './seal-period';
export type { SettlementSheet } from './settlement-sheet';
export { SettlementRow } from './settlement.row';
export type { Recomputed } from './replay';
export {
  SIMULATED_DAYS_MAX,
  SIMULATED_PERIODS_MAX,
  type SimulatedSpan,
  type SimulationReport,
} from './simulate-rule';
export { SplitRuleQueries, type RuleVersion, type VillageResolved } from './split-rule.queries';
export { SplitRuleRow, type RuleResolution } from './split-rule.row';
export { SplitRuleProposalRow } from './split-rule-proposal.row';
export {
  StatementQueries,
  type PartySums,
  type StatementFilter,
  type StatementRow,
  type StatementSums,
  type StatementTotals,
} from './statement';
export type { AccountSums } from './account-sums';
export type { HeldAt, Turnover } from './trial-balance';
export { verifyBooks, type BooksReport } from './verify-books';
