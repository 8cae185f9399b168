import { createHash, hash } from 'node:crypto';
import { canonicalJson } from '@app/platform';

export const FIRST_HASH = '0'.repeat(64);

export function sha256(text: string | Buffer): string {
  return hash('sha256', text);
}

/** The hash of an entry: of the one before it and its own canonical text. */
export function chainHash(prevHash: string, canonical: string): string {
  return sha256(`${prevHash}\n${canonical}`);
}

/** What `sha256` says of the canonical text of a list, taken item by item: a run's hundred thousand entries are no one text. */
export class ListDigest {
  private readonly text = createHash('sha256').update('[');
  private isEmpty = true;

  add(item: unknown): void {
    this.text.update(`${this.isEmpty ? '' : ','}${canonicalJson(item)}`);
    this.isEmpty = false;
  }

  end(): string {
    return this.text.update(']').digest('hex');
  }
}
