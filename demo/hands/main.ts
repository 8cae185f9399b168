import { setTimeout as sleep } from 'node:timers/promises';
import { ALLIANCES } from '../actors/accounts';
import { Door } from '../actors/door';
import { workThrough, type Task } from '../actors/packhouse';
import { goLive, pinNext } from '../actors/streamer';

const LOOK_EVERY_MS = 5_000;
const PIN_EVERY_ROUNDS = 12;
const UNTOUCHED_MS = 60_000;

/**
 * The demo's hands: keeps one session live and packs what nobody touched for a minute, so that a lone visitor's parcel arrives.
 * Comes in by the public doors with demo accounts. Settlement is left to the visitor.
 */
async function main(): Promise<void> {
  const url = process.env.STOREFRONT_URL ?? 'http://127.0.0.1:3000';
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stop.abort();
    });

  const streamer = await signedIn(url, ALLIANCES[0].streamer);
  const packhouses = await Promise.all(
    ALLIANCES.flatMap((alliance) => alliance.packhouses).map((phone) => signedIn(url, phone)),
  );
  const isOurs = untouched(new Set());
  for (let round = 0; !stop.signal.aborted; round += 1) {
    try {
      const session = await goLive(streamer, '天刚亮拔的萝卜，当面切开给你看');
      if (round % PIN_EVERY_ROUNDS === PIN_EVERY_ROUNDS - 1)
        await pinNext(streamer, session, round / PIN_EVERY_ROUNDS);
      for (const packhouse of packhouses) await workThrough(packhouse, isOurs);
    } catch (error) {
      console.error('demo hands:', error instanceof Error ? error.message : error);
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function signedIn(url: string, phone: string): Promise<Door> {
  const door = new Door(url);
  await door.logIn(phone);
  return door;
}

/** Picks what nobody has moved for a minute, and goes on with what was begun by these hands. */
function untouched(begun: Set<string>): (task: Task) => boolean {
  return (task) => {
    const last = Math.max(Date.parse(task.openedAt), ...task.steps.map((step) => Date.parse(step.at)));
    if (Date.now() - last > UNTOUCHED_MS) begun.add(task.id);
    return begun.has(task.id);
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
