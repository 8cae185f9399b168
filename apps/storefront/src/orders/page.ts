import { Refusal } from '@app/platform';

const PAGE_MAX = 100;
const FIRST = 24;
const ID = /^[0-9A-Z]{26}$/;

/** What a list was asked for, newest first: how many, and after which id. The cursor is opaque outside. */
export function readPage(args: { first?: number | null | undefined; after?: string | null | undefined }): {
  first: number;
  after?: string | undefined;
} {
  const first = args.first ?? FIRST;
  if (first < 1 || first > PAGE_MAX) throw new Refusal('bad_input', { fields: ['first'], max: PAGE_MAX });
  if (args.after === null || args.after === undefined) return { first };
  const after = Buffer.from(args.after, 'base64url').toString('latin1');
  if (!ID.test(after)) throw new Refusal('bad_input', { fields: ['after'] });
  return { first, after };
}

export function pageInfo(rows: readonly { readonly id: string }[], hasNextPage: boolean) {
  const last = rows.at(-1);
  return { hasNextPage, endCursor: last ? Buffer.from(last.id, 'latin1').toString('base64url') : null };
}
