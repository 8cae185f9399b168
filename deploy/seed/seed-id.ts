import { createHash } from 'node:crypto';
import { encodeTime } from 'ulid';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The fixed id of a thing of the demo by its name, `alliance:woqing`: the same in every database, in the form of a ULID. */
export function seedId(name: string): string {
  return `01K9${textOf(name, 22)}`;
}

/** The same with the time in it at which the thing came to be, for what lists show by their ids, the newest first. */
export function seedIdAt(name: string, at: number): string {
  return `${encodeTime(at)}${textOf(name, 16)}`;
}

function textOf(name: string, length: number): string {
  const digest = createHash('sha256').update(name).digest();
  return Array.from({ length }, (_, index) => ALPHABET[(digest[index] ?? 0) % 32]).join('');
}
