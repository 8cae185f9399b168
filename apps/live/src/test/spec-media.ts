import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { LiveKeys, RecordMedia } from '@app/live-room';
import type { Settings } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { LiveModule } from '../live.module';
import { MediaHost, type MediaAdapter } from '../media/media-host';
import { MediaServer, type Picture } from '../media/media-server';
import { PictureWatch } from '../media/picture-watch';
import { setUpLive } from '../set-up';

export interface SpecMedia {
  readonly app: INestApplication;
  readonly url: string;
  readonly dataDir: string;
  readonly settings: Settings;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** where an encoder pushes a show to, with its key */
  readonly pushUrl: (sessionId: string) => string;
  readonly stop: () => Promise<void>;
}

/** A live process with its media server inside, since Jest forks no TypeScript: else as it is, with a folder of its own. */
export async function startMedia(more: Record<string, string> = {}): Promise<SpecMedia> {
  const dataDir = mkdtempSync(join(tmpdir(), 'media-'));
  const settings = await testSettings({ RTMP_PORT: '0', DATA_DIR: dataDir, ...more });
  const pictures = new Map<string, Picture>();
  let writing: Promise<unknown> = Promise.resolve();
  const server = new MediaServer({
    rtmpPort: 0,
    secret: settings.JOIN_SECRET,
    clockOffsetMs: 0,
    tell: (id, picture) => {
      if (picture.state === 'offline') pictures.delete(id);
      else pictures.set(id, picture);
      writing = writing.then(() => app.get(RecordMedia).run(id, picture.state)).catch(() => undefined);
    },
    refused: () => undefined,
  });
  const { rtmpPort, flvPort } = await server.listen();
  const host: MediaAdapter = {
    start: () => Promise.resolve(rtmpPort),
    refresh: () => Promise.resolve(),
    isRecordedHere: () => true,
    kickPush: () => undefined,
    pictures: () => pictures,
    source: (id) => (pictures.has(id) ? `http://127.0.0.1:${flvPort}/${id}.flv` : null),
    kick: (id) => {
      server.kick(id);
    },
    pushTarget: () => `rtmp://127.0.0.1:${rtmpPort}/live`,
  };
  const module = await Test.createTestingModule({ imports: [LiveModule.forRoot(settings)] })
    .overrideProvider(MediaHost)
    .useValue(host)
    .compile();
  const app = module.createNestApplication({ logger: false });
  setUpLive(app, settings);
  const http = (await app.listen(0, '127.0.0.1')) as { address(): AddressInfo };
  app.get(PictureWatch).start();
  return {
    app,
    url: `http://127.0.0.1:${http.address().port}`,
    dataDir,
    settings,
    pictures,
    pushUrl: (id) => `rtmp://127.0.0.1:${rtmpPort}/live/${app.get(LiveKeys).pushKey(id).key}`,
    stop: async () => {
      server.stop();
      await writing;
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function until(what: string, isSo: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
