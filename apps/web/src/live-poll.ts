import type { Meter, Opened, RoomState } from '@app/live-room/core';

const PAUSE_MS = 1_000;
const PAUSE_AFTER_TROUBLE_MS = 10_000;

/** What the room answers to a plain request: the same frames, without a line that stays open. */
export interface PolledRoom extends Opened {
  readonly meter?: Meter;
}

/** A room by plain requests, where no socket can be opened: one reads along and cannot speak. */
export class LivePoll {
  private reading: AbortController | undefined;

  constructor(
    private readonly address: string,
    private readonly at: () => RoomState['at'],
    private readonly take: (answer: PolledRoom) => void,
  ) {}

  get isReading(): boolean {
    return this.reading !== undefined;
  }

  start(): void {
    if (this.reading) return;
    this.reading = new AbortController();
    void this.read(this.reading.signal);
  }

  stop(): void {
    this.reading?.abort();
    this.reading = undefined;
  }

  private async read(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const answer = await this.ask(signal);
      if (answer && this.reading?.signal === signal) this.take(answer);
      await pause(answer ? PAUSE_MS : PAUSE_AFTER_TROUBLE_MS * (0.5 + Math.random()), signal);
    }
  }

  private async ask(signal: AbortSignal): Promise<PolledRoom | null> {
    const { s, c } = this.at();
    const places = Object.entries({ s, c }).flatMap(([stream, at]) => (at ? [[stream, at.join('.')]] : []));
    try {
      const answer = await fetch(`${this.address}?${new URLSearchParams(places).toString()}`, { signal });
      return answer.ok ? ((await answer.json()) as PolledRoom) : null;
    } catch {
      return null;
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
