import { csvRows, Refusal, textOf } from '@app/platform';
import { IMPORT_BYTES_MAX, type FileRow } from './core';

/** The rows of a file in Unicode or GBK, as office programs save it. */
export function orderFileRows(bytes: Uint8Array): FileRow[] {
  if (bytes.length === 0) throw new Refusal('bad_input', { fields: ['file'], file: 'missing' });
  if (bytes.length > IMPORT_BYTES_MAX)
    throw new Refusal('bad_input', { fields: ['file'], file: 'too_large' });
  const text = textOf(bytes);
  try {
    if (text !== undefined) return csvRows(text);
  } catch {
    // Quotes that never end, or a cell without an end: no table.
  }
  throw new Refusal('bad_input', { fields: ['file'], file: 'file_kind' });
}
