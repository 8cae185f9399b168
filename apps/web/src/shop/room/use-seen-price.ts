import { useState } from 'react';
import type { Trouble } from '../../api';

export interface PriceTurn {
  before: string;
  now: string;
}

export interface SeenPrice {
  /** The price that the shopper saw first or agreed to: the only one that is sent. */
  priceFen: string | undefined;
  turn: PriceTurn | undefined;
  agree: () => void;
}

/** The price that was shown first stays the shopper's until he agrees to another one, whoever changed it meanwhile. */
export function useSeenPrice(
  skuId: string | undefined,
  offered: string | undefined,
  trouble: Trouble | undefined,
): SeenPrice {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  const isNew = skuId !== undefined && offered !== undefined && !seen.has(skuId);
  if (isNew) setSeen(new Map([...seen, [skuId, offered]]));
  const priceFen = skuId === undefined ? undefined : (seen.get(skuId) ?? offered);
  const turn = turnOf(priceFen, refusedPrice(skuId, trouble) ?? offered);
  return {
    priceFen,
    turn,
    agree: () => {
      if (skuId !== undefined && turn) setSeen(new Map([...seen, [skuId, turn.now]]));
    },
  };
}

export function turnOf(seen: string | undefined, now: string | undefined): PriceTurn | undefined {
  if (seen === undefined || now === undefined || seen === now) return undefined;
  return { before: seen, now };
}

/** The server's price is newer than what this page has heard. */
export function refusedPrice(skuId: string | undefined, trouble: Trouble | undefined): string | undefined {
  if (trouble?.code !== 'price_changed' || trouble.values.skuId !== skuId) return undefined;
  const { priceFen } = trouble.values;
  return typeof priceFen === 'string' ? priceFen : undefined;
}
