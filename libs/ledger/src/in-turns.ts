import { setImmediate as turn } from 'node:timers/promises';
import type { InSteps } from './core';

const HELD_MS_MAX = 20;

/** Work of seconds in a process that others wait for: they have their turn whenever it was held for so long. */
export async function inTurns<T>(work: InSteps<T>): Promise<T> {
  for (let heldSince = performance.now(); ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - heldSince < HELD_MS_MAX) continue;
    await turn();
    heldSince = performance.now();
  }
}
