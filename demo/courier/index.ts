import { startLocalServer } from '../http/local-server';
import { Books } from './books';
import { Carriage } from './carriage';
import { type Clock, Pace, wallClock } from './clock';
import { Doors } from './doors';
import { FaultBox } from './faults';
import { Followers } from './followers';
import { Issuing } from './issuing';
import { LabelDesk } from './label-desk';
import { PickupDesk } from './pickup-desk';
import { Pusher } from './pusher';
import { Schedule } from './schedule';
import { ScriptChoice } from './script-choice';
import type { Credentials } from './sign';
import { TrackingDesk } from './tracking-desk';
import { type WaybillView, waybillView } from './waybill-view';
import type { World } from './world';

export { HandClock } from './clock';
export { type Credentials, signLabel, signPush, signQuery } from './sign';
export { SCRIPT_NAMES, type ScriptName } from './scripts';
export type { WaybillView } from './waybill-view';

export interface CourierOptions {
  readonly credentials: Credentials;
  /** 0, the standard, takes a free one. */
  readonly port?: number;
  /** How many real seconds a courier's day lasts. */
  readonly daySeconds?: number;
  /** Real seconds between two attempts of one push; unset, thirty of the courier's minutes. */
  readonly retrySeconds?: number | undefined;
  /** The least real seconds between a label and its collection, 0 when unset. */
  readonly collectSeconds?: number;
  readonly seed?: string | number;
  /** Without it the books are in memory only. */
  readonly dataDir?: string | undefined;
  readonly clock?: Clock;
}

export interface Courier {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
  waybills(): WaybillView[];
  /** Resolves when no push is on its way. */
  settled(): Promise<void>;
}

const RETRY_MINUTES = 30;

/** The courier: sells labels, carries parcels, calls back. */
export async function startCourier(options: CourierOptions): Promise<Courier> {
  const world = worldFrom(options);
  const pusher = new Pusher(world);
  const doors = furnish(world, pusher);
  const server = await startLocalServer(options.port ?? 0, (incoming, response) =>
    doors.answer(incoming, response),
  );
  return {
    url: server.url,
    port: server.port,
    waybills: () => [...world.books.parcels.values()].map(waybillView),
    settled: () => pusher.settled(),
    stop: async () => {
      world.schedule.stop();
      pusher.stop();
      await server.stop();
    },
  };
}

function worldFrom(options: CourierOptions): World {
  const { clock = wallClock, daySeconds = 60, retrySeconds, collectSeconds = 0, seed = 1 } = options;
  const { credentials, dataDir } = options;
  const pace = new Pace(daySeconds);
  return {
    clock,
    pace,
    retryMs: retrySeconds === undefined ? pace.minutes(RETRY_MINUTES) : retrySeconds * 1000,
    collectMs: collectSeconds * 1000,
    seed: String(seed),
    credentials,
    schedule: new Schedule(clock),
    books: new Books(dataDir),
    faults: new FaultBox(String(seed)),
  };
}

function furnish(world: World, pusher: Pusher): Doors {
  const followers = new Followers(world, pusher);
  const scripts = new ScriptChoice(world.seed);
  const carriage = new Carriage(world, followers, (parcel) => {
    pickups.afterScan(parcel);
  });
  const issuing = new Issuing(world, scripts, carriage);
  const hands = { issuing, carriage, followers, pusher };
  const pickups = new PickupDesk(world, hands);
  for (const parcel of world.books.parcels.values()) {
    followers.resume(parcel);
    carriage.begin(parcel);
  }
  const desks = {
    labels: new LabelDesk(world, hands),
    tracking: new TrackingDesk(world, followers, issuing),
    pickups,
  };
  return new Doors(world, { ...desks, followers }, scripts);
}
