/**
 * JSON with fen: a key that ends in `Fen` holds a bigint in code, or an object whose values are bigints, and decimal text on the
 * wire. Outbox and sockets share it.
 */
export function encodePayload(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
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
  for (const [key, part] of Object.entries(parsed)) {
    const isAmount = isFen || key.endsWith('Fen');
    if (typeof part !== 'string') withFen(part, isAmount);
    else if (isAmount) parsed[key] = BigInt(part);
  }
  return value;
}
