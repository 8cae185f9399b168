import { createHash } from 'node:crypto';
import { blindIndex } from '@app/platform';

/** 256 random bits need no salt: the digest alone is kept. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Keyed, so that a leaked table of a million possible codes tells nothing. */
export function codeHash(phone: string, code: string): string {
  return blindIndex(`${phone}:${code}`);
}
