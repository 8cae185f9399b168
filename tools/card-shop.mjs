// A second shop of the same market for the browser stage, with Stripe's keys and demo/stripe behind them: the first one pays
// by the sandbox. Both belong to the market and end with it.
import fs from 'node:fs';
import path from 'node:path';
import { requireListening, requireReady } from '../deploy/local/app-processes.mjs';
import { environmentOf } from '../deploy/local/environment.mjs';
import { freePorts } from '../deploy/local/ports.mjs';
import { markOf } from '../deploy/local/processes.mjs';
import { Supervised } from '../deploy/local/supervise.mjs';

const WEBHOOK_SECRET = 'whsec_of_the_browser_stage';

export async function openCardShop({ processes, environment, ports, folder }) {
  const [shopPort, stripePort] = await freePorts(2);
  const [url, stripe] = [shopPort, stripePort].map((port) => `http://127.0.0.1:${port}`);
  // Run files are named after the app, and the first shop has written its own.
  const runDir = path.join(folder.runDir, 'cards');
  fs.mkdirSync(runDir, { recursive: true });
  const start = (name, program, env) =>
    (processes[name] = new Supervised({
      name,
      command: process.execPath,
      // The mark is for a later run: by it a process that outlived this one is known to be ours.
      args: ['--enable-source-maps', path.resolve(program), `--data-dir=${markOf(folder.dataDir)}`],
      env: { ...process.env, ...env, RUN_DIR: runDir },
      cwd: process.cwd(),
      logFile: path.join(folder.logDir, `${name}.log`),
      runDir: folder.runDir,
      patienceMs: 10_000,
    }));
  const simulator = start('stripe', 'dist/demo/stripe/main.js', {
    PORT: String(stripePort),
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_WEBHOOK_URL: `${url}/webhooks/stripe`,
  });
  const shop = start('card-shop', 'dist/apps/storefront/src/main.js', {
    ...environmentOf('storefront', environment, ports),
    PORT: String(shopPort),
    STOREFRONT_URL: url,
    STRIPE_KEY: 'sk_test_of_the_browser_stage',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_of_the_browser_stage',
    STRIPE_WEBHOOK_SECRETS: WEBHOOK_SECRET,
    STRIPE_API_URL: stripe,
  });
  await Promise.all([requireListening(simulator, stripePort), requireReady(shop, shopPort)]);
  return { CARD_SHOP_URL: url, CARD_STRIPE_URL: stripe };
}
