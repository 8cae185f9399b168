import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { PeopleModule } from '@app/people';
import { DemoInboxController } from './demo-inbox.controller';
import { LogInResolver, RequestLoginCodeResolver } from './log-in.resolver';
import { NamedInRoomsResolver } from './named-in-rooms.resolver';
import { PeopleResolver } from './people.resolver';
import { SavedViewsResolver } from './saved-views.resolver';

@Module({
  imports: [PeopleModule, AllianceModule],
  controllers: [DemoInboxController],
  providers: [
    PeopleResolver,
    LogInResolver,
    RequestLoginCodeResolver,
    NamedInRoomsResolver,
    SavedViewsResolver,
  ],
})
export class PeopleApiModule {}
