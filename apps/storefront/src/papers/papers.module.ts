import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { PapersModule } from '@app/papers';
import { ExportController } from './export.controller';
import { ExportViews } from './export.view';
import { ExportsResolver, StatementResolver } from './exports.resolver';
import { PaperAccess } from './paper-access';
import { HouseholdCodesResolver, QuestionsResolver } from './questions.resolver';
import { VoucherViews } from './voucher.view';
import { VoucherBooksResolver, VoucherPostingResolver } from './vouchers.resolver';

@Module({
  imports: [PapersModule, LedgerModule, AllianceModule],
  controllers: [ExportController],
  providers: [
    PaperAccess,
    ExportViews,
    VoucherViews,
    ExportsResolver,
    StatementResolver,
    VoucherBooksResolver,
    VoucherPostingResolver,
    QuestionsResolver,
    HouseholdCodesResolver,
  ],
})
export class PapersApiModule {}
