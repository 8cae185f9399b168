import { request as httpRequest } from 'node:http';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Refusal } from '@app/platform';
import { MediaHost, type MediaAdapter } from './media-host';
import { PictureDoor } from './picture-door';
import { SoundOnly } from './sound-only';

const ANSWER_WITHIN_MS = 5_000;

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
    const { id } = await this.door.admitViewer(sessionId, token);
    const source = this.media.source(id, token);
    if (source === null) throw new Refusal('not_found', { thing: 'picture', id });
    this.door.watch(id, response);
    pass(source, response, only === 'sound');
  }
}

function pass(source: string, response: Response, isSoundOnly: boolean): void {
  const upstream = httpRequest(source, { timeout: ANSWER_WITHIN_MS }, (picture) => {
    response.status(picture.statusCode ?? 502);
    response.setHeader('content-type', picture.headers['content-type'] ?? 'video/x-flv');
    response.setHeader('cache-control', 'no-store');
    const sent = isSoundOnly ? picture.pipe(new SoundOnly()) : picture;
    sent.pipe(response);
    // Ended and not broken off: a viewer's player takes it as the end, and his browser reports no fault.
    for (const stream of new Set([picture, sent])) stream.on('error', () => response.end());
  });
  upstream.on('timeout', () => {
    if (!response.headersSent) upstream.destroy();
  });
  upstream.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.status(404).json({ code: 'not_found', values: { thing: 'picture' } });
  });
  response.on('close', () => upstream.destroy());
  upstream.end();
}
