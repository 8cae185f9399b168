import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { PeopleModule } from '@app/people';
import { EntryPages } from './entry-pages';
import { LedgerController } from './ledger.controller';
import { PartnerAccess } from './partner-access';

/** The partners' door: gRPC for programs outside the market. */
@Module({
  imports: [PeopleModule, AllianceModule, LedgerModule],
  controllers: [LedgerController],
  providers: [PartnerAccess, EntryPages],
})
export class PartnersModule {}
