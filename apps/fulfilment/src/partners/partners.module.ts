import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { PapersModule } from '@app/papers';
import { PeopleModule } from '@app/people';
import { EntryPages } from './entry-pages';
import { LedgerController } from './ledger.controller';
import { PartnerAccess } from './partner-access';
import { VoucherPages } from './voucher-pages';

/** The partners' door: gRPC for programs outside the market. */
@Module({
  imports: [PeopleModule, AllianceModule, LedgerModule, PapersModule],
  controllers: [LedgerController],
  providers: [PartnerAccess, EntryPages, VoucherPages],
})
export class PartnersModule {}
