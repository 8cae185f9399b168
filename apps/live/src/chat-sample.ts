import { commentRank, type CommentAuthor, type RoomEvent } from '@app/live-room/core';

/** More than this nobody reads: the rest is kept and counted as skipped. */
export const SHOWN_PER_SECOND_MAX = 40;
const SHOWN_AT_ONCE_MAX = 20;
const SECOND_MS = 1_000;

/**
 * Which comments of a flood are shown. When the second is used up the rest waits and is chosen from together, so that a question
 * is not lost because it came at the wrong moment.
 */
export class ChatSample {
  private readonly shown: { readonly at: number; readonly n: number }[] = [];

  /** How many may be shown now. */
  room(now: number): number {
    while (this.shown[0] && this.shown[0].at <= now - SECOND_MS) this.shown.shift();
    const used = this.shown.reduce((sum, { n }) => sum + n, 0);
    return Math.min(SHOWN_AT_ONCE_MAX, SHOWN_PER_SECOND_MAX - used);
  }

  /** The best of them in their own order; of equal ones the newest. */
  choose(events: readonly RoomEvent[], now: number): readonly RoomEvent[] {
    const room = this.room(now);
    const best =
      events.length <= room
        ? events
        : [...events]
            .sort((a, b) => rankOf(b) - rankOf(a) || b.q - a.q)
            .slice(0, room)
            .sort((a, b) => a.q - b.q);
    this.shown.push({ at: now, n: best.length });
    return best;
  }
}

function rankOf({ t, d }: RoomEvent): number {
  if (t !== 'chat.msg') return Number.POSITIVE_INFINITY;
  const { u, x } = d as { u: CommentAuthor; x: string };
  return commentRank(u, x);
}
