import { mkdir, rmdir } from 'node:fs/promises';
import { expect, test as base } from './browser';

const TURN_WITHIN_MS = 60_000;

interface Turns {
  /** Waits for the turn at the settlement, and answers how to leave it. */
  takeTurn: () => Promise<() => Promise<void>>;
}

/**
 * An alliance has one settlement that is open or in review: from the order's completion to the approval one test at a time
 * is at it. A test that failed leaves it too.
 */
export const test = base.extend<Turns>({
  takeTurn: async ({ market: _ }, hand, { project }) => {
    const place = `${project.outputDir}/one-settles`;
    let isMine = false;
    const leave = async (): Promise<void> => {
      if (isMine) await rmdir(place);
      isMine = false;
    };
    await hand(async () => {
      await mkdir(project.outputDir, { recursive: true });
      await expect
        .poll(() => take(place), { message: 'a turn at the settlement', timeout: TURN_WITHIN_MS })
        .toBe(true);
      isMine = true;
      return leave;
    });
    await leave();
  },
});

function take(place: string): Promise<boolean> {
  return mkdir(place, { recursive: false }).then(
    () => true,
    () => false,
  );
}
