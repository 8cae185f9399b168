import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type NodeMediaServer from 'node-media-server';
import type { MediaSession } from 'node-media-server';

/** Another platform: a media server of its own that takes what bears its key, and counts what comes. */
export class SpecPlatform {
  readonly seen: MediaSession[] = [];
  isTaking = true;
  private server: Server = createServer();
  private readonly sockets = new Set<Socket>();

  constructor(private readonly key: string) {}

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `rtmp://127.0.0.1:${this.port}/show`;
  }

  /** The newest push that it took. */
  get bytes(): number {
    return this.seen.at(-1)?.inBytes ?? 0;
  }

  get isReceiving(): boolean {
    return this.seen.some(({ socket }) => socket !== undefined && !socket.destroyed);
  }

  async listen(port = 0): Promise<this> {
    this.server = await this.make();
    await new Promise<void>((resolve) => {
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return this;
  }

  /** Gone with all its lines, as in a power cut. */
  async vanish(): Promise<number> {
    const { port } = this;
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
    return port;
  }

  private async make(): Promise<Server> {
    const media = new (await freshMediaServer())({
      bind: '127.0.0.1',
      auth: { publish: true, play: false, secret: 'x' },
    });
    media.on('prePublish', (session) => {
      const isRight = this.isTaking && session.streamApp === 'show' && session.streamName === this.key;
      session.broadcast.verifyAuth = () => isRight;
      if (isRight) this.seen.push(session);
      else session.socket?.destroy();
    });
    return createServer((socket) => {
      this.sockets.add(socket.on('error', () => undefined));
      media.rtmpServer.handleRequest(socket);
    });
  }
}

/** Its state is its module's, so each server needs a module of its own. */
async function freshMediaServer(): Promise<typeof NodeMediaServer> {
  let fresh: typeof NodeMediaServer | undefined;
  await jest.isolateModulesAsync(async () => {
    const { default: logger } = await import('node-media-server/src/core/logger.js');
    logger.log = () => undefined;
    ({ default: fresh } = await import('node-media-server'));
  });
  if (!fresh) throw new Error('no media server');
  return fresh;
}
