import type { INestApplication } from '@nestjs/common';
import type { CorsOptions } from 'cors';
import type { IncomingMessage, Server } from 'node:http';
import type { Settings } from '@app/platform';
import { PushDoor } from './media/push-door';
import { isOurPage } from './origins';
import { SocketAdapter } from './socket-adapter';

/** What the process and its specs share: sockets, and which pages may read. */
export function setUpLive(app: INestApplication, settings: Settings): void {
  app.useWebSocketAdapter(new SocketAdapter(app, settings));
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
