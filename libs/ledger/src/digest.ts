import { hash } from 'node:crypto';

export const FIRST_HASH = '0'.repeat(64);

export function sha256(text: string | Buffer): string {
  return hash('sha256', text);
}

/** The hash of an entry: of the one before it and its own canonical text. */
export function chainHash(prevHash: string, canonical: string): string {
  return sha256(`${prevHash}\n${canonical}`);
}
