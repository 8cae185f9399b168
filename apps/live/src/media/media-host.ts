import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { LiveRoomQueries, RecordMedia } from '@app/live-room';
import { LOGGER, SETTINGS, type Logger, type Settings } from '@app/platform';
import type { FromChild, ToChild } from './media-messages';
import type { Picture, PictureState } from './media-server';

const RTMP_PORT = 1935;
const START_AGAIN_MS = 1_000;
const RECONCILE_MS = 10_000;
const STARTED_WITHIN_MS = 15_000;

/** What the live process needs of a media server: its own child, or one elsewhere (`SrsHost`). */
export interface MediaAdapter {
  start(): Promise<number | null>;
  /** Brings `pictures` up to date, when nothing else does. */
  refresh(): Promise<void>;
  /** The pictures that come in, by session. */
  pictures(): ReadonlyMap<string, Picture>;
  isRecordedHere(sessionId: string): boolean;
  /**
   * Where the picture of a session can be fetched by this process; null when there is none. A media server elsewhere asks for
   * everyone who plays, this process too: into a rehearsal the token of the viewer leads.
   */
  source(sessionId: string, token?: string): string | null;
  /** Where a picture that comes in by another door is pushed to; null when this copy cannot. */
  pushTarget(): string | null;
  /** Sends the encoder away: the show is over, or must not go on. */
  kick(sessionId: string): void;
  /** Sends one away that a newer one has replaced. */
  kickPush(push: string): void;
}

/** Keeps the media child and writes down what it says. Of several copies one holds the RTMP port; the others have no pictures. */
@Injectable()
export class MediaHost implements MediaAdapter, BeforeApplicationShutdown {
  private child: ChildProcess | undefined;
  private flvPort: number | undefined;
  private rtmp: number | null = null;
  private isStopped = false;
  private isPortTaken = false;
  private again: NodeJS.Timeout | undefined;
  private readonly incoming = new Map<string, Picture>();
  private writing: Promise<unknown> = Promise.resolve();
  private reconciling: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly room: LiveRoomQueries,
    private readonly recording: RecordMedia,
  ) {}

  /** The RTMP port, or null when another copy has it. A copy without it tries again: the other may end. */
  async start(): Promise<number | null> {
    this.reconciling = setInterval(() => void this.reconcile(), RECONCILE_MS);
    const port = await this.startChild();
    await this.reconcile();
    return port;
  }

  source(sessionId: string): string | null {
    if (this.flvPort === undefined || !this.incoming.has(sessionId)) return null;
    return `http://127.0.0.1:${this.flvPort}/${sessionId}.flv`;
  }

  pushTarget(): string | null {
    return this.rtmp === null ? null : `rtmp://127.0.0.1:${this.rtmp}/live`;
  }

  refresh(): Promise<void> {
    return Promise.resolve(); // the child tells by itself
  }

  isRecordedHere(): boolean {
    return true;
  }

  pictures(): ReadonlyMap<string, Picture> {
    return this.incoming;
  }

  kickPush(): void {
    // the child sees to it by itself
  }

  kick(sessionId: string): void {
    const kick: ToChild = { kind: 'kick', sessionId };
    if (this.child?.connected) this.child.send(kick);
  }

  /** While the database is still there: with this process the picture goes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.reconciling);
    clearTimeout(this.again);
    const { child } = this;
    for (const sessionId of this.incoming.keys()) this.write(sessionId, 'offline');
    this.incoming.clear();
    if (child?.connected) child.disconnect();
    await this.writing.catch(() => undefined);
  }

  private startChild(): Promise<number | null> {
    const child = fork(join(__dirname, 'media-child.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.child = child;
    const options = {
      rtmpPort: this.settings.RTMP_PORT ?? RTMP_PORT,
      secret: this.settings.JOIN_SECRET,
      clockOffsetMs: this.settings.CLOCK_OFFSET_MS,
    };
    const start: ToChild = { kind: 'start', options };
    child.send(start);
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        child.kill();
      }, STARTED_WITHIN_MS);
      child.on('message', (message: FromChild) => {
        if (message.kind === 'listening') {
          clearTimeout(late);
          this.flvPort = message.flvPort;
          this.rtmp = message.rtmpPort;
          this.isPortTaken = false;
          resolve(message.rtmpPort);
        } else this.hear(message);
      });
      child.once('exit', () => {
        clearTimeout(late);
        this.childEnded();
        resolve(null);
      });
      // A word to a child that is just ending does not arrive; that must not end this process.
      child.on('error', (error) => {
        this.log.warn({ err: error }, 'the media child could not be reached');
      });
    });
  }

  private hear(message: FromChild): void {
    if (message.kind === 'refused') {
      this.log.info({ sessionId: message.sessionId, why: message.why }, 'a push was refused');
    } else if (message.kind === 'failed') {
      if (!this.isPortTaken) this.log.warn({ why: message.code }, 'this copy takes no pushes for now');
      this.isPortTaken = true;
    } else if (message.kind === 'picture') {
      const { sessionId, picture } = message;
      if (picture.state === 'offline') this.incoming.delete(sessionId);
      else this.incoming.set(sessionId, picture);
      this.write(sessionId, picture.state);
      if (picture.state === 'ok') void this.reconcile();
    }
  }

  private childEnded(): void {
    this.flvPort = undefined;
    this.rtmp = null;
    for (const sessionId of this.incoming.keys()) this.write(sessionId, 'offline');
    this.incoming.clear();
    if (this.isStopped) return;
    if (!this.isPortTaken) this.log.error('the media child ended and is started again');
    this.again = setTimeout(() => void this.startChild(), this.isPortTaken ? RECONCILE_MS : START_AGAIN_MS);
  }

  /** One after the other, so that the last word of the media server is the last one written. */
  private write(sessionId: string, state: PictureState): void {
    this.writing = this.writing
      .then(() => this.recording.run(sessionId, state))
      .catch((error: unknown) => {
        this.log.error({ err: error, sessionId }, 'the state of a picture was not written');
      });
  }

  /** What the child says is the truth; what the database still believes of a copy that died is put right. */
  private async reconcile(): Promise<void> {
    if (this.flvPort === undefined) return;
    try {
      for (const { id, mediaState } of await this.room.withPicture()) {
        const state = this.incoming.get(id)?.state ?? 'offline';
        if (state !== mediaState) this.write(id, state);
      }
    } catch (error) {
      this.log.error({ err: error }, 'pictures could not be compared with the database');
    }
  }
}
