import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Forwards, RecordForward, type ForwardOf } from '@app/live-room';
import { FORWARD_TOLD_MS, forwardAddress, type ForwardFault, type ForwardState } from '@app/live-room/core';
import { LOGGER, SETTINGS, type Logger, type Settings } from '@app/platform';
import { ForwardRun } from './forward-run';
import type { Aired } from './picture-watch';

const AGAIN_MS = [1_000, 2_000, 5_000, 15_000, 30_000] as const;
/** So long on, and the next break is the first again. */
const STEADY_MS = 60_000;

interface Forward {
  readonly sessionId: string;
  readonly targetId: string;
  /** another push or another address is another forward */
  readonly what: string;
  run: ForwardRun | null;
  isLeft: boolean;
  failures: number;
  mayStartAt: number;
  fault: ForwardFault | null;
  told: { state: ForwardState; at: number; bytes: number } | null;
}

/**
 * Pushes shows on air to the other platforms of their alliances' lists. A show that is paused is not shown elsewhere either. What
 * happens at a platform never touches the show: each has its own process and its own line.
 */
@Injectable()
export class Forwarder implements BeforeApplicationShutdown {
  private readonly forwards = new Map<string, Forward>();
  private looking: Promise<void> | null = null;
  private telling: Promise<unknown> = Promise.resolve();
  private isStopped = false;
  private live: ReadonlyMap<string, Aired> = new Map();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly targets: Forwards,
    private readonly recording: RecordForward,
  ) {}

  /** What is over stops now; what is new is looked up beside, so that a slow list keeps no one on air. */
  follow(aired: readonly Aired[]): void {
    if (this.isStopped) return;
    this.live = new Map(aired.filter(({ status }) => status === 'live').map((show) => [show.id, show]));
    for (const forward of this.forwards.values()) {
      const push = this.live.get(forward.sessionId)?.push;
      if (push === undefined || !forward.what.startsWith(`${push} `)) this.leave(forward);
    }
    this.looking ??= this.look()
      .catch((error: unknown) => {
        this.log.error({ err: error }, 'the platforms to push on to could not be read');
      })
      .finally(() => (this.looking = null));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    const runs = [...this.forwards.values()].flatMap(({ run }) => run ?? []);
    for (const forward of this.forwards.values()) this.leave(forward);
    await Promise.all(runs.map(({ over }) => over));
    await this.looking;
    await this.telling;
  }

  private async look(): Promise<void> {
    const wanted = await this.targets.wanted([...this.live.keys()]);
    const kept = new Set<string>();
    for (const each of wanted) {
      const show = this.live.get(each.sessionId);
      if (show && !this.isStopped) kept.add(this.keep(show, each));
    }
    for (const [key, forward] of this.forwards) if (!kept.has(key)) this.leave(forward);
    for (const forward of this.forwards.values()) this.tell(forward);
  }

  private keep(show: Aired, { sessionId, target }: ForwardOf): string {
    const key = `${sessionId} ${target.id}`;
    const what = `${show.push} ${target.revision}`;
    const before = this.forwards.get(key);
    if (before && before.what !== what) this.leave(before);
    const forward = this.forwards.get(key) ?? {
      ...{ sessionId, targetId: target.id, what, run: null, isLeft: false },
      ...{ failures: 0, mayStartAt: 0, fault: null, told: null },
    };
    this.forwards.set(key, forward);
    if (!forward.run && Date.now() >= forward.mayStartAt) this.start(forward, show.source, target);
    return key;
  }

  private start(forward: Forward, source: string, { url, streamKey }: ForwardOf['target']): void {
    const address = forwardAddress(url);
    if (!address) return; // refused before it was written
    const startedAt = Date.now();
    const { FFMPEG, LIANJI_PROFILE } = this.settings;
    const isLoopbackFit = LIANJI_PROFILE === 'demo';
    const run = new ForwardRun({ address, streamKey, source, ffmpeg: FFMPEG, isLoopbackFit });
    forward.run = run;
    run.over.then(
      (fault) => {
        this.ended(forward, startedAt, fault);
      },
      (error: unknown) => {
        const { sessionId, targetId } = forward;
        this.log.error({ err: error, sessionId, targetId }, 'a forward could not be started');
        this.ended(forward, startedAt, 'unreachable');
      },
    );
  }

  private ended(forward: Forward, startedAt: number, fault: ForwardFault | null): void {
    forward.run = null;
    if (forward.isLeft) return;
    const now = Date.now();
    forward.failures = now - startedAt >= STEADY_MS ? 1 : forward.failures + 1;
    forward.mayStartAt = now + (AGAIN_MS[Math.min(forward.failures, AGAIN_MS.length) - 1] ?? 0);
    const { sessionId, targetId } = forward;
    if (forward.fault !== fault) this.log.warn({ sessionId, targetId, fault }, 'a platform has no picture');
    forward.fault = fault;
    this.tell(forward);
  }

  private leave(forward: Forward): void {
    const { sessionId, targetId } = forward;
    if (forward.isLeft) return;
    forward.isLeft = true;
    forward.run?.stop();
    this.forwards.delete(`${sessionId} ${targetId}`);
    this.write(forward, null);
  }

  /** At once when it has become another state, and now and then that it is still so. */
  private tell(forward: Forward): void {
    const { run, told } = forward;
    const now = Date.now();
    if (run?.isOn === true) forward.fault = null;
    const state = stateOf(forward);
    if (forward.isLeft || (told?.state === state && now - told.at < FORWARD_TOLD_MS)) return;
    const bytes = run?.sentBytes ?? 0;
    const kbps = state === 'on' ? speedSince(told, bytes, now) : 0;
    forward.told = { state, at: now, bytes };
    const { sessionId, targetId, fault } = forward;
    this.write(forward, { sessionId, targetId, state, fault, kbps });
  }

  /** One after the other, so that the last word is the last one written. */
  private write({ sessionId, targetId }: Forward, told: Parameters<RecordForward['run']>[1]): void {
    this.telling = this.telling
      .then(() => this.recording.run({ sessionId, targetId }, told))
      .catch((error: unknown) => {
        this.log.error({ err: error, sessionId, targetId }, 'the state of a forward was not written');
      });
  }
}

function stateOf({ run, fault }: Forward): ForwardState {
  if (run?.isOn === true) return 'on';
  return fault === null ? 'connecting' : 'failing';
}

/** In kbit/s; of a push that began anew since, it is the least that it can be. */
function speedSince(told: Forward['told'], bytes: number, now: number): number {
  const ms = told ? now - told.at : 0;
  return told && ms > 0 ? Math.max(0, Math.round(((bytes - told.bytes) * 8) / ms)) : 0;
}
