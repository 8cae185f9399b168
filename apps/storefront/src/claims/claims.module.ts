import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { ClaimsModule } from '@app/claims';
import { MediaModule } from '@app/media';
import {
  ClaimFieldsResolver,
  ClaimListsResolver,
  ClaimsResolver,
  OrderClaimsResolver,
} from './claims.resolver';

@Module({
  imports: [ClaimsModule, AllianceModule, MediaModule],
  providers: [ClaimsResolver, ClaimListsResolver, ClaimFieldsResolver, OrderClaimsResolver],
})
export class ClaimsApiModule {}
