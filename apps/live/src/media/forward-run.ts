import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ForwardAddress, ForwardFault } from '@app/live-room/core';
import { newId } from '@app/platform';
import { ffmpeg, type Ffmpeg } from './ffmpeg';
import { ForwardLine, LineFault } from './forward-line';

const LOOK_MS = 500;
const ANSWER_WITHIN_MS = 5_000;
/** More than what is said before a platform has accepted: it takes the picture. */
const ON_AFTER_BYTES = 16 * 1_024;
/** No byte taken for so long: it stands still, and what comes in is not kept for it. */
const STALLED_MS = 10_000;
/** A platform that takes less than what comes in is let go before it costs memory: half a minute of a usual picture. */
const BEHIND_BYTES_MAX = 8 * 1_024 * 1_024;

export interface ForwardPlan {
  readonly address: ForwardAddress;
  readonly streamKey: string;
  readonly source: string;
  readonly ffmpeg: string;
  /** only where the market is a demo on one machine */
  readonly isLoopbackFit: boolean;
}

/** One unbroken push of a show's picture to another platform. The picture is passed on as it is, not made anew. */
export class ForwardRun {
  /** Why it ended; null when it was stopped or the picture ended. */
  readonly over: Promise<ForwardFault | null>;
  private line: ForwardLine | undefined;
  private muxer: Ffmpeg | undefined;
  private upstream: { destroy: () => void } | undefined;
  private isStopped = false;
  private fault: ForwardFault | null = null;

  constructor(private readonly plan: ForwardPlan) {
    this.over = this.run()
      .catch((error: unknown) => {
        if (error instanceof LineFault) return error.fault;
        throw error;
      })
      .then((fault) => (this.isStopped ? null : fault))
      .finally(() => {
        this.end();
      });
  }

  get isOn(): boolean {
    return this.sentBytes >= ON_AFTER_BYTES;
  }

  get sentBytes(): number {
    return this.line?.sentBytes ?? 0;
  }

  /** At once: nothing of a show that is over or banned goes out any more. */
  stop(): void {
    this.isStopped = true;
    this.end();
  }

  private end(): void {
    this.upstream?.destroy();
    this.line?.cut();
    this.muxer?.kill();
  }

  private async run(): Promise<ForwardFault | null> {
    const { address, isLoopbackFit } = this.plan;
    this.line = await ForwardLine.open(address, isLoopbackFit);
    const port = await this.line.listen();
    if (this.isStopped) return 'broke_off';
    const muxer = this.push(port);
    this.muxer = muxer;
    this.upstream = this.pull(muxer);
    const watching = this.watch();
    const { how } = await muxer.over;
    clearInterval(watching);
    if (how === 'none') return 'no_ffmpeg';
    if (how === 'done') return null; // the picture ended, the platform did nothing wrong
    return this.fault ?? (this.isOn ? 'broke_off' : 'rejected');
  }

  private watch(): NodeJS.Timeout {
    let [sent, movedAt] = [0, Date.now()];
    return setInterval(() => {
      const now = Date.now();
      if (this.sentBytes > sent) [sent, movedAt] = [this.sentBytes, now];
      else if (now - movedAt >= STALLED_MS) {
        this.giveUp('stalled');
      }
    }, LOOK_MS);
  }

  private giveUp(fault: ForwardFault): void {
    this.fault = fault;
    this.end();
  }

  /**
   * The key is read from an open file without a name. On the command line everyone on the machine could read it, and a word of
   * ffmpeg about its address would carry it into the log.
   */
  private push(port: number): Ffmpeg {
    const { address, streamKey } = this.plan;
    const said = `rtmp_app=${address.app}\nrtmp_playpath=${streamKey}\nrtmp_tcurl=${address.tcUrl}\n`;
    const paper = unnamedFile(said);
    const input = ['-f', 'flv', '-analyzeduration', '2000000', '-i', 'pipe:0', '-map', '0:v', '-map', '0:a?'];
    const output = ['-c', 'copy', '-f', 'flv', '-flvflags', 'no_duration_filesize', '-fpre', '/dev/fd/3'];
    try {
      return ffmpeg(this.plan.ffmpeg, [...input, ...output, `rtmp://127.0.0.1:${port}/live`], paper);
    } finally {
      closeSync(paper);
    }
  }

  private pull(muxer: Ffmpeg): { destroy: () => void } {
    const request = httpRequest(this.plan.source, { timeout: ANSWER_WITHIN_MS }, (picture) => {
      if (picture.statusCode !== 200) request.destroy();
      picture.on('error', () => undefined);
      // Never held up: the media server would keep for this reader what it cannot pass on.
      picture.on('data', (chunk: Buffer) => {
        muxer.input.write(chunk);
        if (muxer.input.writableLength > BEHIND_BYTES_MAX) this.giveUp('stalled');
      });
    });
    request.on('error', () => undefined);
    request.on('close', () => muxer.input.end());
    request.end();
    return request;
  }
}

/** Only for its owner, and nameless before anything is in it. Its beginning is where a reader begins. */
function unnamedFile(text: string): number {
  const path = join(tmpdir(), `forward-${newId()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  writeSync(file, text, 0);
  return file;
}
