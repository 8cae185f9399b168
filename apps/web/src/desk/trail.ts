/** Addresses of the desk's pages that were left for one deeper down, with their filters as they stood. */
export type Trail = readonly string[];

const PAGES = {
  '/desk': 'queue',
  '/desk/settlements': 'settlements',
  '/desk/splits': 'splits',
  '/desk/ledger': 'ledger',
  '/desk/orders': 'orders',
  '/desk/payouts': 'payouts',
  '/desk/recon': 'recon',
  '/desk/claims': 'claims',
  '/desk/dues': 'dues',
  '/desk/proofs': 'proofs',
} as const;
export type CrumbPage = (typeof PAGES)[keyof typeof PAGES] | 'settlement';

const CRUMBS_MAX = 5;

export interface Crumb {
  readonly page: CrumbPage;
  /** number of the order, or id of the settlement, that the page is of */
  readonly of: string;
}

/** Which page an address is of, and of which order or settlement where it is of one. */
export function crumbOf(address: string): Crumb | undefined {
  const [path = '', query = ''] = address.split('?');
  const [, settlement = ''] = path.split('/desk/settlements/');
  if (settlement !== '') return { page: 'settlement', of: settlement };
  const found = Object.entries(PAGES).find(([each]) => each === path);
  if (!found) return undefined;
  const [, page] = found;
  return { page, of: page === 'splits' ? (new URLSearchParams(query).get('no') ?? '') : '' };
}

/** One page more: one that is on the way already ends the way there, so that walking to and fro does not lengthen it. */
export function trailWith(trail: Trail, address: string): Trail {
  if (!crumbOf(address)) return trail;
  const at = trail.findIndex((each) => isSame(each, address));
  return [...(at < 0 ? trail : trail.slice(0, at)), address].slice(-CRUMBS_MAX);
}

/** Of one page at most one filter stands on the way, but orders are each a page of their own. */
function isSame(a: string, b: string): boolean {
  return a.split('?')[0] === b.split('?')[0] && crumbOf(a)?.of === crumbOf(b)?.of;
}

/** What the browser kept beside the address; whatever else is there is no trail. */
export function trailOf(state: unknown): Trail {
  const { trail } = (state ?? {}) as { trail?: unknown };
  if (!Array.isArray(trail)) return [];
  return trail.filter((each): each is string => typeof each === 'string' && crumbOf(each) !== undefined);
}
