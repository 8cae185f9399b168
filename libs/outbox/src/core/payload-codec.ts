/** JSON with fen: a key that ends in `Fen` holds a bigint in code and a decimal string on the wire. Outbox and sockets share it. */
export function encodePayload(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
}

export function decodePayload(text: string): unknown {
  return JSON.parse(text, (key, part: unknown) =>
    key.endsWith('Fen') && typeof part === 'string' ? BigInt(part) : part,
  );
}
