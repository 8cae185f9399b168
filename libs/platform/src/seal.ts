import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { invariant } from './core';

// Value: `k1.<base64url of 12-byte nonce, ciphertext, 16-byte tag>`; the key id lets keys be rotated.
const KEY_ID = 'k1';
let key: Buffer | undefined;

function sealingKey(): Buffer {
  if (!key) {
    key = Buffer.from(process.env.SEALING_KEY ?? '', 'base64');
    invariant(key.length === 32, 'SEALING_KEY is 32 bytes in base64');
  }
  return key;
}

/** Seals personal data. Two seals of one text differ. */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce);
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${KEY_ID}.${body.toString('base64url')}`;
}

/** Opens what `seal` made; throws when the value was changed or sealed with another key. */
export function open(sealed: string): string {
  const [id, text = ''] = sealed.split('.');
  invariant(id === KEY_ID, `a value sealed with the key ${id ?? ''}`);
  const body = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(), body.subarray(0, 12));
  decipher.setAuthTag(body.subarray(-16));
  return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString('utf8');
}

/** A keyed digest by which a sealed value (a phone) can be looked up without opening it. 64 hex characters. */
export function blindIndex(text: string): string {
  return createHmac('sha256', sealingKey()).update(`blind:${text}`).digest('hex');
}
