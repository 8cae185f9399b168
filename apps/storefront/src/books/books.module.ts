import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { PeopleModule } from '@app/people';
import { BooksLoader } from './books.loader';
import { AllianceBooksResolver, JournalResolver, SettlementsResolver, SplitResolver } from './books.resolver';
import { MoneyLoader } from './money.loader';
import { DebtsResolver, MoneyResolver, PoolResolver, TaxResolver } from './money.resolver';
import { PartyNamer } from './party-names';
import { AskingResolver, EntryQuestionsResolver, OpenQuestionsResolver } from './questions.resolver';
import { PayeesResolver, PayoutFilesResolver } from './payouts.resolver';
import { PayingResolver, ReviewResolver } from './settlement-steps.resolver';
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
    MoneyLoader,
    MoneyResolver,
    DebtsResolver,
    PoolResolver,
    TaxResolver,
    PayoutFilesResolver,
    PayeesResolver,
  ],
  exports: [PartyNamer],
})
export class BooksApiModule {}
