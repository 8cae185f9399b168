import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { MediaModule } from '@app/media';
import { PapersModule } from '@app/papers';
import { PaymentsModule } from '@app/payments';
import { PeopleModule } from '@app/people';
import { WhoAsks } from '../context';
import { SignedInGuard } from '../media/signed-in.guard';
import { AccountSumsResolver } from './account-sums.resolver';
import { AuditReader } from './audit.reader';
import { AuditResolver } from './audit.resolver';
import { BooksLoader } from './books.loader';
import { AllianceBooksResolver, JournalResolver, SettlementsResolver, SplitResolver } from './books.resolver';
import { BooksScope } from './books-scope';
import { ChecksResolver, TrialBalanceResolver } from './checks.resolver';
import { CorrectionResolver, CorrectionsResolver, DecidingResolver } from './corrections.resolver';
import { MoneyLoader } from './money.loader';
import { DebtsResolver, MoneyResolver, PoolResolver, TaxResolver } from './money.resolver';
import { PartyNamer } from './party-names';
import { AskingResolver, EntryQuestionsResolver } from './questions.resolver';
import {
  PayeesResolver,
  PayoutFilesResolver,
  PayoutsResolver,
  UnsentPayoutsResolver,
} from './payouts.resolver';
import { BreaksResolver, MatchingResolver, ReconPlace, ReconResolver } from './recon.resolver';
import { EntryPaperViews } from './entry-paper.views';
import { ReviewReader } from './review.reader';
import { EntryPapersResolver, ReviewingResolver, ReviewQueueResolver } from './review.resolver';
import { PeriodReader } from './period-reader';
import { ClosingResolver, PeriodResolver, PeriodsResolver } from './periods.resolver';
import { PayingResolver, ReviewResolver } from './settlement-steps.resolver';
import { ProposingResolver, SplitCheckResolver, SplitRulesResolver } from './split-rules.resolver';
import { SettlementResolver } from './settlement.resolver';
import { StatementFilesController } from './statement-files.controller';

@Module({
  imports: [LedgerModule, PapersModule, MediaModule, PaymentsModule, AllianceModule, PeopleModule],
  controllers: [StatementFilesController],
  providers: [
    BooksLoader,
    PartyNamer,
    SettlementsResolver,
    SettlementResolver,
    AllianceBooksResolver,
    SplitResolver,
    JournalResolver,
    AccountSumsResolver,
    ReviewResolver,
    PayingResolver,
    EntryQuestionsResolver,
    AskingResolver,
    MoneyLoader,
    MoneyResolver,
    DebtsResolver,
    PoolResolver,
    TaxResolver,
    PayoutsResolver,
    UnsentPayoutsResolver,
    PayoutFilesResolver,
    PayeesResolver,
    SplitRulesResolver,
    SplitCheckResolver,
    ProposingResolver,
    ReconPlace,
    ReconResolver,
    MatchingResolver,
    BreaksResolver,
    WhoAsks,
    SignedInGuard,
    BooksScope,
    PeriodReader,
    PeriodsResolver,
    PeriodResolver,
    ClosingResolver,
    ChecksResolver,
    TrialBalanceResolver,
    CorrectionsResolver,
    CorrectionResolver,
    DecidingResolver,
    AuditReader,
    AuditResolver,
    EntryPaperViews,
    ReviewReader,
    ReviewQueueResolver,
    ReviewingResolver,
    EntryPapersResolver,
  ],
  exports: [PartyNamer],
})
export class BooksApiModule {}
