import { openNative, playsHls } from './hls';

/** `waiting` for the picture, `playing`, `blocked` until the viewer taps, `gone`: none comes or this browser cannot show it. */
export type PlayerState = 'waiting' | 'playing' | 'blocked' | 'gone';

export interface LivePlayer {
  /** After a tap: plays what the browser blocked. */
  play: () => void;
  /** A show has no HLS before its first seconds are filed: what plays goes on, and who had no way begins. */
  learn: (hls: PictureUrls['hls']) => void;
  destroy: () => void;
}

/** Where a picture is: at least one, the quickest first. */
export interface PictureUrls {
  readonly whep?: string | null | undefined;
  readonly flv?: string | undefined;
  readonly hls?: string | null | undefined;
}

/** One way to play. `null`: this browser cannot. It tells when its source is lost or over. */
export type Way = (video: HTMLVideoElement, url: string, lost: () => void) => (() => void) | null;

const LOOK_MS = 1_000;
const STALLED_MS = 6_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000] as const;

const nativeHls: Way = (video, url, lost) => (playsHls(video) ? openNative(video, url, lost) : null);

/** WebRTC where the media server has it, else FLV close to the live edge, else HLS by the browser itself, else HLS by a library; what is not needed is not fetched. */
const WAYS: readonly { of: keyof PictureUrls; load: () => Promise<Way> }[] = [
  { of: 'whep', load: async () => (await import('./live-player-whep')).openWhep },
  { of: 'flv', load: async () => (await import('./live-player-flv')).openFlv },
  { of: 'hls', load: () => Promise.resolve(nativeHls) },
  { of: 'hls', load: async () => (await import('./hls-library')).openWithLibrary },
];

/** Plays a picture and starts again by itself when it stands still, by the next way when this one has failed. */
export function attach(
  video: HTMLVideoElement,
  urls: PictureUrls,
  tell: (state: PlayerState) => void,
): LivePlayer {
  const playing = new Playing(video, urls, tell);
  void playing.start();
  return {
    play: () => {
      playing.play();
    },
    learn: (hls) => {
      playing.learn(hls);
    },
    destroy: () => {
      playing.destroy();
    },
  };
}

class Playing {
  private close: (() => void) | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private way = 0;
  private position = -1;
  private movedAt = 0;
  private isOver = false;
  private hasNoWay = false;
  private playsBy: keyof PictureUrls | undefined;

  constructor(
    private readonly video: HTMLVideoElement,
    private urls: PictureUrls,
    private readonly tell: (state: PlayerState) => void,
  ) {}

  async start(): Promise<void> {
    this.tell('waiting');
    const opened = await this.open();
    if (this.isOver) {
      opened?.();
      return;
    }
    this.hasNoWay = !opened;
    if (!opened) {
      this.tell('gone');
      return;
    }
    this.close = opened;
    this.position = this.video.currentTime;
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

  learn(hls: PictureUrls['hls']): void {
    if (hls === this.urls.hls) return;
    this.urls = { ...this.urls, hls };
    if (!this.hasNoWay) return;
    this.hasNoWay = false;
    void this.start();
  }

  destroy(): void {
    this.isOver = true;
    clearTimeout(this.retry);
    this.drop();
  }

  /** Tries each way once, from the one whose turn it is. */
  private async open(): Promise<(() => void) | null> {
    const turn = this.way % WAYS.length;
    for (const { of, load } of [...WAYS.slice(turn), ...WAYS.slice(0, turn)]) {
      this.playsBy = of;
      const opened = await this.openBy(this.urls[of], load);
      if (opened) return opened;
      this.way += 1;
    }
    return null;
  }

  private async openBy(
    url: string | null | undefined,
    load: () => Promise<Way>,
  ): Promise<(() => void) | null> {
    if (!url) return null;
    const way = await load().catch(() => null); // its part of the page could not be fetched
    if (!way || this.isOver) return null;
    return way(this.video, url, () => {
      this.again();
    });
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
    if (this.playsBy === 'whep') {
      // A network that lets WebRTC through badly does so again: what goes by TCP follows at once, and stays.
      this.urls = { ...this.urls, whep: null };
      void this.start();
      return;
    }
    this.tell(this.failures >= RETRY_MS.length ? 'gone' : 'waiting');
    const waitMs = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    // A line that was lost comes back the same way; one that fails twice over gives the next way its turn.
    if (this.failures > 1) this.way += 1;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.start();
    }, waitMs);
  }

  private drop(): void {
    clearInterval(this.timer);
    this.close?.();
    this.close = undefined;
  }
}
