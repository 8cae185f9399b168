import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { GovernanceModule } from '@app/governance';
import { MediaModule } from '@app/media';
import { AllianceApiModule } from '../alliance/alliance.module';
import { MotionFieldsResolver } from './motion-fields.resolver';
import { MotionListsResolver, MotionMeetingsResolver, MotionPostingsResolver } from './motions.resolver';
import { KinResolver, VillageRulesResolver } from './village-rules.resolver';

@Module({
  imports: [GovernanceModule, AllianceModule, AllianceApiModule, MediaModule],
  providers: [
    MotionListsResolver,
    MotionMeetingsResolver,
    MotionPostingsResolver,
    MotionFieldsResolver,
    VillageRulesResolver,
    KinResolver,
  ],
})
export class GovernanceApiModule {}
