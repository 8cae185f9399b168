import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { LOGGER, NestLog, newId, readSettings, Readiness, writeRunFile, type Logger } from '@app/platform';
import { AppModule } from './app.module';
import { setUpPages } from './pages/pages';
import { REQUEST_ID_HEADER } from './refusal.filter';

const BODY_MAX = '1mb';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(settings), {
    rawBody: true,
    bufferLogs: true,
  });
  app.useLogger(new NestLog(app.get<Logger>(LOGGER)));
  app.disable('x-powered-by');
  if (settings.TRUST_PROXY !== undefined) app.set('trust proxy', settings.TRUST_PROXY);
  app.useBodyParser('json', { limit: BODY_MAX });
  app.useBodyParser('urlencoded', { limit: BODY_MAX, extended: false });
  app.use((_req: Request, res: Response, next: NextFunction) => {
    res.setHeader(REQUEST_ID_HEADER, newId());
    next();
  });
  setUpPages(app, settings);
  app.enableShutdownHooks();
  process.once('SIGTERM', () => {
    app.get(Readiness).drain();
  });
  const server = await app.listen(settings.PORT ?? 3000);
  const { port } = server.address() as { port: number };
  writeRunFile(settings.RUN_DIR, 'storefront', { port });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
