import type { Fen } from '@app/money';
import { Refusal, type Instant } from '@app/platform/core';

export const PRODUCTS_PAGE_MAX = 100;

export type ProductSort = 'recommended' | 'newest' | 'price_asc' | 'price_desc';

/** What products are put in order by. */
export interface Sortable {
  readonly id: string;
  readonly position: number;
  readonly listedAt: Instant;
  readonly priceFromFen: Fen;
}

/** The place of a product in a list: numbers compared one after the other, then the id. Less stands in front. */
export interface Place {
  readonly keys: readonly number[];
  readonly id: string;
}

/** Which columns a sort walks along and in which direction; the index of each ends in `id`. */
export const SORT_COLUMN = {
  recommended: { column: 'position', isDescending: false },
  newest: { column: 'listedAt', isDescending: true },
  price_asc: { column: 'priceFromFen', isDescending: false },
  price_desc: { column: 'priceFromFen', isDescending: true },
} as const satisfies Record<ProductSort, { column: keyof Sortable; isDescending: boolean }>;

/** Without a search by the sort's column; a search puts the best answers first unless another order was asked for. */
export function placeOf(product: Sortable, sort: ProductSort, score: number): Place {
  const { column, isDescending } = SORT_COLUMN[sort];
  const value = Number(product[column]);
  const key = isDescending ? -value : value;
  return { keys: sort === 'recommended' ? [-score, key] : [key], id: product.id };
}

export function comparePlaces(a: Place, b: Place): number {
  for (const [index, key] of a.keys.entries()) {
    const difference = key - (b.keys[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

export function cursorOf(place: Place): string {
  return [...place.keys, place.id].join('~');
}

/** Reads a cursor of ours; anything else is bad input. */
export function readCursor(cursor: string): Place {
  const parts = cursor.split('~');
  const id = parts.pop() ?? '';
  const keys = parts.map(Number);
  const isOurs = /^[0-9A-Z]{26}$/.test(id) && keys.length > 0 && keys.every((key) => Number.isFinite(key));
  if (!isOurs) throw new Refusal('bad_input', { fields: ['after'] });
  return { keys, id };
}
