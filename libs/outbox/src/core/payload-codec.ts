/**
 * JSON with fen: a key that ends in `Fen` holds a bigint in code, or an object whose values are bigints, and decimal text on the
 * wire. Outbox and sockets share it. Written out: `JSON.stringify` takes three times as long over a position of the books, since
 * it asks a replacer about every part.
 */
export function encodePayload(value: unknown): string {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value === 'bigint') return `"${value.toString()}"`;
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('toJSON' in value) return JSON.stringify(value);
  return Array.isArray(value) ? encodeList(value) : encodeFields(value as Record<string, unknown>);
}

/** Text that JSON quotes as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

function encodeList(parts: readonly unknown[]): string {
  let text = '';
  for (const part of parts) text += text === '' ? encodePayload(part) : `,${encodePayload(part)}`;
  return `[${text}]`;
}

function encodeFields(fields: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(fields)) {
    const part = fields[key];
    if (part !== undefined) text += `${text === '' ? '' : ','}${encodePayload(key)}:${encodePayload(part)}`;
  }
  return `{${text}}`;
}

export function decodePayload(text: string): unknown {
  return withFen(JSON.parse(text), false);
}

/** Changes in place what was just parsed and is nobody else's yet: a reviver takes twice as long, and every booking reads one. */
function withFen(value: unknown, isFen: boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (const part of value) withFen(part, false);
    return value;
  }
  const parsed = value as Record<string, unknown>;
  for (const key of Object.keys(parsed)) {
    const part = parsed[key];
    if (typeof part === 'number') continue;
    const isAmount = isFen || key.endsWith('Fen');
    if (typeof part !== 'string') withFen(part, isAmount);
    else if (isAmount) parsed[key] = BigInt(part);
  }
  return value;
}
