import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '@app/people';
import { AllianceQueries } from './alliance.queries';
import { AllianceRow } from './alliance.row';
import { BrandRow } from './brand.row';
import { AppointTrio } from './commands/appoint-trio';
import { FollowAlliance } from './commands/follow-alliance';
import { HandOverTrio } from './commands/hand-over-trio';
import { RecordProof } from './commands/record-proof';
import { RegisterBrand } from './commands/register-brand';
import { UnfollowAlliance } from './commands/unfollow-alliance';
import { FollowRow } from './follow.row';
import { MembershipRow } from './membership.row';
import { OfficeTermRow } from './office-term.row';
import { StreamerProofRow } from './streamer-proof.row';
import { TrioRow } from './trio.row';
import { VillageRow } from './village.row';

const parts = [
  AppointTrio,
  HandOverTrio,
  RegisterBrand,
  RecordProof,
  FollowAlliance,
  UnfollowAlliance,
  AllianceQueries,
];

@Module({
  imports: [
    PeopleModule,
    TypeOrmModule.forFeature([
      AllianceRow,
      VillageRow,
      MembershipRow,
      BrandRow,
      TrioRow,
      OfficeTermRow,
      StreamerProofRow,
      FollowRow,
    ]),
  ],
  providers: parts,
  exports: parts,
})
export class AllianceModule {}
