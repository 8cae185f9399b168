import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { LiveRoomModule } from '@app/live-room';
import { OutboxModule } from '@app/outbox';
import { PeopleModule } from '@app/people';
import { HealthController, PlatformModule, Readiness, type Settings } from '@app/platform';
import { CommentDesk } from './comment-desk';
import { FeedController } from './feed.controller';
import { Forwarder } from './media/forwarder';
import { FlvController } from './media/flv.controller';
import { HlsController } from './media/hls.controller';
import { MediaHost } from './media/media-host';
import { PictureDoor } from './media/picture-door';
import { FOLLOWERS, PictureWatch, type Follower } from './media/picture-watch';
import { Recorder } from './media/recorder';
import { PushDoor } from './media/push-door';
import { PushStreams } from './media/push-streams';
import { RecordingKeeper } from './media/recording-keeper';
import { ReplayController } from './media/replay.controller';
import { SrsController } from './media/srs.controller';
import { SrsHooks } from './media/srs-hooks';
import { SrsHost } from './media/srs-host';
import { Meters } from './meters';
import { MinuteDesk } from './minute-desk';
import { NodeGuard } from './node-guard';
import { RefusalFilter } from './refusal.filter';
import { RoomCommands } from './room-commands';
import { RoomDoors } from './room-doors';
import { RoomFeeds } from './room-feeds';
import { RoomSockets } from './room-sockets';
import { RoomsGateway } from './rooms.gateway';
import { SeenGoods } from './seen-goods';
import { WatchDesk } from './watch-desk';

/** Rooms, their video, and who is there. Holds no truth. */
@Module({})
export class LiveModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: LiveModule,
      imports: [PlatformModule.forRoot('live', settings), OutboxModule, PeopleModule, LiveRoomModule],
      controllers: [
        HealthController,
        FeedController,
        FlvController,
        HlsController,
        ReplayController,
        SrsController,
      ],
      providers: [
        Readiness,
        RoomFeeds,
        Meters,
        CommentDesk,
        RoomCommands,
        RoomDoors,
        SeenGoods,
        WatchDesk,
        MinuteDesk,
        NodeGuard,
        RoomSockets,
        RoomsGateway,
        { provide: MediaHost, useClass: settings.MEDIA_URL === undefined ? MediaHost : SrsHost },
        PictureDoor,
        PictureWatch,
        PushDoor,
        PushStreams,
        Recorder,
        Forwarder,
        {
          provide: FOLLOWERS,
          useFactory: (...followers: Follower[]) => followers,
          inject: [Recorder, Forwarder],
        },
        RecordingKeeper,
        SrsHooks,
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
