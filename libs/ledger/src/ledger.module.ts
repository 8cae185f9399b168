import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS, type Settings } from '@app/platform';
import { BooksDatabase } from './books-database';
import { BOOKS_ROWS } from './books-rows';
import { BooksWriter } from './books-writer';
import { AnswerEntryQuestion } from './commands/answer-entry-question';
import { AdoptSplitRule } from './commands/adopt-split-rule';
import { ApproveSettlement } from './commands/approve-settlement';
import { AuthoriseExpense } from './commands/authorise-expense';
import { BookExpense } from './commands/book-expense';
import { NoteExpense } from './commands/note-expense';
import { AskAboutEntry } from './commands/ask-about-entry';
import { AllocatePool } from './commands/allocate-pool';
import { ApproveWriteOff } from './commands/approve-write-off';
import { ConfirmPayout } from './commands/confirm-payout';
import { DrawPayoutFile } from './commands/draw-payout-file';
import { ImportFetched } from './commands/import-fetched';
import { ImportStatement } from './commands/import-statement';
import { MatchLines } from './commands/match-lines';
import { OwnBreak } from './commands/own-break';
import { ApproveCorrection } from './commands/approve-correction';
import { AskBookCheck } from './commands/ask-book-check';
import { CheckBooks } from './commands/check-books';
import { ClosePeriod } from './commands/close-period';
import { PayOutSettlement } from './commands/pay-out-settlement';
import { ProposePool } from './commands/propose-pool';
import { ProposeSplitRule } from './commands/propose-split-rule';
import { PublishSettlement } from './commands/publish-settlement';
import { ReclassDebts } from './commands/reclass-debts';
import { RecordRepayment } from './commands/record-repayment';
import { RemitTax } from './commands/remit-tax';
import { RequestWriteOff } from './commands/request-write-off';
import { ResolveBreak } from './commands/resolve-break';
import { RejectCorrection } from './commands/reject-correction';
import { ReopenPeriod } from './commands/reopen-period';
import { RequestCorrection } from './commands/request-correction';
import { SavePayee } from './commands/save-payee';
import { SendBackSettlement } from './commands/send-back-settlement';
import { SendPayout } from './commands/send-payout';
import { SetWithholding } from './commands/set-withholding';
import { SoftClosePeriod } from './commands/soft-close-period';
import { SubmitSettlement } from './commands/submit-settlement';
import { WatchDebts } from './commands/watch-debts';
import { DemoBank } from './demo-bank';
import { EntryQuestions } from './entry-questions';
import { LedgerQueries } from './ledger.queries';
import { FileBank } from './file-bank';
import { MoneyQueries } from './money.queries';
import { PAYOUT_BANK, type PayoutBank } from './payout-bank';
import { StripeTransfers } from './stripe-transfers';
import { WithdrawSplitRule } from './commands/withdraw-split-rule';
import { UnmatchLines } from './commands/unmatch-lines';
import { ReconQueries } from './recon.queries';
import { SplitRuleQueries } from './split-rule.queries';
import { StatementQueries } from './statement';
import { DayRoots } from './day-roots';
import { NightlyCheck } from './nightly-check';
import { PeriodQueries } from './period.queries';

const MONEY_DOORS = [
  MoneyQueries,
  RequestWriteOff,
  ApproveWriteOff,
  ProposePool,
  AllocatePool,
  RemitTax,
  RecordRepayment,
  SavePayee,
  SetWithholding,
  DrawPayoutFile,
  ConfirmPayout,
  WatchDebts,
  ReclassDebts,
  NoteExpense,
  AuthoriseExpense,
  BookExpense,
];

const DOORS = [
  BooksWriter,
  LedgerQueries,
  EntryQuestions,
  AskAboutEntry,
  AnswerEntryQuestion,
  ReconQueries,
  StatementQueries,
  SubmitSettlement,
  SendBackSettlement,
  ApproveSettlement,
  PayOutSettlement,
  PublishSettlement,
  SendPayout,
  SplitRuleQueries,
  ProposeSplitRule,
  AdoptSplitRule,
  WithdrawSplitRule,
  ImportStatement,
  ImportFetched,
  MatchLines,
  UnmatchLines,
  OwnBreak,
  ResolveBreak,
  PeriodQueries,
  SoftClosePeriod,
  ReopenPeriod,
  ClosePeriod,
  RequestCorrection,
  ApproveCorrection,
  RejectCorrection,
  AskBookCheck,
  CheckBooks,
  DayRoots,
  NightlyCheck,
  ...MONEY_DOORS,
];

/** How money reaches the parties is the market's choice (deploy/env.example). */
function bankOf({ PAYOUT_BY, BANK_URL, STRIPE_KEY, STRIPE_API_URL }: Settings): PayoutBank {
  if (PAYOUT_BY === 'file') return new FileBank();
  if (PAYOUT_BY === 'stripe') return new StripeTransfers(STRIPE_KEY ?? '', STRIPE_API_URL);
  return new DemoBank(BANK_URL);
}

@Module({
  imports: [TypeOrmModule.forFeature(BOOKS_ROWS)],
  providers: [
    ...DOORS,
    BooksDatabase,
    {
      provide: PAYOUT_BANK,
      inject: [SETTINGS],
      useFactory: bankOf,
    },
  ],
  exports: DOORS,
})
export class LedgerModule {}
