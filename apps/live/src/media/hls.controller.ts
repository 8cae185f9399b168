import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Recordings } from '@app/live-room';
import { liveWindow, playlist } from '@app/live-room/core';
import { Clock, Refusal, SETTINGS, type Settings } from '@app/platform';
import { PictureDoor } from './picture-door';
import { sendPlaylist, sendSegment } from './segments';

/** The picture of a session as HLS, a dozen seconds behind: for browsers that cannot play FLV. The same may watch. */
@Controller('hls/:sid')
export class HlsController {
  private readonly clock = new Clock();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly recordings: Recordings,
    private readonly door: PictureDoor,
  ) {}

  @Get('index.m3u8')
  async index(@Param('sid') sid: string, @Res() response: Response): Promise<void> {
    const { id } = await this.door.admitLiveViewer(sid);
    const segments = liveWindow(await this.recordings.newestOf(id), this.clock.now());
    if (segments.length === 0) throw new Refusal('not_found', { thing: 'picture', id });
    sendPlaylist(response, playlist(segments, 'live'));
  }

  @Get(':file')
  async segment(
    @Param('sid') sid: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const { id } = await this.door.admitLiveViewer(sid);
    sendSegment(response, this.settings.DATA_DIR, id, file);
  }
}
