import type Mpegts from 'mpegts.js';

/** `waiting` for the picture, `playing`, `blocked` until the viewer taps, `gone`: none comes or this browser cannot show it. */
export type PlayerState = 'waiting' | 'playing' | 'blocked' | 'gone';

export interface LivePlayer {
  /** After a tap: plays what the browser blocked. */
  play: () => void;
  destroy: () => void;
}

const LOOK_MS = 1_000;
const STALLED_MS = 6_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000] as const;

/** Plays HTTP-FLV close to the live edge and starts again by itself when the picture stands still. */
export function attach(video: HTMLVideoElement, url: string, tell: (state: PlayerState) => void): LivePlayer {
  const playing = new Playing(video, url, tell);
  void playing.start();
  return {
    play: () => {
      playing.play();
    },
    destroy: () => {
      playing.destroy();
    },
  };
}

class Playing {
  private player: Mpegts.Player | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private position = -1;
  private movedAt = 0;
  private isOver = false;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly url: string,
    private readonly tell: (state: PlayerState) => void,
  ) {}

  async start(): Promise<void> {
    this.tell('waiting');
    const { default: mpegts } = await import('mpegts.js');
    if (this.isOver) return;
    if (!mpegts.isSupported()) {
      this.tell('gone');
      return;
    }
    mpegts.LoggingControl.enableAll = false;
    this.player = mpegts.createPlayer(
      { type: 'flv', isLive: true, url: this.url, cors: true },
      {
        enableStashBuffer: false,
        liveBufferLatencyChasing: true,
        liveBufferLatencyMaxLatency: 2,
        liveBufferLatencyMinRemain: 0.4,
        lazyLoad: false,
        autoCleanupSourceBuffer: true,
      },
    );
    this.player.on(mpegts.Events.ERROR, () => {
      this.again();
    });
    this.player.on(mpegts.Events.LOADING_COMPLETE, () => {
      this.again();
    });
    this.player.attachMediaElement(this.video);
    this.player.load();
    this.movedAt = Date.now();
    this.timer = setInterval(() => {
      this.look();
    }, LOOK_MS);
    this.play();
  }

  play(): void {
    this.video.play().catch((error: unknown) => {
      if (!this.isOver && error instanceof DOMException && error.name === 'NotAllowedError')
        this.tell('blocked');
    });
  }

  destroy(): void {
    this.isOver = true;
    clearTimeout(this.retry);
    this.drop();
  }

  /** Does the picture move? */
  private look(): void {
    const { currentTime, paused } = this.video;
    if (currentTime !== this.position) {
      this.position = currentTime;
      this.movedAt = Date.now();
      this.failures = 0;
      this.tell('playing');
    } else if (!paused && Date.now() - this.movedAt > STALLED_MS) this.again();
  }

  private again(): void {
    if (this.isOver || this.retry !== undefined) return;
    this.drop();
    this.tell(this.failures >= RETRY_MS.length ? 'gone' : 'waiting');
    const waitMs = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.start();
    }, waitMs);
  }

  private drop(): void {
    clearInterval(this.timer);
    this.player?.destroy();
    this.player = undefined;
  }
}
