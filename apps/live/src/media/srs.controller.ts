import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { Refusal, SETTINGS, type Settings } from '@app/platform';
import { SrsHooks } from './srs-hooks';

/** Where SRS, or what speaks like it, posts its hooks. Without the secret that both know there is no such place. */
@Controller('media/srs')
export class SrsController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly hooks: SrsHooks,
  ) {}

  @Post()
  @HttpCode(200)
  hear(@Query('secret') secret: unknown, @Body() body: unknown): Promise<{ code: number }> {
    if (!this.isServer(secret)) throw new Refusal('not_found', { thing: 'page' });
    return this.hooks.answer(body);
  }

  private isServer(secret: unknown): boolean {
    const { MEDIA_URL, MEDIA_HOOK_SECRET } = this.settings;
    if (MEDIA_URL === undefined || MEDIA_HOOK_SECRET === undefined || typeof secret !== 'string')
      return false;
    const [given, right] = [Buffer.from(secret), Buffer.from(MEDIA_HOOK_SECRET)];
    return given.length === right.length && timingSafeEqual(given, right);
  }
}
