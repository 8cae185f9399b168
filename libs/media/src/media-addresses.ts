import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, SETTINGS, type Settings } from '@app/platform';
import { SIGNED_LASTS_MS } from './core';

/** Addresses of files: open ones for good, private ones signed for ten minutes. */
@Injectable()
export class MediaAddresses {
  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  open(id: string): string {
    return `/media/${id}`;
  }

  /** Of what lies under another path too: an id is of one thing only. */
  signed(id: string, under = '/media'): string {
    const until = this.clock.now() + SIGNED_LASTS_MS;
    return `${under}/${id}?until=${String(until)}&key=${this.keyOf(id, until)}`;
  }

  /** Whether an address of a private file is ours and still good. */
  isGood(id: string, until: string, key: string): boolean {
    const at = Number(until);
    if (!Number.isSafeInteger(at) || at < this.clock.now()) return false;
    const [given, right] = [Buffer.from(key), Buffer.from(this.keyOf(id, at))];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private keyOf(id: string, until: number): string {
    return createHmac('sha256', this.settings.MEDIA_SECRET)
      .update(`${id}.${String(until)}`)
      .digest('base64url');
  }
}
