import { admit, ROOM_POLICY, type ChatMode } from '@app/live-room/core';

const FORGET_MS = 10 * 60_000;
const PERSONS_MAX = 20_000;

interface Spoke {
  readonly moments: readonly number[];
  readonly last: number;
}

/** How often one person may speak in one room, whatever the number of tabs on this node. */
export class ChatPace {
  private readonly spoke = new Map<string, Spoke>();

  /** How long to wait, or 0: then it counts as said. */
  waitMs(who: string, { slowSeconds }: ChatMode, now: number): number {
    const before = this.spoke.get(who) ?? { moments: [], last: Number.NEGATIVE_INFINITY };
    const slowMs = before.last + slowSeconds * 1_000 - now;
    if (slowMs > 0) return slowMs;
    const moments = admit(before.moments, now, ROOM_POLICY.chat);
    if (!moments) return ROOM_POLICY.chat.win;
    this.spoke.delete(who);
    this.spoke.set(who, { moments, last: now });
    this.forget(now);
    return 0;
  }

  /** The oldest stand first. */
  private forget(now: number): void {
    for (const [who, { last }] of this.spoke) {
      if (last > now - FORGET_MS && this.spoke.size <= PERSONS_MAX) return;
      this.spoke.delete(who);
    }
  }
}
