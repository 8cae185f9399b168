// The built apps as processes on free ports, for the journey, the browser and the fault runs: a market of its own in a
// folder of its own, which ends with whoever started it.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, portsOf, requireListening, requireReady } from './app-processes.mjs';
import { claimDataFolder } from './data-folder.mjs';
import { environmentOf, marketEnvironment } from './environment.mjs';
import { freePorts } from './ports.mjs';
import { startServicesIn } from './services.mjs';
import { migrate } from './tasks.mjs';
import { clearAbandoned, endWithUs, testFolder } from './test-folder.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const PASSED_ON = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TMPDIR', 'LOG_LEVEL', 'NODE_OPTIONS', 'FFMPEG'];

/** @typedef {'storefront' | 'live' | 'fulfilment'} App */

/**
 * @typedef {object} Wanted
 * @property {string} [kind] of run; its folder is `.data/<kind>-<pid>`
 * @property {readonly App[]} [apps]
 * @property {boolean} [courier] with the courier simulator and the demo bank
 * @property {boolean} [seed] with the demo market
 * @property {(env: NodeJS.ProcessEnv) => Promise<void>} [fill] writes into the migrated database before the apps start
 * @property {boolean} [durable] for runs that pull the plug on the database
 * @property {boolean} [keep] keeps the folder, and so the logs, when it is stopped
 * @property {NodeJS.ProcessEnv} [env] more settings for all processes
 */

/** @param {Wanted} [wanted] */
export async function startApps(wanted = {}) {
  const { kind = 'apps', durable = false, keep = false, seed = true } = wanted;
  await clearAbandoned(ROOT, kind);
  const dataDir = testFolder(ROOT, kind);
  const folder = await claimDataFolder(dataDir);
  const services = await startServicesIn(folder, { durable });
  const market = await marketOn(folder, services, wanted.env ?? {});
  const force = () => {
    for (const child of Object.values(market.processes)) child.force();
    services.force();
  };
  const release = endWithUs(force);
  const stop = async () => {
    release();
    await Promise.all(Object.values(market.processes).map((child) => child.stop()));
    await services.stop();
    folder.release();
    if (!keep) fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const env = environmentOf('migrate', market.shared, market.ports);
    await migrate({ root: ROOT, logDir: folder.logDir, folder }, env, { seed });
    await wanted.fill?.(env);
    await launchAll(market, wanted);
  } catch (error) {
    await stop();
    throw error;
  }
  const { shared: environment, processes, ports } = market;
  return { addresses: addressesOf(ports), ports, environment, processes, services, folder, stop };
}

/** @typedef {Awaited<ReturnType<typeof marketOn>>} RunningMarket */

/**
 * The ports of shop, courier and bank are chosen beforehand, since others are told their address before they listen.
 * @param {import('./data-folder.mjs').DataFolder} folder
 * @param {import('./services.mjs').Services} services
 * @param {NodeJS.ProcessEnv} env
 */
async function marketOn(folder, { secrets, databasePort, redisPort }, env) {
  const [storefront = 0, courier = 0, bank = 0] = await freePorts(3);
  const ports = { storefront, courier, bank, live: 0, fulfilment: 0, rtmp: 0, grpc: 0 };
  const inherited = Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]));
  const { dataDir, runDir } = folder;
  const given = { COURIER_DAY_SECONDS: '5', COURIER_COLLECT_SECONDS: '0', ...inherited, ...env };
  const shared = marketEnvironment({ given, secrets, databasePort, redisPort, dataDir, runDir, ports });
  /** @type {Record<string, import('./supervise.mjs').Supervised>} */
  const processes = {};
  return { root: ROOT, folder, shared, ports, processes };
}

/**
 * @param {RunningMarket} market
 * @param {Wanted} wanted
 */
async function launchAll(market, { apps = ['storefront', 'live', 'fulfilment'], courier = true }) {
  const { ports, shared } = market;
  const start = (/** @type {import('./app-processes.mjs').AppName} */ name) =>
    (market.processes[name] = launch(name, market));
  const waiting = [];
  if (courier) {
    waiting.push(requireListening(start('courier'), ports.courier));
    waiting.push(requireListening(start('bank'), ports.bank));
  }
  if (apps.includes('fulfilment')) waiting.push(settleOnPorts(market, start('fulfilment')));
  if (apps.includes('live')) {
    // Pages name the room's address, so the shop starts when it is known.
    await settleOnPorts(market, start('live'));
    shared.LIVE_URL = `http://127.0.0.1:${ports.live}`;
    shared.LIVE_PUBLIC_URL = shared.LIVE_URL;
    shared.RTMP_PORT = String(ports.rtmp);
  }
  if (apps.includes('storefront')) waiting.push(requireReady(start('storefront'), ports.storefront));
  await Promise.all(waiting);
}

/**
 * Learns the ports of an app that chose them itself, and has it take the same ones when it is started again.
 * @param {RunningMarket} market
 * @param {import('./supervise.mjs').Supervised} child
 */
async function settleOnPorts({ ports }, child) {
  const { port, rtmpPort, grpcPort } = await portsOf(child);
  const { env, name } = child.plan;
  Object.assign(ports, { [name]: port }, rtmpPort && { rtmp: rtmpPort }, grpcPort && { grpc: grpcPort });
  Object.assign(env, {
    PORT: String(port),
    ...(rtmpPort && { RTMP_PORT: String(rtmpPort) }),
    ...(grpcPort && { GRPC_PORT: String(grpcPort) }),
  });
  await requireReady(child, port);
}

/** @param {import('./environment.mjs').Ports} ports */
function addressesOf({ storefront, live, fulfilment, courier, rtmp, grpc }) {
  const http = (/** @type {number} */ port) => `http://127.0.0.1:${port}`;
  return {
    storefront: http(storefront),
    live: http(live),
    fulfilment: http(fulfilment),
    courier: http(courier),
    rtmp: `rtmp://127.0.0.1:${rtmp}/live`,
    grpc: `127.0.0.1:${grpc}`,
  };
}
