import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { SPEC_CERTIFICATE, SPEC_KEY } from './tls';

export interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver behaves towards one message; `hang` never answers, `reset` breaks the line, `lost` takes it and breaks the line. */
export type Manner =
  | number
  | { readonly code: number; readonly retryAfter: string }
  | 'hang'
  | 'reset'
  | 'lost'
  | 'redirect'
  | 'drip'
  | 'flood';

/** A receiver as others run them: it takes messages over HTTP, and has its faults in the order in which a spec wants them. */
export class Listener {
  readonly heard: Heard[] = [];
  private manners: Manner[] = [];

  private constructor(
    private readonly server: ReturnType<typeof createServer | typeof createSafeServer>,
    private readonly scheme: 'http' | 'https',
  ) {}

  static async open(scheme: 'http' | 'https' = 'http'): Promise<Listener> {
    const keys = { cert: SPEC_CERTIFICATE, key: SPEC_KEY };
    const server = scheme === 'http' ? createServer() : createSafeServer(keys);
    const listener = new Listener(server, scheme);
    server.on('request', (request, response) => {
      const manner = listener.manners.shift() ?? 200;
      if (manner === 'reset') {
        request.socket.resetAndDestroy();
        return;
      }
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        listener.heard.push({ path: request.url ?? '', headers: request.headers, body });
        answer(response, manner);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return listener;
  }

  get url(): string {
    return this.urlAt('127.0.0.1');
  }

  /** By another name of this machine. */
  urlAt(host: string): string {
    return `${this.scheme}://${host}:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  /** The next messages are met so; whatever comes after them is taken. */
  behaves(...manners: readonly Manner[]): void {
    this.manners.push(...manners);
  }

  /** What was heard since this was last asked. */
  news(): Heard[] {
    return this.heard.splice(0);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

function answer(response: ServerResponse, manner: Exclude<Manner, 'reset'>): void {
  if (typeof manner === 'number')
    response.writeHead(manner).end(manner < 300 ? 'thanks' : '收不下\u0000，稍后再试');
  else if (typeof manner === 'object')
    response.writeHead(manner.code, { 'retry-after': manner.retryAfter }).end();
  else if (manner === 'lost') response.socket?.resetAndDestroy();
  else if (manner === 'redirect') response.writeHead(302, { location: '/elsewhere' }).end();
  else if (manner === 'drip') response.writeHead(200).write('a');
  else if (manner === 'flood') response.writeHead(200).end('b'.repeat(1_000_000));
}
