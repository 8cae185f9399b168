import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS, type Settings } from '@app/platform';
import { BooksDatabase } from './books-database';
import { BOOKS_ROWS } from './books-rows';
import { BooksWriter } from './books-writer';
import { AnswerEntryQuestion } from './commands/answer-entry-question';
import { AdoptSplitRule } from './commands/adopt-split-rule';
import { ApproveSettlement } from './commands/approve-settlement';
import { AskAboutEntry } from './commands/ask-about-entry';
import { ImportFetched } from './commands/import-fetched';
import { ImportStatement } from './commands/import-statement';
import { MatchLines } from './commands/match-lines';
import { OwnBreak } from './commands/own-break';
import { ApproveCorrection } from './commands/approve-correction';
import { AskBookCheck } from './commands/ask-book-check';
import { CheckBooks } from './commands/check-books';
import { ClosePeriod } from './commands/close-period';
import { PayOutSettlement } from './commands/pay-out-settlement';
import { ProposeSplitRule } from './commands/propose-split-rule';
import { PublishSettlement } from './commands/publish-settlement';
import { ResolveBreak } from './commands/resolve-break';
import { RejectCorrection } from './commands/reject-correction';
import { ReopenPeriod } from './commands/reopen-period';
import { RequestCorrection } from './commands/request-correction';
import { SendBackSettlement } from './commands/send-back-settlement';
import { SendPayout } from './commands/send-payout';
import { SoftClosePeriod } from './commands/soft-close-period';
import { SubmitSettlement } from './commands/submit-settlement';
import { WithdrawSplitRule } from './commands/withdraw-split-rule';
import { UnmatchLines } from './commands/unmatch-lines';
import { DemoBank } from './demo-bank';
import { EntryQuestions } from './entry-questions';
import { LedgerQueries } from './ledger.queries';
import { ReconQueries } from './recon.queries';
import { PAYOUT_BANK } from './payout-bank';
import { SplitRuleQueries } from './split-rule.queries';
import { StatementQueries } from './statement';
import { DayRoots } from './day-roots';
import { NightlyCheck } from './nightly-check';
import { PeriodQueries } from './period.queries';

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
];

@Module({
  imports: [TypeOrmModule.forFeature(BOOKS_ROWS)],
  providers: [
    ...DOORS,
    BooksDatabase,
    {
      provide: PAYOUT_BANK,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new DemoBank(settings.BANK_URL),
    },
  ],
  exports: DOORS,
})
export class LedgerModule {}
