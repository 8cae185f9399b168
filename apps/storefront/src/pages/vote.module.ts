import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { GovernanceModule } from '@app/governance';
import { LedgerModule } from '@app/ledger';
import { PeopleModule } from '@app/people';
import { VoteController } from './vote.controller';
import { VoteReader } from './vote.reader';
import { RuleNames } from './vote.rule';

@Module({
  imports: [GovernanceModule, AllianceModule, LedgerModule, PeopleModule],
  controllers: [VoteController],
  providers: [VoteReader, RuleNames],
})
export class VoteModule {}
