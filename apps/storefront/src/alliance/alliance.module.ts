import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { PeopleModule } from '@app/people';
import { AllianceLoader } from './alliance.loader';
import { AllianceResolver } from './alliance.resolver';
import { FollowResolver } from './follow.resolver';
import { BrandResolver, StreamerResolver, VillageResolver } from './parts.resolver';

@Module({
  imports: [AllianceModule, PeopleModule],
  providers: [
    AllianceLoader,
    AllianceResolver,
    FollowResolver,
    BrandResolver,
    VillageResolver,
    StreamerResolver,
  ],
  exports: [AllianceLoader],
})
export class AllianceApiModule {}
