import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS, type Settings } from '@app/platform';
import { BooksDatabase } from './books-database';
import { BOOKS_ROWS } from './books-rows';
import { BooksWriter } from './books-writer';
import { AnswerEntryQuestion } from './commands/answer-entry-question';
import { ApproveSettlement } from './commands/approve-settlement';
import { AskAboutEntry } from './commands/ask-about-entry';
import { PayOutSettlement } from './commands/pay-out-settlement';
import { PublishSettlement } from './commands/publish-settlement';
import { SendBackSettlement } from './commands/send-back-settlement';
import { SendPayout } from './commands/send-payout';
import { SubmitSettlement } from './commands/submit-settlement';
import { DemoBank } from './demo-bank';
import { EntryQuestions } from './entry-questions';
import { LedgerQueries } from './ledger.queries';
import { PAYOUT_BANK } from './payout-bank';
import { StatementQueries } from './statement';

const DOORS = [
  BooksWriter,
  LedgerQueries,
  EntryQuestions,
  AskAboutEntry,
  AnswerEntryQuestion,
  StatementQueries,
  SubmitSettlement,
  SendBackSettlement,
  ApproveSettlement,
  PayOutSettlement,
  PublishSettlement,
  SendPayout,
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
