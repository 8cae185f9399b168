import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MediaPushes, RecordPush } from '@app/live-room';
import { Clock, LOGGER, newId, SETTINGS, type Logger, type Settings } from '@app/platform';
import type { MediaAdapter } from './media-host';
import type { Picture } from './media-server';

const ANSWER_WITHIN_MS = 2_000;
const RECONCILE_MS = 10_000;
const STREAMS_MAX = 10_000;

/** What SRS lists at `/api/v1/streams`: who publishes what. It keeps those that are over for a while. */
const STREAMS = z.object({
  code: z.literal(0),
  streams: z.array(z.object({ publish: z.object({ active: z.boolean(), cid: z.string().nullish() }) })),
});

/** A media server elsewhere that speaks as SRS does: what its hooks have told stands in the database, the same for every copy. */
@Injectable()
export class SrsHost implements MediaAdapter {
  private readonly node = newId();
  private incoming = new Map<string, Picture>();
  private claimed = new Set<string>();
  private readonly clock = new Clock();
  private reconciledAt = 0;
  private isBlind = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly pushes: MediaPushes,
    private readonly recording: RecordPush,
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
    void this.reconcile(open);
  }

  pictures(): ReadonlyMap<string, Picture> {
    return this.incoming;
  }

  isRecordedHere(sessionId: string): boolean {
    return this.claimed.has(sessionId);
  }

  source(sessionId: string, token = ''): string {
    const query = token === '' ? '' : `?${new URLSearchParams({ token }).toString()}`;
    return `${this.settings.MEDIA_URL ?? ''}/live/${sessionId}.flv${query}`;
  }

  pushTarget(): string | null {
    return this.settings.RTMP_PUBLIC_URL ?? null;
  }

  kick(sessionId: string): void {
    const push = this.incoming.get(sessionId)?.push;
    if (push !== undefined) this.kickPush(push);
  }

  /** Hooks are hints and get lost; the server's own list is the truth. Who is not on it has gone without a word. */
  private async reconcile(open: Awaited<ReturnType<MediaPushes['open']>>): Promise<void> {
    const now = Date.now();
    if (this.settings.MEDIA_API_URL === undefined || now - this.reconciledAt < RECONCILE_MS) return;
    this.reconciledAt = now;
    try {
      const active = await this.active(this.settings.MEDIA_API_URL);
      // A push that has just been let in by its hook is listed a moment later.
      const before = this.clock.now() - RECONCILE_MS;
      for (const { clientId, sessionId, heardAt } of open) {
        if (!active.has(clientId) && heardAt < before)
          await this.recording.run({ sessionId, clientId, what: 'ended' });
      }
      this.isBlind = false;
    } catch (error) {
      if (!this.isBlind) this.log.warn({ err: error }, 'the media server’s list of pushes was not read');
      this.isBlind = true;
    }
  }

  private async active(api: string): Promise<ReadonlySet<string>> {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const answer = await fetch(`${api}/api/v1/streams/?start=0&count=${STREAMS_MAX}`, { signal });
    const { streams } = STREAMS.parse(await answer.json());
    if (streams.length >= STREAMS_MAX) throw new Error('the list is longer than what is read of it');
    return new Set(streams.flatMap(({ publish }) => (publish.active && publish.cid ? [publish.cid] : [])));
  }

  /** Without the server's API its viewers are still cut, since they watch through us; the encoder then pushes for nobody. */
  kickPush(clientId: string): void {
    const { MEDIA_API_URL } = this.settings;
    if (MEDIA_API_URL === undefined) return;
    const address = `${MEDIA_API_URL}/api/v1/clients/${encodeURIComponent(clientId)}`;
    fetch(address, { method: 'DELETE', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(
      (error: unknown) => {
        this.log.warn({ err: error, clientId }, 'the media server was not reached to send an encoder away');
      },
    );
  }
}
