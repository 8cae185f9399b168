import { parseArgs } from 'node:util';
import { runMarketDay } from './market-day';

/** `npm run market-day -- --shoppers 200 --minutes 2 --seed 1 --json`; the addresses come by the environment. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      shoppers: { type: 'string', default: '200' },
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [shoppers, minutes, seed] = [Number(values.shoppers), Number(values.minutes), Number(values.seed)];
  if (!isPlausible(shoppers, minutes, seed)) {
    throw new Error('--shoppers 1 to 2000, --minutes up to 60, --seed a whole number');
  }
  const summary = await runMarketDay({
    shoppers,
    minutes,
    seed,
    ...market(process.env),
    say: (line) => {
      if (!values.json) console.log(line);
    },
  });
  console.log(values.json ? JSON.stringify(summary, null, 2) : table(summary));
  if (summary.faults.length > 0) process.exitCode = 1;
}

/** Where the market is; tools/market-day.mjs says so. */
function market(env: NodeJS.ProcessEnv) {
  const { STOREFRONT_URL = '', LIVE_PUBLIC_URL = '', COURIER_URL = '', DATABASE_URL = '' } = env;
  return {
    storefrontUrl: STOREFRONT_URL,
    liveUrl: LIVE_PUBLIC_URL,
    courierUrl: COURIER_URL,
    databaseUrl: DATABASE_URL,
  };
}

function isPlausible(shoppers: number, minutes: number, seed: number): boolean {
  const isCrowd = Number.isInteger(shoppers) && shoppers > 0 && shoppers <= 2_000;
  return isCrowd && minutes > 0 && minutes <= 60 && Number.isInteger(seed);
}

function table(summary: Awaited<ReturnType<typeof runMarketDay>>): string {
  const { faults, ...figures } = summary;
  const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(24)} ${String(value)}`);
  const verdict =
    faults.length === 0
      ? 'The books, the stock and the parcels agree with what the shoppers were told.'
      : `NOT IN ORDER:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`;
  return [...lines, '', verdict].join('\n');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
