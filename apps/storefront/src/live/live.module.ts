import { Module } from '@nestjs/common';
import { LiveRoomModule } from '@app/live-room';
import { AllianceApiModule } from '../alliance/alliance.module';
import { LiveLoader } from './live.loader';
import { LiveQueriesResolver, ShowPlanResolver, ShowResolver } from './live.resolver';
import { ConsoleModerationResolver, SessionModerationResolver } from './moderation-fields.resolver';
import { CommentsResolver, GatesResolver, SanctionsResolver } from './moderation.resolver';
import { PushAddressResolver } from './push-address.resolver';
import { AllianceSessionsResolver, SessionItemResolver, SessionResolver } from './session.resolver';

@Module({
  imports: [LiveRoomModule, AllianceApiModule],
  providers: [
    LiveLoader,
    LiveQueriesResolver,
    ShowPlanResolver,
    ShowResolver,
    SessionResolver,
    SessionItemResolver,
    AllianceSessionsResolver,
    PushAddressResolver,
    SessionModerationResolver,
    ConsoleModerationResolver,
    CommentsResolver,
    SanctionsResolver,
    GatesResolver,
  ],
})
export class LiveApiModule {}
