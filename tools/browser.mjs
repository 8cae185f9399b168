// The browser stage: the built market on free ports with the demo camera, and the journeys of apps/web/test in Debian's Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { startApps } from '../deploy/local/apps.mjs';
import { fastMarket } from '../deploy/local/fast-market.mjs';
import { findBrowser } from '../deploy/local/packages.mjs';
import { openCardShop } from './card-shop.mjs';

const built = createRequire(import.meta.url);
const { Door } = built('../dist/demo/actors/door.js');
const { Camera } = built('../dist/demo/camera/camera.js');
const { Encoder } = built('../dist/demo/camera/encoder.js');

const STREAMER = '13900000101';
const LOOK_EVERY_MS = 5_000;

const [report, ...more] = process.argv.slice(2);
// Time for people: the packhouse presses before the courier scans, and the shopper pays and confirms herself.
const calm = {
  COURIER_DAY_SECONDS: '45',
  AUTO_CONFIRM_SECONDS: '600',
  ORDER_PAY_SECONDS: '300',
  LIVE_ORDER_PAY_SECONDS: '300',
};
const market = await startApps({ kind: 'browser', env: { ...fastMarket(), ...calm } });
const url = market.addresses.storefront;

// One sign-in for the camera and for the streamer of the tests: a phone is sent one code a minute.
const door = new Door(url);
await door.logIn(STREAMER);
const encoder = new Encoder(process.env.FFMPEG ?? 'ffmpeg', 'demo/camera/greenhouse.mp4', () => undefined);
const signedIn = { logIn: () => Promise.resolve(), ask: door.ask.bind(door) };
const camera = new Camera(signedIn, STREAMER, encoder);
const look = () => camera.look(Date.now()).catch((error) => console.error('camera:', error.message));
await look();
const looking = setInterval(look, LOOK_EVERY_MS);

const env = {
  ...process.env,
  ...market.environment,
  ...(await openCardShop(market)),
  CHROMIUM: findBrowser(),
  WEB_URL: url,
  SIGNED_IN: JSON.stringify({ streamer: door.token }),
  ...(report && { PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
};
const reporters = report ? 'list,json' : 'list';
const options = ['-c', 'apps/web/playwright.config.ts', '--reporter', reporters, ...more];
try {
  const tests = spawn('npx', ['--no-install', 'playwright', 'test', ...options], { stdio: 'inherit', env });
  const [status] = await once(tests, 'exit');
  process.exitCode = status ?? 1;
} finally {
  clearInterval(looking);
  await encoder.stop();
  await market.stop();
}
