import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Door } from '../actors/door';
import { Camera } from './camera';
import { Encoder } from './encoder';

const LOOK_EVERY_MS = 5_000;
const LOOK_AFTER_TROUBLE_MS = 15_000;

/** The demo's camera: a drawn clip without end, pushed by RTMP into whatever session the demo's streamer has on air. */
async function main(): Promise<void> {
  const url = process.env.STOREFRONT_URL ?? 'http://127.0.0.1:3000';
  const phone = process.env.CAMERA_PHONE ?? '13900000101';
  const clip = resolve(process.env.CAMERA_CLIP ?? 'demo/camera/greenhouse.mp4');
  if (!existsSync(clip)) throw new Error(`there is no clip at ${clip}`);

  const encoder = new Encoder(process.env.FFMPEG ?? 'ffmpeg', clip, (line) => {
    console.log(`camera: ${line}`);
  });
  const stop = (): void => {
    void encoder.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  const camera = new Camera(new Door(url), phone, encoder);
  for (;;) {
    try {
      await camera.look(Date.now());
      await sleep(LOOK_EVERY_MS);
    } catch (error) {
      console.error('camera:', error instanceof Error ? error.message : error);
      await sleep(LOOK_AFTER_TROUBLE_MS);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
