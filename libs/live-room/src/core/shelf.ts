import type { Fen } from '@app/money';
import type { Troubles } from '@app/platform/core';

const PRICE_MAX_FEN = 10_000_000n;

/** The troubles of a price in a room; none given is none in trouble. */
export function priceTroubles(priceFen: Fen | null | undefined): Troubles {
  if (priceFen === null || priceFen === undefined) return {};
  return priceFen > 0n && priceFen <= PRICE_MAX_FEN ? {} : { priceFen: 'price' };
}
