import { MINUTE_MS, type Instant, type Office } from '@app/platform/core';

export const HELPER_KINDS = ['comments', 'comments_and_goods'] as const;
/** What a helper looks after: comments and questions alone, or also the shelf, the deals and the coupons. */
export type HelperKind = (typeof HELPER_KINDS)[number];
type HelperOffice = Extract<Office, 'moderator' | 'comment_moderator'>;

export const INVITE_LASTS_MS = 10 * MINUTE_MS;

/** What an invite says. It is signed; its id becomes that of the pairing, and so it is used once. */
export interface HelperInvite {
  readonly aud: 'helper';
  readonly id: string;
  readonly sid: string;
  /** who showed it */
  readonly by: string;
  readonly kind: HelperKind;
  readonly exp: Instant;
}

/** The invite in a text that was signed; null for any other text. Whether it is over is asked where it is used. */
export function readHelperInvite(text: string): HelperInvite | null {
  const { aud, id, sid, by, kind, exp } = parsed(text);
  if (aud !== 'helper' || typeof exp !== 'number') return null;
  if (![id, sid, by].every((each) => typeof each === 'string')) return null;
  return HELPER_KINDS.some((each) => each === kind) ? (parsed(text) as HelperInvite) : null;
}

function parsed(text: string): Partial<HelperInvite> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<HelperInvite>;
  } catch {
    return {};
  }
}

const OFFICES: Readonly<Record<HelperKind, HelperOffice>> = {
  comments: 'comment_moderator',
  comments_and_goods: 'moderator',
};

export function helperOffice(kind: HelperKind): HelperOffice {
  return OFFICES[kind];
}

/** Whether those offices already let one do everything that the invite would. */
export function isHelperAlready(offices: readonly Office[], kind: HelperKind): boolean {
  const enough: readonly Office[] = ['streamer', 'moderator', helperOffice(kind)];
  return offices.some((office) => enough.includes(office));
}
