import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Recordings, type Airing, type SessionSegmentRow } from '@app/live-room';
import { isOnAir, playlist, sliceOf, sliceSpan } from '@app/live-room/core';
import { Clock, Refusal, SETTINGS, type Settings } from '@app/platform';
import { PictureDoor } from './picture-door';
import { sendPlaylist, sendSegment } from './segments';

/** A show that is over, and the part of one good: that one also while the show still runs. */
@Controller('replay/:sid')
export class ReplayController {
  private readonly clock = new Clock();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly recordings: Recordings,
    private readonly door: PictureDoor,
  ) {}

  @Get('index.m3u8')
  async index(
    @Param('sid') sid: string,
    @Query('pin') pin: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const airing = await this.admit(sid);
    const segments = typeof pin === 'string' ? await this.slice(airing, pin) : await this.whole(airing);
    if (segments.length === 0) throw new Refusal('not_found', { thing: 'recording', id: airing.id });
    sendPlaylist(response, playlist(segments, 'whole'));
  }

  @Get(':file')
  async segment(
    @Param('sid') sid: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const { id } = await this.admit(sid);
    sendSegment(response, this.settings.DATA_DIR, id, file);
  }

  private async admit(sid: string): Promise<Airing> {
    const airing = await this.door.admit(sid);
    if (airing.status === 'ended' || isOnAir(airing.status)) return airing;
    throw new Refusal('not_found', { thing: 'recording', id: sid });
  }

  private async whole({ id, status }: Airing): Promise<SessionSegmentRow[]> {
    // What the door remembers may be a second old, and the page asks in the moment in which the show is over.
    const now = status === 'ended' ? status : (await this.door.shows([id]))[0]?.status;
    return now === 'ended' ? this.recordings.segmentsOf(id) : [];
  }

  private async slice(airing: Airing, pinId: string): Promise<SessionSegmentRow[]> {
    const pin = /^[0-9A-Z]{26}$/.test(pinId) ? await this.recordings.pin(airing.id, pinId) : null;
    const span = pin && sliceSpan(pin);
    if (!span) return [];
    const segments = await this.recordings.segmentsBetween(airing, span.from, span.to);
    return sliceOf(segments, pin, airing.status === 'ended', this.clock.now()) ?? [];
  }
}
