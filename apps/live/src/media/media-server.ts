import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import NodeMediaServer, { type MediaSession } from 'node-media-server';
import logger from 'node-media-server/src/core/logger.js';
import { pushFault, pushText } from '@app/live-room/core';

const LOOK_MS = 1_000;
/** No byte for so long: the picture stands still. */
const STALLED_MS = 4_000;
/** Nothing for so long: whoever was at the other end is gone, and a line that lost its power never says so. */
const GONE_MS = 60_000;
const APP = 'live';

export type PictureState = 'ok' | 'stalled' | 'offline';

/** What comes in for a session; `push` is another one whenever another encoder, or the same anew, sends it. */
export interface Picture {
  readonly state: PictureState;
  readonly push: string;
}

export interface MediaOptions {
  readonly rtmpPort: number;
  readonly secret: string;
  readonly clockOffsetMs: number;
  readonly goneMs?: number;
  readonly tell: (sessionId: string, picture: Picture) => void;
  readonly refused: (sessionId: string, why: string) => void;
}

interface Watched {
  session: MediaSession;
  bytes: number;
  movedAt: number;
  state: PictureState;
}

/**
 * RTMP in, HTTP-FLV out, for one machine. node-media-server's own listeners are not used: they know neither port 0 nor two
 * addresses, and its FLV door would stand open beside ours. The key is checked before a byte of the picture is passed on, and
 * nobody watches by RTMP: `/flv` knows who may and who reads, and what a player sent would be taken for the picture.
 */
export class MediaServer {
  private readonly watched = new Map<string, Watched>();
  private readonly rtmp: TcpServer;
  private readonly flv: Server;
  private look: NodeJS.Timeout | undefined;

  constructor(private readonly options: MediaOptions) {
    // It writes to the console by itself; what matters is told by events.
    logger.log = () => undefined;
    const media = new NodeMediaServer({
      bind: '127.0.0.1',
      // Every push is judged by `verifyAuth`, which `admit` replaces; the secret is only there to switch that on.
      auth: { publish: true, play: false, secret: options.secret },
      webadmin: { enable: false },
      record: { auto: false },
    });
    media.on('prePublish', (session) => {
      this.admit(session);
    });
    media.on('donePublish', (session) => {
      this.offline(session);
    });
    media.on('prePlay', (session) => {
      if (session.protocol === 'rtmp') shut(session);
    });
    this.rtmp = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.setTimeout(options.goneMs ?? GONE_MS, () => socket.destroy());
      media.rtmpServer.handleRequest(socket);
    });
    this.flv = createHttpServer((request, response) => {
      this.play(media, request, response);
    });
  }

  async listen(): Promise<{ rtmpPort: number; flvPort: number }> {
    await listening(this.rtmp, this.options.rtmpPort, undefined);
    await listening(this.flv, 0, '127.0.0.1');
    this.look = setInterval(() => {
      this.lookAtAll();
    }, LOOK_MS);
    return { rtmpPort: portOf(this.rtmp), flvPort: portOf(this.flv) };
  }

  stop(): void {
    clearInterval(this.look);
    for (const { session } of this.watched.values()) session.socket?.destroy();
    this.rtmp.close();
    this.flv.close();
    this.flv.closeAllConnections();
  }

  /** Ends a push: the show is over, or must not go on. */
  kick(sessionId: string): void {
    this.watched.get(sessionId)?.session.socket?.destroy();
  }

  private admit(session: MediaSession): void {
    const fault = session.protocol === 'rtmp' && session.streamApp === APP ? this.faultOf(session) : 'no_key';
    session.broadcast.verifyAuth = () => fault === null;
    if (fault !== null) {
      shut(session);
      this.options.refused(session.streamName, fault);
      return;
    }
    this.takeOver(session);
    this.watched.set(session.streamName, { session, bytes: 0, movedAt: Date.now(), state: 'offline' });
    session.socket?.once('close', () => {
      this.offline(session);
    });
  }

  /** One publisher: the newest with a good key. An encoder that lost its line is never told that the stream is busy. */
  private takeOver(session: MediaSession): void {
    const { broadcast } = session;
    const before = broadcast.publisher;
    if (!before || broadcast.getPublishStatus() !== 'publishing') return;
    broadcast.donePublish(before);
    shut(before);
  }

  private faultOf({ streamName, streamQuery }: MediaSession): string | null {
    const now = Date.now() + this.options.clockOffsetMs;
    return pushFault(streamQuery, now, (expires, sign) => {
      const right = createHmac('sha256', this.options.secret)
        .update(pushText(streamName, expires))
        .digest('base64url');
      return right.length === sign.length && timingSafeEqual(Buffer.from(right), Buffer.from(sign));
    });
  }

  private offline(session: MediaSession): void {
    const watched = this.watched.get(session.streamName);
    if (watched?.session !== session) return;
    this.watched.delete(session.streamName);
    this.options.tell(session.streamName, { state: 'offline', push: session.id });
  }

  private lookAtAll(): void {
    const now = Date.now();
    for (const [sessionId, watched] of this.watched) {
      const { inBytes } = watched.session;
      if (inBytes > watched.bytes) [watched.bytes, watched.movedAt] = [inBytes, now];
      const state = now - watched.movedAt >= STALLED_MS ? 'stalled' : 'ok';
      if (state === watched.state) continue;
      watched.state = state;
      this.options.tell(sessionId, { state, push: watched.session.id });
    }
  }

  private play(media: NodeMediaServer, request: IncomingMessage, response: ServerResponse): void {
    const name = /^\/([0-9A-Z]{26})\.flv$/.exec(request.url ?? '')?.[1];
    if (request.method !== 'GET' || name === undefined || !this.watched.has(name)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'video/x-flv', 'cache-control': 'no-store' });
    const asked = Object.assign(request, { params: { app: APP, name }, hostname: 'localhost', query: {} });
    media.httpServer.handleFlv(asked, response);
  }
}

/** Its packets would be passed on until its socket is closed, so both end here. */
function shut({ rtmp, socket }: MediaSession): void {
  if (rtmp) rtmp.onPacketCallback = () => undefined;
  socket?.destroy();
}

function listening(server: TcpServer | Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const portOf = (server: TcpServer | Server): number => (server.address() as AddressInfo).port;
