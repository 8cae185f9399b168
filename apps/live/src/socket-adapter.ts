import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import type { Settings } from '@app/platform';
import { addressOf, Arrivals, type TrustsProxy } from './arrivals';
import { isOurPage } from './origins';

const MESSAGE_BYTES_MAX = 16 * 1_024;

/** socket.io as a plain carrier: no recovery of its own, no compression, small messages, our pages only. */
export class SocketAdapter extends IoAdapter {
  private readonly arrivals: Arrivals;

  constructor(
    app: INestApplicationContext,
    private readonly settings: Settings,
    private readonly trusts: TrustsProxy,
  ) {
    super(app);
    this.arrivals = new Arrivals(settings.LIANJI_PROFILE === 'demo');
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      transports: ['websocket', 'polling'],
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      maxHttpBufferSize: MESSAGE_BYTES_MAX,
      pingInterval: 20_000,
      pingTimeout: 15_000,
      cors: (request: IncomingMessage, answer: (error: Error | null, options?: object) => void) => {
        answer(null, { origin: this.mayListen(request) });
      },
      allowRequest: (
        request: IncomingMessage,
        answer: (error: string | null, isAllowed: boolean) => void,
      ) => {
        if (this.mayListen(request) && this.mayArrive(request)) answer(null, true);
        else answer('not now', false);
      },
    } as unknown as ServerOptions);
    // The first request of a connection is kept by the engine for its whole life otherwise.
    server.engine.on('connection', (raw: { request: unknown }) => {
      raw.request = null;
    });
    // So are the headers, by the socket: nobody looks at them once it is open.
    server.of('/live').on('connection', (socket) => {
      Object.assign(socket, { handshake: null });
    });
    return server;
  }

  /** The gateway hears for itself; what the framework would keep for each socket is spared. */
  override bindMessageHandlers(): void {
    return undefined;
  }

  /** A request that names its socket opens no new one. */
  private mayArrive(request: IncomingMessage): boolean {
    if (new URLSearchParams(request.url?.split('?')[1]).has('sid')) return true;
    return this.arrivals.admits(addressOf(request, this.trusts), Date.now());
  }

  private mayListen({ headers }: IncomingMessage): boolean {
    return isOurPage(this.settings, headers.origin, headers.host);
  }
}
