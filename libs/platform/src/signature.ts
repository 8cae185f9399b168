import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 over `stamp.body` in hex. The stamp is signed too, so that an old message cannot be played again as a new one. */
export function signatureOf(raw: string | Buffer, secret: string, stamp: string): string {
  return createHmac('sha256', secret).update(`${stamp}.`).update(raw).digest('hex');
}

/** Takes as long for a wrong signature as for the right one. */
export function isSameSignature(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given, 'hex'), Buffer.from(wanted, 'hex')];
  return one.length === other.length && timingSafeEqual(one, other);
}
