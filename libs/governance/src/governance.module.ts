import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@app/alliance';
import { MediaModule } from '@app/media';
import { PeopleModule } from '@app/people';
import { DeclareRelation } from './commands/declare-relation';
import { NameSupervisor } from './commands/name-supervisor';
import { OpenMotions } from './commands/open-motions';
import { ProposeMotion } from './commands/propose-motion';
import { PublishResolution } from './commands/publish-resolution';
import { PublishResult } from './commands/publish-result';
import { RecordStep } from './commands/record-step';
import { RejectMotion } from './commands/reject-motion';
import { SetVillageRules } from './commands/set-village-rules';
import { GovernanceQueries } from './governance.queries';
import { MotionRecordRow } from './motion-record.row';
import { MotionSupervisorRow } from './motion-supervisor.row';
import { MotionRow } from './motion.row';
import { NearRelationRow } from './near-relation.row';
import { VillageRulesRow } from './village-rules.row';

const doors = [
  OpenMotions,
  ProposeMotion,
  RecordStep,
  RejectMotion,
  PublishResolution,
  PublishResult,
  SetVillageRules,
  NameSupervisor,
  DeclareRelation,
  GovernanceQueries,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      MotionRow,
      MotionRecordRow,
      MotionSupervisorRow,
      VillageRulesRow,
      NearRelationRow,
    ]),
    AllianceModule,
    MediaModule,
    PeopleModule,
  ],
  providers: doors,
  exports: doors,
})
export class GovernanceModule {}
