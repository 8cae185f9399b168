import { cleanText, type Troubles } from '@app/platform/core';
import type { RoomRole } from './room-protocol';

const LENGTH_MAX = 200;

/** A comment as it is kept: one line, without hidden characters. */
export function tidyComment(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

export function commentTroubles(tidied: string): Troubles {
  const length = Array.from(tidied).length;
  if (length === 0) return { text: 'required' };
  return length > LENGTH_MAX ? { text: 'too_long' } : {};
}

/** What the streamer and his helpers say is advertising; what viewers say is their own. */
export function wordingSideOf(role: RoomRole): 'seller' | 'viewer' {
  return role === 'streamer' || role === 'moderator' ? 'seller' : 'viewer';
}

/** At most `per` in any window of `winMs`: the moments that still count, or null when one more is too many. */
export function admit(
  moments: readonly number[],
  now: number,
  limit: { readonly per: number; readonly win: number },
): readonly number[] | null {
  const counting = moments.filter((moment) => moment > now - limit.win);
  return counting.length >= limit.per ? null : [...counting, now];
}
