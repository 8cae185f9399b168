import { isMonth } from '@app/ledger';
import { Refusal } from '@app/platform';

const PAGE_MAX = 100;
const CURSOR = /^\d{1,19}$/;

/** Opaque outside, a number inside: an ordinal or an entry's seq. */
export function readCursor(after: string | null | undefined): string | undefined {
  return readText(after, CURSOR);
}

/** Opaque outside, inside a text of the given form: a month, a day, an id. */
export function readText(after: string | null | undefined, form: RegExp): string | undefined {
  if (after === null || after === undefined) return undefined;
  const text = Buffer.from(after, 'base64url').toString('utf8');
  if (!form.test(text)) throw new Refusal('bad_input', { fields: ['after'] });
  return text;
}

/** A month as it is written in addresses, or none. */
export function readMonth<T extends string | undefined>(month: T): T {
  if (month !== undefined && !isMonth(month))
    throw new Refusal('bad_input', { fields: ['month'], month: 'invalid' });
  return month;
}

export function pageSize(first: number | null | undefined, standard: number): number {
  const size = first ?? standard;
  if (size < 1 || size > PAGE_MAX) throw new Refusal('bad_input', { fields: ['first'], max: PAGE_MAX });
  return size;
}

/** A page of what was read with one row more than asked for. */
export function pageOf<R, N>(
  rows: readonly R[],
  size: number,
  keyOf: (row: R) => string | number,
  view: (row: R) => N,
): { nodes: N[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const endCursor = last === undefined ? null : Buffer.from(String(keyOf(last))).toString('base64url');
  return { nodes: shown.map(view), pageInfo: { endCursor, hasNextPage: rows.length > size } };
}
