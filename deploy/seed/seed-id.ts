import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The fixed id of a thing of the demo by its name, `alliance:woqing`: the same in every database, in the form of a ULID. */
export function seedId(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  const text = Array.from({ length: 22 }, (_, index) => ALPHABET[(digest[index] ?? 0) % 32]).join('');
  return `01K9${text}`;
}
