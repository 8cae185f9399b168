import { Module } from '@nestjs/common';
import { LiveRoomModule } from '@app/live-room';
import { PromotionsModule } from '@app/promotions';
import { AllianceApiModule } from '../alliance/alliance.module';
import { FlashClaimResolver, FlashDealResolver, FlashResolver, RoomFlashResolver } from './flash.resolver';
import { LiveLoader } from './live.loader';
import { LiveQueriesResolver, ShowPlanResolver, ShowResolver } from './live.resolver';
import { ConsoleModerationResolver, SessionModerationResolver } from './moderation-fields.resolver';
import { CommentsResolver, GatesResolver, SanctionsResolver } from './moderation.resolver';
import { PushAddressResolver } from './push-address.resolver';
import { AllianceSessionsResolver, SessionItemResolver, SessionResolver } from './session.resolver';
import { ShelfItemResolver, ShelfResolver } from './shelf.resolver';
import { ToolsLoader } from './tools.loader';

@Module({
  imports: [LiveRoomModule, PromotionsModule, AllianceApiModule],
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
    ToolsLoader,
    ShelfResolver,
    ShelfItemResolver,
    FlashResolver,
    RoomFlashResolver,
    FlashDealResolver,
    FlashClaimResolver,
  ],
})
export class LiveApiModule {}
