/** Whole fen (CNY / 100). Money is never a float and never leaves bigint inside the house. */
export type Fen = bigint;

const FEN_TEXT = /^-?\d{1,18}$/;

/** Accepts what the wires carry (a decimal string) and what the database returns. Throws on anything else. */
export function fen(value: bigint | string | number): Fen {
  if (typeof value === 'bigint') return value;
  const text = String(value);
  if (!FEN_TEXT.test(text)) throw new RangeError(`not a whole amount of fen: ${text}`);
  return BigInt(text);
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

export function minFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

export function maxFen(a: Fen, b: Fen): Fen {
  return a > b ? a : b;
}

/** `amount × basisPoints / 10,000`, half away from zero: the rounding of payment providers' statements. */
export function shareOf(amount: Fen, basisPoints: number): Fen {
  const scaled = amount * BigInt(basisPoints);
  const half = scaled < 0n ? -5_000n : 5_000n;
  return (scaled + half) / 10_000n;
}
