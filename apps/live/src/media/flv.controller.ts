import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MediaHost, type MediaAdapter } from './media-host';
import { noPicture, passPicture } from './pass-picture';
import { PictureDoor } from './picture-door';

/** The picture of a session as HTTP-FLV, or its sound alone (`?only=sound`). Who may watch is decided here, not in the media server. */
@Controller('flv')
export class FlvController {
  constructor(
    @Inject(MediaHost) private readonly media: MediaAdapter,
    private readonly door: PictureDoor,
  ) {}

  @Get(':name')
  async play(
    @Param('name') name: string,
    @Query('token') given: unknown,
    @Query('only') only: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const sessionId = /^([0-9A-Z]{26})\.flv$/.exec(name)?.[1] ?? '';
    const token = typeof given === 'string' ? given : '';
    const { id, status } = await this.door.admitViewer(sessionId, token);
    const source = status === 'ended' ? null : this.media.source(id, token);
    if (source === null) {
      noPicture(response);
      return;
    }
    this.door.watch(id, response);
    passPicture(source, response, only === 'sound');
  }
}
