import { setTimeout as sleep } from 'node:timers/promises';
import { ALLIANCES } from '../actors/accounts';
import { Door, Refused } from '../actors/door';
import { workThrough } from '../actors/packhouse';
import { goLive } from '../actors/streamer';
import { examine } from './oracle';
import { settleAll } from './office';
import { Random } from './random';
import { RoomWatch } from './room-watch';
import { Shopper, type Shelf } from './shopper';
import { Show } from './show';
import { Told } from './told';

export interface MarketDay {
  readonly shoppers: number;
  readonly minutes: number;
  readonly seed: number;
  readonly storefrontUrl: string;
  readonly liveUrl: string;
  readonly courierUrl: string;
  readonly databaseUrl: string;
  readonly say: (line: string) => void;
}

const VIEWERS_MAX = 60;
const ARRIVE_AT_ONCE = 10;
const QUIET_MS = 180_000;
const TURN_EVERY_MS = 15_000;

const SHELVES = `query { products(first: 100) { nodes { alliance { slug } skus { id priceFen available } } } liveSessions(status: [live]) { id alliance { slug } } }`;

/** A whole market day by the public doors: shows, orders, payments, packing, couriers, claims, settlement; then the oracle. */
export async function runMarketDay(day: MarketDay) {
  const random = new Random(day.seed);
  const told = new Told();
  const stop = new AbortController();
  const began = Date.now();
  day.say(`market day: ${day.shoppers} shoppers, ${day.minutes} min, seed ${day.seed}`);

  const shows = await openShows(day);
  const shelves = await readShelves(new Door(day.storefrontUrl));
  const watches = openRooms(day, shelves, told);
  const working = [pack(day.storefrontUrl, stop.signal)];
  const shoppers = Array.from(
    { length: day.shoppers },
    (_, index) => new Shopper(day.storefrontUrl, index, new Random(random.whole(1, 2 ** 30)), told),
  );
  await inGroups(shoppers, ARRIVE_AT_ONCE, (shopper) => shopper.arrive());
  day.say(`everyone has arrived after ${seconds(began)} s`);

  const stopSelling = new AbortController();
  const selling = shows.map((show) =>
    untilStopped(stopSelling.signal, TURN_EVERY_MS, (round) => show.turn(round)),
  );
  const opened = Date.now();
  const endsAt = opened + day.minutes * 60_000;
  await Promise.all(shoppers.map((shopper) => shopper.shop(shelves, endsAt)));
  const shoppedMs = Date.now() - opened;
  stopSelling.abort();
  await Promise.all(selling);
  day.say(`shopping is over: ${told.orders.size} orders; parcels are on their way`);
  const unsettled = await followUp(shoppers, told);
  day.say(`${told.orders.size - unsettled} orders are settled after ${seconds(began)} s`);
  stop.abort();
  await Promise.all(working);
  await Promise.all(shows.map((show) => show.close()));
  await inGroups(shoppers, ARRIVE_AT_ONCE, (shopper) => shopper.learnResults());
  const settled = await settleAll(day.storefrontUrl);
  const rooms = watches.flatMap((watch) => watch.faults);
  const faults = [...rooms, ...(await examine({ ...day, startedAt: began }, told, settled))];
  for (const watch of watches) watch.leave();
  return summarise(told, shoppedMs, unsettled, settled.paidOutFen, faults);
}

function summarise(told: Told, shoppedMs: number, unsettled: number, paidOutFen: bigint, faults: string[]) {
  const orders = [...told.orders.values()];
  const count = (status: string): number => orders.filter((order) => order.status === status).length;
  const sorted = told.placeMs.toSorted((a, b) => a - b);
  return {
    orders: orders.length,
    ordersPerSecond: Number(((orders.length * 1_000) / shoppedMs).toFixed(2)),
    completed: count('completed'),
    closed: count('closed'),
    cancelled: count('cancelled'),
    unsettled,
    refusals: told.refusals,
    flashClaims: told.reservations.size,
    coupons: [...told.drops.values()].reduce((sum, persons) => sum + persons.size, 0),
    bagEntries: [...told.bags.values()].reduce((sum, numbers) => sum + numbers.size, 0),
    claims: told.claims,
    framesSeen: told.frames,
    placeOrderP50Ms: Math.round(sorted[Math.floor(sorted.length * 0.5)] ?? 0),
    placeOrderP99Ms: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
    paidOutFen: paidOutFen.toString(),
    faults,
  };
}

async function openShows(day: MarketDay): Promise<Show[]> {
  const shows: Show[] = [];
  for (const { streamer } of ALLIANCES) {
    if (streamer === null) continue;
    const door = new Door(day.storefrontUrl);
    await door.logIn(streamer);
    const { id } = await goLive(door, '集市日，地里现采');
    shows.push(new Show(door, id));
  }
  return shows;
}

async function readShelves(door: Door): Promise<Shelf[]> {
  interface Answer {
    products: { nodes: { alliance: { slug: string }; skus: Shelf['skus'][number][] }[] };
    liveSessions: { id: string; alliance: { slug: string } }[];
  }
  const { products, liveSessions } = await door.ask<Answer>(SHELVES);
  return ALLIANCES.map(({ slug }) => ({
    allianceSlug: slug,
    sessionId: liveSessions.find((session) => session.alliance.slug === slug)?.id ?? null,
    skus: products.nodes
      .filter((product) => product.alliance.slug === slug)
      .flatMap((product) => product.skus),
  })).filter((shelf) => shelf.skus.some((sku) => sku.available > 0));
}

function openRooms(day: MarketDay, shelves: readonly Shelf[], told: Told): RoomWatch[] {
  const rooms = shelves.flatMap((shelf) => (shelf.sessionId === null ? [] : [shelf.sessionId]));
  const viewers = Math.min(VIEWERS_MAX, day.shoppers);
  return rooms.flatMap((room, at) =>
    Array.from(
      { length: Math.ceil(viewers / rooms.length) },
      (_, index) =>
        new RoomWatch(day.liveUrl, room, told, { key: `${at}-${index}`, isCounting: index === 0 }),
    ),
  );
}

async function pack(url: string, signal: AbortSignal): Promise<void> {
  const doors: Door[] = [];
  for (const phone of ALLIANCES.flatMap((alliance) => alliance.packhouses)) {
    const door = new Door(url);
    await door.logIn(phone);
    doors.push(door);
  }
  await Promise.all(
    doors.map((door) =>
      untilStopped(signal, 400, async () => {
        await workThrough(door);
      }),
    ),
  );
}

/** Everyone looks after her orders until all are settled or the market has had its time. Returns how many are not. */
async function followUp(shoppers: readonly Shopper[], told: Told): Promise<number> {
  const givesUpAt = Date.now() + QUIET_MS;
  for (;;) {
    let open = 0;
    await inGroups(shoppers, ARRIVE_AT_ONCE, async (shopper) => {
      const unsettled = await shopper.lookAfter();
      open += unsettled;
    });
    if (open === 0 || Date.now() > givesUpAt)
      return [...told.orders.values()].filter(
        (order) => !['completed', 'closed', 'cancelled'].includes(order.status),
      ).length;
    await sleep(2_000);
  }
}

async function untilStopped(
  signal: AbortSignal,
  everyMs: number,
  act: (round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; !signal.aborted; round += 1) {
    try {
      await act(round);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

async function inGroups<T>(all: readonly T[], size: number, act: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const work = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: size }, work));
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1_000).toFixed(0);
}
