import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LiveRoomModule } from '@app/live-room';
import { PeopleModule } from '@app/people';
import { PromotionsModule } from '@app/promotions';
import { AllianceApiModule } from '../alliance/alliance.module';
import { FlashClaimResolver, FlashDealResolver, FlashResolver, RoomFlashResolver } from './flash.resolver';
import { ConsoleHelpersResolver, HelpersResolver } from './helpers.resolver';
import { AllianceProofsResolver, PapersResolver } from './papers.resolver';
import { ConsoleForwardsResolver, ForwardsResolver } from './forwards.resolver';
import { IdentityExportResolver } from './identity-export.resolver';
import { LiveLoader } from './live.loader';
import { DropsLoader } from './drops.loader';
import { DropFieldsResolver, DropsResolver, SessionDropsResolver } from './drops.resolver';
import { LiveQueriesResolver, ShowPlanResolver, ShowResolver } from './live.resolver';
import { ConsoleModerationResolver, SessionModerationResolver } from './moderation-fields.resolver';
import { CommentsResolver, GatesResolver, SanctionsResolver } from './moderation.resolver';
import { LuckyFieldsResolver, LuckyResolver, SessionLuckyResolver } from './lucky.resolver';
import { OwnThingsResolver } from './own.resolver';
import { PushAddressResolver } from './push-address.resolver';
import { BeforeShowResolver, SharingResolver } from './reminders.resolver';
import { QuestionsResolver, SaidResolver, SayingResolver } from './said.resolver';
import { ReplayResolver } from './replay.resolver';
import { AllianceSessionsResolver, SessionItemResolver, SessionResolver } from './session.resolver';
import { SessionPictureResolver } from './session-picture.resolver';
import { ScriptResolver } from './script.resolver';
import { ShelfItemResolver, ShelfResolver } from './shelf.resolver';
import {
  ConsoleViolationsResolver,
  ReportsResolver,
  ViolationDeskResolver,
  ViolationsResolver,
} from './violations.resolver';
import { ToolsLoader } from './tools.loader';

const drops = [
  DropsLoader,
  DropsResolver,
  SessionDropsResolver,
  DropFieldsResolver,
  LuckyResolver,
  SessionLuckyResolver,
  LuckyFieldsResolver,
  SayingResolver,
  SaidResolver,
  QuestionsResolver,
  BeforeShowResolver,
  SharingResolver,
  OwnThingsResolver,
];

@Module({
  imports: [AllianceModule, LiveRoomModule, PromotionsModule, PeopleModule, AllianceApiModule],
  providers: [
    LiveLoader,
    IdentityExportResolver,
    LiveQueriesResolver,
    ShowPlanResolver,
    ShowResolver,
    SessionResolver,
    SessionPictureResolver,
    SessionItemResolver,
    AllianceSessionsResolver,
    PushAddressResolver,
    SessionModerationResolver,
    ConsoleModerationResolver,
    CommentsResolver,
    SanctionsResolver,
    GatesResolver,
    ReportsResolver,
    ViolationsResolver,
    ViolationDeskResolver,
    ConsoleViolationsResolver,
    HelpersResolver,
    ConsoleHelpersResolver,
    PapersResolver,
    AllianceProofsResolver,
    ForwardsResolver,
    ConsoleForwardsResolver,
    ToolsLoader,
    ShelfResolver,
    ShelfItemResolver,
    ScriptResolver,
    FlashResolver,
    RoomFlashResolver,
    FlashDealResolver,
    FlashClaimResolver,
    ...drops,
    ReplayResolver,
  ],
})
export class LiveApiModule {}
