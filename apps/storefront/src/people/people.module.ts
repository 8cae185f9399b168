import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { PeopleModule } from '@app/people';
import { DemoInboxController } from './demo-inbox.controller';
import { LogInResolver, RequestLoginCodeResolver } from './log-in.resolver';
import { PeopleResolver } from './people.resolver';
import { SavedViewsResolver } from './saved-views.resolver';

@Module({
  imports: [PeopleModule, AllianceModule],
  controllers: [DemoInboxController],
  providers: [PeopleResolver, LogInResolver, RequestLoginCodeResolver, SavedViewsResolver],
})
export class PeopleApiModule {}
