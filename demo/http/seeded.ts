import { createHash } from 'node:crypto';

/** The same words give the same number in [0, 1), whatever happened before: order of arrival changes nothing. */
export function fractionOf(...words: readonly (string | number)[]): number {
  return createHash('md5').update(words.join('|')).digest().readUInt32BE(0) / 2 ** 32;
}

/** Decimal digits drawn from the words alone. */
export function digitsOf(length: number, ...words: readonly (string | number)[]): string {
  const drawn = BigInt(`0x${createHash('sha256').update(words.join('|')).digest('hex')}`);
  return drawn.toString().slice(-length).padStart(length, '0');
}

/** A stream of fractions, for draws that follow one another. */
export class Draws {
  private count = 0;

  constructor(private readonly seed: string | number) {}

  next(): number {
    this.count += 1;
    return fractionOf(this.seed, this.count);
  }

  isHit(rate: number): boolean {
    return rate > 0 && this.next() < rate;
  }
}
