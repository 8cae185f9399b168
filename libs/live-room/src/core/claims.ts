import { ROOM_ROLES, type RoomRole } from './room-protocol';

/** What a join token says. It is signed and lasts five minutes, so that a join needs no database. */
export interface JoinClaim {
  readonly aud: 'live';
  readonly sid: string;
  /** the person */
  readonly sub: string;
  /** how the person is shown: 沈** */
  readonly mask: string;
  readonly role: RoomRole;
  readonly exp: number;
}

export const JOIN_TOKEN_LASTS_MS = 5 * 60_000;
export const PUSH_KEY_LASTS_MS = 12 * 3_600_000;

/** The claim in the text that was signed, when it is for this session and not over. */
export function readJoinClaim(text: string, sid: string, now: number): JoinClaim | null {
  const claim = parsed(text);
  if (claim?.aud !== 'live' || claim.sid !== sid) return null;
  const { sub, mask, role, exp } = claim;
  if (typeof sub !== 'string' || typeof mask !== 'string' || typeof exp !== 'number') return null;
  if (exp <= now || !ROOM_ROLES.some((each) => each === role)) return null;
  return claim as JoinClaim;
}

function parsed(text: string): Partial<JoinClaim> | null {
  try {
    return JSON.parse(text) as Partial<JoinClaim> | null;
  } catch {
    return null;
  }
}

/** What is signed for a push: one session, until one second. */
export function pushText(sessionId: string, expiresSeconds: number): string {
  return `push:${sessionId}:${expiresSeconds}`;
}

export function pushKey(sessionId: string, expiresSeconds: number, sign: string): string {
  return `${sessionId}?exp=${expiresSeconds}&sign=${sign}`;
}

/** What comes with a push. */
export interface PushQuery {
  readonly exp?: string | undefined;
  readonly sign?: string | undefined;
}

export type PushFault = 'no_key' | 'wrong_key' | 'expired';

/** Why a push is refused, or null. `sign` is what our secret makes of the same text. */
export function pushFault(
  { exp = '', sign = '' }: PushQuery,
  nowMs: number,
  isSigned: (expiresSeconds: number, sign: string) => boolean,
): PushFault | null {
  if (!/^\d{1,12}$/.test(exp) || sign === '') return 'no_key';
  if (!isSigned(Number(exp), sign)) return 'wrong_key';
  return Number(exp) * 1_000 <= nowMs ? 'expired' : null;
}
