import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ROOM_POLICY, type NotDone } from '@app/live-room/core';
import { LOGGER, type Logger } from '@app/platform';
import { Allowance } from './allowance';

const LOOK_MS = 1_000;
const STRAINED_FOR_MS = 5_000;
const BUFFERED_MAX = 256 * 1_024 * 1_024;
const LAG_MAX_MS = 200;
const HEAP_SHARE_MAX = 0.85;
const LAG_RESOLUTION_MS = 20;
/** How long the low lane waits for company, step by step; after the last step nobody more is let in. */
const LANES_MS = [ROOM_POLICY.lowMs, 500, 1_000, 1_000] as const;
const JOINS = { perSecond: 200, burst: 500 };
const RETRY_MIN_MS = 500;
const RETRY_MAX_MS = 20_000;

export interface Strain {
  /** bytes that wait for all readers of this node */
  readonly bufferedBytes: number;
  readonly lagP99Ms: number;
  /** used, of what the process may have */
  readonly heapShare: number;
}

/** How much this node can take: it sends more rarely before it refuses anyone, and refuses before it stalls (live.md 4.5). */
@Injectable()
export class NodeGuard implements OnModuleInit, OnApplicationShutdown {
  private readonly joins = new Allowance(JOINS.perSecond, JOINS.burst, Date.now());
  private refused: number[] = [];
  private step = 0;
  private since: { readonly isStrained: boolean; readonly at: number } = { isStrained: false, at: 0 };
  private lag: IntervalHistogram | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** Who knows how much waits to be sent. */
  bufferedBytes: () => number = () => 0;

  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  onModuleInit(): void {
    this.lag = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
    this.lag.enable();
    this.timer = setInterval(() => {
      this.look(this.measured(), Date.now());
    }, LOOK_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.lag?.disable();
  }

  lowMs(): number {
    return LANES_MS[this.step] ?? ROOM_POLICY.lowMs;
  }

  get isFull(): boolean {
    return this.step === LANES_MS.length - 1;
  }

  /** Whether one more may join now; if not, when to ask again. They are told different moments, so that they do not come together. */
  refusal(now: number): NotDone | null {
    if (this.isFull) return { ok: false, code: 'over_capacity', retryMs: between(5_000, RETRY_MAX_MS) };
    if (this.joins.take(1, now) === 1) return null;
    this.refused = [...this.refused.filter((at) => at > now - 1_000), now];
    const queueMs = (this.refused.length / JOINS.perSecond) * 1_000;
    return {
      ok: false,
      code: 'busy',
      retryMs: between(RETRY_MIN_MS, Math.min(RETRY_MAX_MS, RETRY_MIN_MS + queueMs)),
    };
  }

  /** One step further for each five seconds of strain, one step back for each five of calm. */
  look(strain: Strain, now: number): void {
    const isStrained =
      strain.bufferedBytes >= BUFFERED_MAX ||
      strain.lagP99Ms >= LAG_MAX_MS ||
      strain.heapShare >= HEAP_SHARE_MAX;
    if (isStrained !== this.since.isStrained) this.since = { isStrained, at: now };
    if (now - this.since.at < STRAINED_FOR_MS) return;
    const step = Math.min(LANES_MS.length - 1, Math.max(0, this.step + (isStrained ? 1 : -1)));
    if (step !== this.step) this.log.warn({ ...strain, step }, 'the node changes how much it takes');
    this.step = step;
    this.since = { isStrained, at: now };
  }

  private measured(): Strain {
    const lagP99Ms = (this.lag?.percentile(99) ?? 0) / 1e6 - LAG_RESOLUTION_MS;
    this.lag?.reset();
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    return { bufferedBytes: this.bufferedBytes(), lagP99Ms, heapShare: used / limit };
  }
}

function between(from: number, to: number): number {
  return Math.round(from + Math.random() * (to - from));
}
