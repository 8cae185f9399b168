import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { LOGGER, NestLog, readSettings, Readiness, writeRunFile, type Logger } from '@app/platform';
import { LiveModule } from './live.module';
import { MediaHost } from './media/media-host';
import { PictureWatch } from './media/picture-watch';
import { RecordingKeeper } from './media/recording-keeper';
import { setUpLive } from './set-up';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await NestFactory.create<NestExpressApplication>(LiveModule.forRoot(settings), {
    bufferLogs: true,
  });
  app.useLogger(new NestLog(app.get<Logger>(LOGGER)));
  app.disable('x-powered-by');
  setUpLive(app, settings);
  app.enableShutdownHooks();
  process.once('SIGTERM', () => {
    app.get(Readiness).drain();
  });
  const server = await app.listen(settings.PORT ?? 3001);
  const { port } = server.address() as { port: number };
  const rtmpPort = await app.get(MediaHost).start();
  app.get(PictureWatch).start();
  app.get(RecordingKeeper).start();
  writeRunFile(settings.RUN_DIR, 'live', { port, ...(rtmpPort === null ? {} : { rtmpPort }) });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
