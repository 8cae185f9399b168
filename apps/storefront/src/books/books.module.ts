import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { PeopleModule } from '@app/people';
import { BooksLoader } from './books.loader';
import { AllianceBooksResolver, JournalResolver, SettlementsResolver, SplitResolver } from './books.resolver';
import { PartyNamer } from './party-names';
import { AskingResolver, EntryQuestionsResolver, OpenQuestionsResolver } from './questions.resolver';
import { PayingResolver, ReviewResolver } from './settlement-steps.resolver';
import { ProposingResolver, SplitCheckResolver, SplitRulesResolver } from './split-rules.resolver';
import { SettlementResolver } from './settlement.resolver';

@Module({
  imports: [LedgerModule, AllianceModule, PeopleModule],
  providers: [
    BooksLoader,
    PartyNamer,
    SettlementsResolver,
    SettlementResolver,
    AllianceBooksResolver,
    SplitResolver,
    JournalResolver,
    ReviewResolver,
    PayingResolver,
    EntryQuestionsResolver,
    AskingResolver,
    OpenQuestionsResolver,
    SplitRulesResolver,
    SplitCheckResolver,
    ProposingResolver,
  ],
  exports: [PartyNamer],
})
export class BooksApiModule {}
