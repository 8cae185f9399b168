import { mkdir, rmdir } from 'node:fs/promises';
import { expect } from './browser';

const TURN_WITHIN_MS = 60_000;

/**
 * An alliance has one settlement that is open or in review: from the order's completion to the approval one test at a time
 * is at it. A test that failed leaves its turn untaken, and the next one says so.
 */
export async function takeTurn(outputDir: string): Promise<() => Promise<void>> {
  const place = `${outputDir}/one-settles`;
  const take = () =>
    mkdir(place, { recursive: false }).then(
      () => true,
      () => false,
    );
  await mkdir(outputDir, { recursive: true });
  await expect.poll(take, { message: 'a turn at the settlement', timeout: TURN_WITHIN_MS }).toBe(true);
  return () => rmdir(place);
}
