import { createHash, timingSafeEqual } from 'node:crypto';

/** MD5 of the parts without anything between them, upper case: all of kuaidi100's signatures. */
export function digest(...parts: readonly string[]): string {
  return createHash('md5').update(parts.join(''), 'utf8').digest('hex').toUpperCase();
}

/** In constant time, whatever the case of the hex. */
export function isSameDigest(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given.toUpperCase()), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
