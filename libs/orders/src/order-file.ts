import { Refusal } from '@app/platform';
import { IMPORT_BYTES_MAX } from './core';

/** The text of a file in UTF-8, or else in GBK (as office programs in China save it). Nothing else is guessed at. */
export function orderFileText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refusal('bad_input', { fields: ['file'], file: 'missing' });
  if (bytes.length > IMPORT_BYTES_MAX)
    throw new Refusal('bad_input', { fields: ['file'], file: 'too_large' });
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // not in this one
    }
  }
  throw new Refusal('bad_input', { fields: ['file'], file: 'file_kind' });
}
