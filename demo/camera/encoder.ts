import { spawn, type ChildProcess } from 'node:child_process';

/** Where the picture goes, and until when it may. */
export interface Target {
  readonly url: string;
  readonly until: number;
}

const CALM_AFTER_MS = 30_000;
const PAUSE_MIN_MS = 1_000;
const PAUSE_MAX_MS = 30_000;
const KILL_AFTER_MS = 3_000;

/** How long to wait before the next start, after so many short runs in a row. */
export function pauseMs(shortRuns: number): number {
  return Math.min(PAUSE_MAX_MS, PAUSE_MIN_MS * 2 ** Math.min(shortRuns, 10));
}

/** ffmpeg as an encoder in the field: plays one clip without end into one address, as fast as a clock and not faster. */
export class Encoder {
  private child: ChildProcess | undefined;
  private target: Target | undefined;
  private startedAt = 0;
  private shortRuns = 0;
  private mayStartAt = 0;

  constructor(
    private readonly ffmpeg: string,
    private readonly clip: string,
    private readonly say: (line: string) => void,
  ) {}

  get isSending(): boolean {
    return this.child !== undefined;
  }

  /** Sends there. Called at every look: a program that has ended starts anew, a little later each time that it failed soon. */
  async send(target: Target, now: number): Promise<void> {
    if (this.target?.url !== target.url) await this.stop();
    this.target = target;
    if (!this.child && now >= this.mayStartAt) this.start(target, now);
  }

  /** Ends the program that was started here, and no other. */
  async stop(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    this.target = undefined;
    this.shortRuns = 0;
    this.mayStartAt = 0;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) =>
      child.once('close', () => {
        resolve();
      }),
    );
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    await gone;
    clearTimeout(force);
  }

  private start(target: Target, now: number): void {
    // It ends by itself when the address does, so that it never outlives a camera that was killed.
    const seconds = Math.max(1, Math.ceil((target.until - now) / 1000));
    const input = ['-re', '-stream_loop', '-1', '-i', this.clip];
    const output = ['-t', String(seconds), '-c', 'copy', '-f', 'flv', target.url];
    const child = spawn(
      this.ffmpeg,
      ['-nostdin', '-hide_banner', '-loglevel', 'error', ...input, ...output],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    this.child = child;
    this.startedAt = now;
    let lastWords = '';
    child.stderr.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString()).slice(-400);
    });
    child.once('error', (error) => {
      this.ended(child, error.message);
    });
    child.once('close', (code) => {
      this.ended(child, lastWords.replaceAll(target.url, '…') || `code ${code ?? '-'}`);
    });
    this.say('sending');
  }

  private ended(child: ChildProcess, why: string): void {
    if (this.child !== child) return;
    this.child = undefined;
    const now = Date.now();
    this.shortRuns = now - this.startedAt < CALM_AFTER_MS ? this.shortRuns + 1 : 0;
    this.mayStartAt = now + pauseMs(this.shortRuns);
    this.say(`the encoder ended: ${why.trim().split('\n', 1).join('')}`);
  }
}
