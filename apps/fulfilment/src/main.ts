import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { LOGGER, NestLog, readSettings, Readiness, writeRunFile, type Logger } from '@app/platform';
import { FulfilmentModule } from './fulfilment.module';
import { openPartnersDoor } from './partners/partners-server';

const GRPC_PORT = 50_051;

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await NestFactory.create<NestExpressApplication>(FulfilmentModule.forRoot(settings), {
    bufferLogs: true,
  });
  app.useLogger(new NestLog(app.get<Logger>(LOGGER)));
  app.enableShutdownHooks();
  process.once('SIGTERM', () => {
    app.get(Readiness).drain();
  });
  const grpcPort = await openPartnersDoor(app, settings.GRPC_PORT ?? GRPC_PORT);
  const server = await app.listen(settings.PORT ?? 3002);
  const { port } = server.address() as { port: number };
  writeRunFile(settings.RUN_DIR, 'fulfilment', { port, grpcPort });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
