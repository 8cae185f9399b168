import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { WebSocketServer } from 'ws';
import { LiveKeys } from '@app/live-room';
import { isRefusal, SETTINGS, type Settings } from '@app/platform';
import { isOurPage } from '../origins';
import { PictureDoor } from './picture-door';
import { PushStreams } from './push-streams';

/** Some slices of the largest picture that browsers send us. */
const MESSAGE_BYTES_MAX = 2 * 1_024 * 1_024;
const PATH = /^\/push\/([0-9A-Z]{26})$/;

/** Takes a picture from a browser: page, key and show are looked at before a byte of it is taken. */
@Injectable()
export class PushDoor implements BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES_MAX,
    perMessageDeflate: false,
  });

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly keys: LiveKeys,
    private readonly door: PictureDoor,
    private readonly streams: PushStreams,
  ) {}

  /** Beside socket.io's own, which lets other paths alone when they are answered within a second. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Whoever opens a socket may write anything here; a URL would throw at some of it.
      const [path = '', query = ''] = (request.url ?? '').split('?', 2);
      const searchParams = new URLSearchParams(query);
      const sessionId = PATH.exec(path)?.[1];
      if (sessionId === undefined) return;
      socket.on('error', () => undefined);
      this.judge(request, sessionId, searchParams).then(
        (status) => {
          if (status !== 101) refuse(socket, status);
          else {
            this.sockets.handleUpgrade(request, socket, head, (accepted) => {
              this.streams.take(sessionId, accepted, searchParams);
            });
          }
        },
        () => {
          refuse(socket, 503);
        },
      );
    });
  }

  beforeApplicationShutdown(): void {
    this.sockets.close();
  }

  private async judge(
    { headers }: IncomingMessage,
    sessionId: string,
    query: URLSearchParams,
  ): Promise<number> {
    if (!isOurPage(this.settings, headers.origin, headers.host)) return 403;
    const key = { exp: query.get('exp') ?? undefined, sign: query.get('sign') ?? undefined };
    if (this.keys.pushFault(sessionId, key) !== null) return 403;
    try {
      await this.door.admitLive(sessionId);
    } catch (error) {
      if (isRefusal(error)) return error.code === 'not_found' ? 404 : 403;
      throw error;
    }
    return this.streams.hasRoom() ? 101 : 503;
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} \r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
