// `npm run market-day -- --shoppers 200 --minutes 2 --seed 1 --json [--kill]`: a market of its own, a day in it, the oracle at the end.
// --kill: `kill -9` of each app in the middle of the shopping; it starts again by itself and the oracle must still hold.
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApps } from '../deploy/local/apps.mjs';
import { fastMarket } from '../deploy/local/fast-market.mjs';

const args = process.argv.slice(2);
const minutes = Number(args[args.indexOf('--minutes') + 1] ?? 2) || 2;
const isKilling = args.includes('--kill');
const isJson = args.includes('--json');

const built = spawnSync('node', ['tools/build.mjs', '--if-stale'], {
  stdio: ['ignore', isJson ? 'ignore' : 'inherit', 'inherit'],
});
if (built.status !== 0) process.exit(built.status ?? 1);

const market = await startApps({
  kind: 'market-day',
  env: fastMarket(),
  durable: isKilling,
  keep: args.includes('--keep'),
});
try {
  const { addresses, environment } = market;
  const env = {
    ...process.env,
    ...environment,
    STOREFRONT_URL: addresses.storefront,
    LIVE_PUBLIC_URL: addresses.live,
    COURIER_URL: addresses.courier,
    DATABASE_URL: environment.DATABASE_MIGRATE_URL,
  };
  const day = spawn(
    'node',
    [
      '--enable-source-maps',
      'dist/demo/market-day/main.js',
      ...args.filter((each) => !['--kill', '--keep'].includes(each)),
    ],
    { env, stdio: 'inherit' },
  );
  const ended = new Promise((resolve) => day.once('exit', resolve));
  if (isKilling) await Promise.race([ended, killEach(market.processes)]);
  process.exitCode = (await ended) ?? 1;
} finally {
  await market.stop();
}

async function killEach(processes) {
  const pause = (minutes * 60_000) / 5;
  for (const name of ['storefront', 'live', 'fulfilment']) {
    await sleep(pause);
    if (!isJson) console.log(`kill -9 ${name}`);
    processes[name]?.kill('SIGKILL');
  }
}
