import { isSameSignature, SECOND_MS, signatureOf, type Instant } from '@app/platform';

const TOLERANCE_MS = 300 * SECOND_MS;
const HEADER = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/** Stripe's scheme: the time and an HMAC-SHA256 over `time.body`. */
export function sign(raw: string | Buffer, secret: string, now: Instant): string {
  const seconds = String(Math.floor(now / SECOND_MS));
  return `t=${seconds},v1=${signatureOf(raw, secret, seconds)}`;
}

export function isSignedBy(secret: string, raw: Buffer, header: unknown, now: Instant): boolean {
  const [, seconds = '', given = ''] = HEADER.exec(typeof header === 'string' ? header : '') ?? [];
  if (given === '' || Math.abs(now - Number(seconds) * SECOND_MS) > TOLERANCE_MS) return false;
  return isSameSignature(given, signatureOf(raw, secret, seconds));
}
