// The course of `npm start`: services, install and build side by side, then migrate, apps, demo, and stop in order.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { isBuilt, launch, requireListening, requireReady } from './app-processes.mjs';
import { claimDataFolder, orFullDisk } from './data-folder.mjs';
import { environmentOf, marketEnvironment, needsOf, profileOf, wantedPorts } from './environment.mjs';
import { ensurePackages, isInstalling } from './packages.mjs';
import { freePorts, requireFree } from './ports.mjs';
import { say, slowly } from './say.mjs';
import { packagesFor, startServicesIn } from './services.mjs';
import { buildWhenStale, installPackages, migrate } from './tasks.mjs';
import { welcome } from './welcome.mjs';
import { Trouble } from './words.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const APPS = /** @type {const} */ (['storefront', 'live', 'fulfilment']);
// npm passes Ctrl-C on although the terminal has sent it already: one key press, two signals.
const SAME_SIGNAL_MS = 700;
const PARENT_LOOK_MS = 500;

/** Everything a start has started, and the one way to end it. */
class Market {
  constructor() {
    this.aborting = new AbortController();
    /** @type {import('./supervise.mjs').Supervised[]} */
    this.apps = [];
    /** @type {Promise<import('./services.mjs').Services> | undefined} */
    this.services = undefined;
    /** Installing and building, which take the signal to end and then need a moment. @type {Promise<void> | undefined} */
    this.tasks = undefined;
    /** @type {import('./data-folder.mjs').DataFolder | undefined} */
    this.folder = undefined;
  }

  /**
   * @param {import('./app-processes.mjs').AppName} name
   * @param {Parameters<typeof launch>[1]} run
   */
  launch(name, run) {
    this.aborting.signal.throwIfAborted();
    const child = launch(name, run);
    this.apps.push(child);
    return child;
  }

  /** Apps first, so that nothing they do is cut off; the database last. */
  async stop() {
    this.aborting.abort();
    if (isInstalling()) say('waitingForApt');
    while (isInstalling()) await sleep(100);
    await Promise.all([...this.apps.map((app) => app.stop()), this.tasks?.catch(() => undefined)]);
    const services = await this.services?.catch(() => undefined);
    await services?.stop();
    this.folder?.release();
  }

  async force() {
    for (const app of this.apps) app.force();
    const services = await Promise.race([this.services?.catch(() => undefined), sleep(100)]);
    if (services) services.force();
    this.folder?.release();
  }
}

/** @param {NodeJS.ProcessEnv} given */
export async function openMarket(given) {
  const market = new Market();
  stopOnSignals(market);
  try {
    await open(market, given);
  } catch (error) {
    if (market.aborting.signal.aborted) return; // stopped on purpose, by a signal
    const { folder } = market;
    const trouble = folder ? orFullDisk(error, folder.dataDir) : error;
    console.error(
      `\n${trouble instanceof Trouble ? trouble.message : String(trouble instanceof Error ? trouble.stack : trouble)}`,
    );
    await market.stop();
    process.exit(1);
  }
}

/**
 * @param {Market} market
 * @param {NodeJS.ProcessEnv} given
 */
async function open(market, given) {
  const began = Date.now();
  const profile = profileOf(given);
  const needs = needsOf(given);
  const wanted = wantedPorts(given);
  const folder = (market.folder = await claimDataFolder(path.resolve(ROOT, given.DATA_DIR || '.data')));
  await requireFree(wanted);
  const { signal } = market.aborting;
  const setting = { root: ROOT, logDir: folder.logDir, signal, folder };

  market.tasks = (async () => {
    await slowly('installing', () => installPackages(setting));
    await slowly('building', () => buildWhenStale(setting));
  })();
  market.services = (async () => {
    await ensurePackages(packagesFor(needs));
    signal.throwIfAborted();
    return slowly('startingServices', () => startServicesIn(folder, { needs }));
  })();
  const [{ secrets, databasePort, redisPort }] = await Promise.all([market.services, market.tasks]);

  const [courier = 0, bank = 0] = await freePorts(2);
  const byName = Object.fromEntries(wanted.map(({ name, port }) => [name, port]));
  const ports = /** @type {import('./environment.mjs').Ports} */ ({ ...byName, courier, bank });
  const { dataDir, runDir } = folder;
  const shared = marketEnvironment({ given, secrets, databasePort, redisPort, dataDir, runDir, ports });
  const run = { root: ROOT, folder, shared, ports };
  const env = environmentOf('migrate', shared, ports);
  await slowly('migrating', () => migrate(setting, env, { seed: profile === 'demo' }));
  await slowly('opening', () => openApps(market, run, given));

  const seconds = Math.round((Date.now() - began) / 1000);
  const { storefront: port, rtmp: rtmpPort } = ports;
  console.log(await welcome({ root: ROOT, port, rtmpPort, profile, seconds }));
  if (profile === 'demo') await openDemo(market, run, given);
  await getPaperFont(given);
}

/**
 * @param {Market} market
 * @param {Parameters<typeof launch>[1]} run
 * @param {NodeJS.ProcessEnv} given
 */
async function openApps(market, run, given) {
  const { ports, shared } = run;
  const waiting = APPS.map((name) => requireReady(market.launch(name, run), ports[name]));
  if (shared.LIANJI_PROFILE === 'demo' && !given.COURIER_URL && hasPart('courier')) {
    waiting.push(requireListening(market.launch('courier', run), ports.courier));
  }
  if (shared.LIANJI_PROFILE === 'demo' && !given.BANK_URL && hasPart('bank')) {
    waiting.push(requireListening(market.launch('bank', run), ports.bank));
  }
  await Promise.all(waiting);
}

/** @param {import('./app-processes.mjs').AppName} name */
function hasPart(name) {
  if (isBuilt(ROOT, name)) return true;
  say('demoPartMissing', { name });
  return false;
}

/**
 * What follows the opening: the hands that keep a lone visitor company, and the camera once ffmpeg is there.
 * @param {Market} market
 * @param {Parameters<typeof launch>[1]} run
 * @param {NodeJS.ProcessEnv} given
 */
async function openDemo(market, run, given) {
  if (given.DEMO_HANDS !== 'off' && hasPart('hands')) market.launch('hands', run).settle();
  if (given.DEMO_CAMERA === 'off' || !hasPart('camera')) return;
  try {
    await ensurePackages(['ffmpeg'], { mayAsk: false });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say('cameraWaits', { command: 'sudo apt-get install -y --no-install-recommends ffmpeg' });
    return;
  }
  market.launch('camera', run).settle();
  say('cameraStarted');
}

/**
 * The letters of the PDFs are sixty megabytes, which nobody waits for before the shop is open: until they are here a PDF is
 * refused in words. Who names a font of their own has it.
 * @param {NodeJS.ProcessEnv} given
 */
async function getPaperFont(given) {
  if (given.PAPER_FONT) return;
  try {
    await ensurePackages(['fonts-noto-cjk'], { mayAsk: false });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say('fontWaits', { command: 'sudo apt-get install -y --no-install-recommends fonts-noto-cjk' });
  }
}

/** The first signal stops in order, a second one at once. @param {Market} market */
function stopOnSignals(market) {
  let firstAt = 0;
  const onSignal = () => {
    if (firstAt === 0) {
      firstAt = Date.now();
      say('stopping');
      void market.stop().then(() => {
        say('stopped');
        process.exit(0);
      });
    } else if (Date.now() - firstAt > SAME_SIGNAL_MS) {
      say('forced');
      void market.force().then(() => process.exit(1));
    }
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, onSignal);
  if (!process.env.npm_lifecycle_event) return;
  // npm runs us under a shell that may die of a signal without passing it on.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (firstAt === 0) onSignal();
  }, PARENT_LOOK_MS).unref();
}
