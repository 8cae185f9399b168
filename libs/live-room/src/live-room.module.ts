import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@app/alliance';
import { CatalogModule } from '@app/catalog';
import { Buyers } from './buyers';
import { PromotionsModule } from '@app/promotions';
import { HideComments } from './commands/hide-comments';
import { ShowComments } from './commands/show-comments';
import { SetChatMode } from './commands/set-chat-mode';
import { SanctionViewer } from './commands/sanction-viewer';
import { LiftSanction } from './commands/lift-sanction';
import { JudgeHeld } from './commands/judge-held';
import { ReportComment } from './commands/report-comment';
import { EndPairing } from './commands/end-pairing';
import { PairHelper } from './commands/pair-helper';
import { HelperPairingRow } from './helper-pairing.row';
import { BanSession } from './commands/ban-session';
import { HoldWord } from './commands/hold-word';
import { ConfirmChecks } from './commands/confirm-checks';
import { CloseDueFlash } from './commands/close-due-flash';
import { CloseFlash } from './commands/close-flash';
import { DelistItem } from './commands/delist-item';
import { EndSession } from './commands/end-session';
import { ExpireFlashClaim } from './commands/expire-flash-claim';
import { ListItem } from './commands/list-item';
import { OpenDueFlash } from './commands/open-due-flash';
import { CloseMinute } from './commands/close-minute';
import { NoteOrder } from './commands/note-order';
import { PauseSession } from './commands/pause-session';
import { PinItem } from './commands/pin-item';
import { PurgeRecording } from './commands/purge-recording';
import { RecordMedia } from './commands/record-media';
import { RenewHints } from './commands/renew-hints';
import { ReorderItems } from './commands/reorder-items';
import { ReserveFlash } from './commands/reserve-flash';
import { RecordPush } from './commands/record-push';
import { RecordSegment } from './commands/record-segment';
import { ResumeSession } from './commands/resume-session';
import { ScheduleFlash } from './commands/schedule-flash';
import { ScheduleSession } from './commands/schedule-session';
import { SealShow } from './commands/seal-show';
import { SendComment } from './commands/send-comment';
import { StartSession } from './commands/start-session';
import { TallySale } from './commands/tally-sale';
import { HiddenCommentRow } from './hidden-comment.row';
import { RoomSanctionRow } from './room-sanction.row';
import { HeldCommentRow } from './held-comment.row';
import { CommentReportRow } from './comment-report.row';
import { HeldWordRow } from './held-word.row';
import { UpdateItem } from './commands/update-item';
import { VerifySeller } from './commands/verify-seller';
import { WriteScript } from './commands/write-script';
import { LiveEventRow } from './live-event.row';
import { LiveKeys } from './live-keys';
import { LiveRoomQueries } from './live-room.queries';
import { LiveSessionRow } from './live-session.row';
import { LiveStreamHeadRow } from './live-stream-head.row';
import { ModerationQueries } from './moderation.queries';
import { PersonalEventRow } from './personal-event.row';
import { MediaPushRow } from './media-push.row';
import { MediaPushes } from './media-pushes';
import { Presence } from './presence';
import { ProofQueries } from './proof.queries';
import { Recordings } from './recordings';
import { RoomLog } from './room-log';
import { RoomToolsQueries } from './room-tools.queries';
import { SellerRow } from './seller.row';
import { SessionCheckRow } from './session-check.row';
import { SessionItemRow } from './session-item.row';
import { SessionMinuteRow } from './session-minute.row';
import { SessionMinutes } from './session-minutes';
import { WatchTime } from './watch-time';
import { SessionPinRow } from './session-pin.row';
import { SessionDigestRow, SessionReportRow } from './session-report.row';
import { ShowReports } from './show-reports';
import { ShelfQueries } from './shelf.queries';
import { toolCommands, toolRows } from './room-tools';
import { forwardDoors, forwardRows } from './forward-parts';
import { violationDoors, violationRows } from './violation-parts';
import { SessionSegmentRow } from './session-segment.row';

const rows = [
  LiveSessionRow,
  SessionItemRow,
  SessionPinRow,
  LiveStreamHeadRow,
  LiveEventRow,
  PersonalEventRow,
  SessionMinuteRow,
  SessionSegmentRow,
  MediaPushRow,
  SellerRow,
  SessionReportRow,
  SessionDigestRow,
  SessionCheckRow,
  HiddenCommentRow,
  RoomSanctionRow,
  HeldCommentRow,
  CommentReportRow,
  HeldWordRow,
  HelperPairingRow,
  ...toolRows,
  ...violationRows,
  ...forwardRows,
];
const commands = [
  ScheduleSession,
  StartSession,
  PauseSession,
  ResumeSession,
  PinItem,
  EndSession,
  SendComment,
  TallySale,
  RecordMedia,
  HideComments,
  ShowComments,
  SetChatMode,
  SanctionViewer,
  LiftSanction,
  JudgeHeld,
  ReportComment,
  BanSession,
  ConfirmChecks,
  HoldWord,
  PairHelper,
  EndPairing,
  ...toolCommands,
  RecordPush,
  RecordSegment,
  PurgeRecording,
  NoteOrder,
  CloseMinute,
  SealShow,
];
const sellingTools = [
  ListItem,
  UpdateItem,
  VerifySeller,
  WriteScript,
  DelistItem,
  ReorderItems,
  RenewHints,
  ScheduleFlash,
  OpenDueFlash,
  CloseFlash,
  CloseDueFlash,
  ReserveFlash,
  ExpireFlashClaim,
  ShelfQueries,
];
const doors = [
  ...commands,
  ...sellingTools,
  ...violationDoors,
  ...forwardDoors,
  LiveRoomQueries,
  Recordings,
  MediaPushes,
  ModerationQueries,
  ProofQueries,
  RoomToolsQueries,
  ShowReports,
  LiveKeys,
  Presence,
  Buyers,
  SessionMinutes,
  WatchTime,
];

@Module({
  imports: [AllianceModule, CatalogModule, PromotionsModule, TypeOrmModule.forFeature(rows)],
  providers: [...doors, RoomLog],
  exports: doors,
})
export class LiveRoomModule {}
