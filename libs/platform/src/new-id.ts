import { randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';

// Drawn a few thousand bytes at a time: the library asks the kernel's source for each character by itself.
const drawn = Buffer.alloc(4_096);
let used = drawn.length;

function random(): number {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const byte = drawn[used] ?? 0;
  used += 1;
  return byte / 256;
}

/** A ULID, 26 characters, ordered by time and within one process also within a millisecond. */
export const newId: () => string = monotonicFactory(random);
