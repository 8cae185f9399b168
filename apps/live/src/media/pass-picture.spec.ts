import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Response } from 'express';
import { passPicture } from './pass-picture';

const CHUNK_BYTES = 2_000;
/** A stream asks for no more of its source once so much waits for the viewer. */
const HELD_BYTES = 16_384;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A picture that comes and comes, some megabytes a second. */
function picture(): Server {
  return createServer((_, response) => {
    const timer = setInterval(() => {
      for (let n = 0; n < 3; n += 1) response.write(Buffer.alloc(CHUNK_BYTES));
    }, 1);
    response.on('close', () => {
      clearInterval(timer);
    });
  });
}

/** Hands the picture to one viewer, who reads nothing; `ready` says when he is to be cut. */
async function cutWhen(ready: (response: Response) => boolean): Promise<void> {
  const source = await listening(picture());
  const app = express();
  const isOver = new Promise<void>((resolve) => {
    app.get('/', (_, response) => {
      response.on('close', resolve);
      passPicture(source, response, false);
      const look = () => {
        if (!ready(response)) return setImmediate(look);
        response.end();
        return setTimeout(() => response.destroy(), 200);
      };
      look();
    });
  });
  const url = await listening(createServer(app));
  const answer = await new Promise<IncomingMessage | undefined>((resolve) => {
    get(url, resolve).on('error', () => {
      resolve(undefined);
    });
  });
  answer?.pause().on('error', () => undefined);
  await isOver;
}

describe('a viewer who is cut', () => {
  // Any of these was an error that nobody listened to: it ended the process, and with it every room.
  it('while some of his picture waits for him and more comes', async () => {
    await cutWhen(({ socket }) => {
      const waits = socket?.writableLength ?? 0;
      return waits > 0 && waits < HELD_BYTES / 2;
    });
  }, 20_000);

  it('before his picture came', async () => {
    await cutWhen(() => true);
  });
});
