import { createHash, timingSafeEqual } from 'node:crypto';

export interface Credentials {
  readonly key: string;
  readonly customer: string;
  readonly secret: string;
}

export type SignType = 'MD5' | 'SHA256' | 'SM3';

function digest(text: string, type: SignType = 'MD5'): string {
  return createHash(type.toLowerCase()).update(text, 'utf8').digest('hex').toUpperCase();
}

export function signQuery(param: string, credentials: Credentials, type: SignType = 'MD5'): string {
  return digest(param + credentials.key + credentials.customer, type);
}

export function signLabel(param: string, t: string, credentials: Credentials): string {
  return digest(param + t + credentials.key + credentials.secret);
}

export function signPush(param: string, salt: string): string {
  return digest(param + salt);
}

/** In constant time, and whatever the case of the hex. */
export function isSameSign(given: string, expected: string): boolean {
  const left = Buffer.from(given.toUpperCase());
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
