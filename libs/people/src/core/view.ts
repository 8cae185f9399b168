import type { Troubles } from '@app/platform/core';

export const VIEWS_MAX = 30;
export const VIEW_NAME_MAX = 30;
const QUERY_MAX = 500;
/** One value as `encodeURIComponent` writes it. */
const VALUE = /^([\w.~!*'()-]|%[\dA-F]{2})+$/;

/**
 * What of a list's address is its filter, in the order in which a view writes it. Where one stands in the list and what is
 * open over it is not.
 */
const FILTERS = {
  queue: ['kind'],
  ledger: ['account', 'month', 'no'],
  recon: ['account', 'month', 'tab'],
  settlements: ['status'],
  payouts: ['status'],
  orders: ['status', 'no'],
  claims: ['status'],
  audit: ['thing', 'id', 'by', 'day'],
} as const satisfies Record<string, readonly string[]>;

export type ViewPage = keyof typeof FILTERS;

export interface ViewInput {
  readonly page: ViewPage;
  readonly name: string;
  readonly query: string;
}

/** The filter as the query of an address, always the same text for the same filter; empty when nothing is filtered. */
export function viewQuery(page: ViewPage, valueOf: (key: string) => string | null): string {
  return FILTERS[page]
    .map((key) => ({ key, value: valueOf(key) ?? '' }))
    .filter(({ value }) => value !== '')
    .map(({ key, value }) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
}

export function viewTroubles({ page, name, query }: ViewInput): Troubles {
  return { ...viewNameTroubles(name), ...queryTroubles(page, query) };
}

export function viewNameTroubles(name: string): Troubles {
  return {
    ...(name === '' && { name: 'missing' }),
    ...(name.length > VIEW_NAME_MAX && { name: 'too_long' }),
  };
}

/** What the page would write itself and nothing else: a view never leads elsewhere or carries what nobody reads. */
function queryTroubles(page: ViewPage, query: string): Troubles {
  if (query === '') return { query: 'missing' };
  if (query.length > QUERY_MAX) return { query: 'too_long' };
  const keys: readonly string[] = FILTERS[page];
  const places = query.split('&').map((pair) => {
    const [key = '', value = '', ...more] = pair.split('=');
    return VALUE.test(value) && more.length === 0 ? keys.indexOf(key) : -1;
  });
  const isOwn = places.every((place, at) => place > (places[at - 1] ?? -1));
  return isOwn ? {} : { query: 'invalid' };
}
