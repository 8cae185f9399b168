import type { INestApplication } from '@nestjs/common';
import type { CorsOptions } from 'cors';
import type { IncomingMessage, Server } from 'node:http';
import type { Settings } from '@app/platform';
import type { TrustsProxy } from './arrivals';
import { PushDoor } from './media/push-door';
import { isOurPage } from './origins';
import { SocketAdapter } from './socket-adapter';

interface Express {
  set(name: 'trust proxy', value: string): void;
  get(name: 'trust proxy fn'): TrustsProxy;
}

/** What the process and its specs share: sockets, and which pages may read. */
export function setUpLive(app: INestApplication, settings: Settings): void {
  const express = app.getHttpAdapter().getInstance() as Express;
  if (settings.TRUST_PROXY !== undefined) express.set('trust proxy', settings.TRUST_PROXY);
  app.useWebSocketAdapter(new SocketAdapter(app, settings, express.get('trust proxy fn')));
  app.get(PushDoor).attach(app.getHttpServer() as Server);
  app.enableCors(
    ({ headers }: IncomingMessage, answer: (error: Error | null, options: CorsOptions) => void) => {
      answer(null, {
        origin: isOurPage(settings, headers.origin, headers.host),
        methods: ['GET', 'HEAD'],
        exposedHeaders: ['etag'],
      });
    },
  );
}
