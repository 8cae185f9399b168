// The browser stage: the built market on free ports with the demo camera, and the journeys of apps/web/test in Debian's Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { startApps } from '../deploy/local/apps.mjs';
import { fastMarket } from '../deploy/local/fast-market.mjs';

const [report, ...more] = process.argv.slice(2);
const market = await startApps({ kind: 'browser', env: fastMarket() });
const env = {
  ...process.env,
  ...market.environment,
  STOREFRONT_URL: market.addresses.storefront,
  WEB_URL: market.addresses.storefront,
  RTMP_URL: market.addresses.rtmp,
  ...(report && { PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
};
const camera = spawn('node', ['dist/demo/camera/main.js'], { env, stdio: 'ignore' });
try {
  const reporters = report ? 'list,json' : 'list';
  const { status } = spawnSync(
    'npx',
    [
      '--no-install',
      'playwright',
      'test',
      '-c',
      'apps/web/playwright.config.ts',
      '--reporter',
      reporters,
      ...more,
    ],
    { stdio: 'inherit', env },
  );
  process.exitCode = status ?? 1;
} finally {
  camera.kill('SIGTERM');
  await market.stop();
}
