export const DAY_MS = 86_400_000;
const BEIJING_OFFSET_MS = 8 * 3_600_000;

/** Where the simulator reads the time and waits for it, so that a spec can move it by hand. */
export interface Clock {
  now(): number;
  /** Calls back once at the instant, or soon after. The answer takes the call back. */
  wake(at: number, call: () => void): () => void;
}

const TIMEOUT_MAX_MS = 60_000;

export const wallClock: Clock = {
  now: () => Date.now(),
  wake(at, call) {
    const timer = setTimeout(call, Math.min(Math.max(0, at - Date.now()), TIMEOUT_MAX_MS));
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A clock that stands until it is moved; whoever waits is called in order of time. */
export class HandClock implements Clock {
  private waiting: { at: number; call: () => void }[] = [];

  constructor(private instant: number) {}

  now(): number {
    return this.instant;
  }

  wake(at: number, call: () => void): () => void {
    const entry = { at, call };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((each) => each !== entry);
    };
  }

  /** `between` runs after each call, for what must come to rest before time goes on. */
  async advance(ms: number, between: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const until = this.instant + ms;
    for (;;) {
      const next = this.waiting.sort((left, right) => left.at - right.at)[0];
      if (!next || next.at > until) break;
      this.waiting.shift();
      this.instant = Math.max(this.instant, next.at);
      next.call();
      await between();
    }
    this.instant = until;
  }
}

/** Real instants in the courier's own pace: a day of his lasts `daySeconds`. */
export class Pace {
  constructor(private readonly daySeconds: number) {}

  days(days: number): number {
    return days * this.daySeconds * 1000;
  }

  minutes(minutes: number): number {
    return this.days(minutes / (24 * 60));
  }
}

/** `YYYY-MM-DD HH:mm:ss` as read from a clock on a wall in Beijing. */
export function beijingTime(instant: number): string {
  return new Date(instant + BEIJING_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

export function beijingMonth(instant: number): string {
  return beijingTime(instant).slice(0, 7);
}
