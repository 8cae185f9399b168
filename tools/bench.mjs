// `npm run bench -- --only NAME --short --goals g1Mixed --sizes 4,5,6 --json`: the benchmarks, each beside its bare limit in the same run. Load goes to 127.0.0.1 alone.
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { books } from '../bench/books.mjs';
import { catalogue } from '../bench/catalogue.mjs';
import { desk } from '../bench/desk.mjs';
import { flash } from '../bench/flash.mjs';
import { live } from '../bench/live.mjs';
import { memoryOf, openMarket } from '../bench/market.mjs';
import { orders, ticker } from '../bench/orders.mjs';
import { page } from '../bench/page.mjs';

/** The books and the desk have databases of their own, and a market's processes are not in their way; the others share a market. */
const OWN = { books: largeBooks, desk: million };
const OF_MARKET = { catalogue, orders, ticker, flash, live: rooms, page: roomPage, memory };
const BENCHES = { ...OF_MARKET, ...OWN };
const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : Object.keys(BENCHES);
const unknown = only.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: not a benchmark; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}
if (
  spawnSync('node', ['tools/build.mjs', '--if-stale'], { stdio: ['ignore', 'ignore', 'inherit'] }).status !==
  0
)
  process.exit(1);

const figures = {
  machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  day: new Date().toISOString().slice(0, 10),
};
const ofMarket = only.filter((name) => name in OF_MARKET);
if (ofMarket.length > 0) {
  const market = await openMarket();
  figures.startSeconds = Number(market.startSeconds.toFixed(1));
  try {
    for (const name of ofMarket) await run(name, market);
  } finally {
    await market.stop();
  }
}
for (const name of only.filter((each) => each in OWN)) await run(name);
if (figures.books && !args.includes('--json')) console.log(figures.books.table);
console.log(JSON.stringify(figures, null, 2));

function million() {
  return desk({ say: (name, found) => args.includes('--json') || console.log(name, found) });
}

async function run(name, market) {
  figures[name] = await BENCHES[name](market);
  if (!args.includes('--json')) console.log(name, figures[name]);
}

function largeBooks() {
  const sizes = args.includes('--sizes')
    ? args[args.indexOf('--sizes') + 1].split(',').map(Number)
    : undefined;
  const began = Date.now();
  const say = (what) =>
    console.error(`${String(Math.round((Date.now() - began) / 1_000)).padStart(5)} s  ${what}`);
  return books({ isShort: args.includes('--short'), ...(sizes && { sizes }), say });
}

function roomPage(market) {
  return page(market, { isShort: args.includes('--short') });
}

function rooms(market) {
  const goals = args.includes('--goals') ? args[args.indexOf('--goals') + 1].split(',') : undefined;
  const say = (goal, found) => args.includes('--json') || console.log(goal, found);
  return live(market, { isShort: args.includes('--short'), ...(goals && { goals }), say });
}

async function memory({ processes }) {
  const each = await Promise.all(
    Object.entries(processes).map(async ([name, { pid }]) => [name, await memoryOf(pid)]),
  );
  return Object.fromEntries(each.map(([name, mib]) => [`${name}MiB`, mib]));
}
