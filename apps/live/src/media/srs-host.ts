import { Inject, Injectable } from '@nestjs/common';
import { MediaPushes } from '@app/live-room';
import { LOGGER, newId, SETTINGS, type Logger, type Settings } from '@app/platform';
import type { MediaAdapter } from './media-host';
import type { Picture } from './media-server';

const KICK_WITHIN_MS = 2_000;

/** A media server elsewhere that speaks as SRS does: what its hooks have told stands in the database, the same for every copy. */
@Injectable()
export class SrsHost implements MediaAdapter {
  private readonly node = newId();
  private incoming = new Map<string, Picture>();
  private claimed = new Set<string>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly pushes: MediaPushes,
  ) {}

  start(): Promise<null> {
    return Promise.resolve(null);
  }

  async refresh(): Promise<void> {
    const open = await this.pushes.open();
    const claimed = new Set<string>();
    for (const { clientId, sessionId } of open) {
      if (await this.pushes.claim(clientId, this.node)) claimed.add(sessionId);
    }
    this.claimed = claimed;
    this.incoming = new Map(
      open.map(({ sessionId, clientId }) => [sessionId, { state: 'ok', push: clientId }]),
    );
  }

  pictures(): ReadonlyMap<string, Picture> {
    return this.incoming;
  }

  isRecordedHere(sessionId: string): boolean {
    return this.claimed.has(sessionId);
  }

  source(sessionId: string): string {
    return `${this.settings.MEDIA_URL ?? ''}/live/${sessionId}.flv`;
  }

  pushTarget(): string | null {
    return this.settings.RTMP_PUBLIC_URL ?? null;
  }

  kick(sessionId: string): void {
    const push = this.incoming.get(sessionId)?.push;
    if (push !== undefined) this.kickPush(push);
  }

  /** Without the server's API its viewers are still cut, since they watch through us; the encoder then pushes for nobody. */
  kickPush(clientId: string): void {
    const { MEDIA_API_URL } = this.settings;
    if (MEDIA_API_URL === undefined) return;
    const address = `${MEDIA_API_URL}/api/v1/clients/${encodeURIComponent(clientId)}`;
    fetch(address, { method: 'DELETE', signal: AbortSignal.timeout(KICK_WITHIN_MS) }).catch(
      (error: unknown) => {
        this.log.warn({ err: error, clientId }, 'the media server was not reached to send an encoder away');
      },
    );
  }
}
