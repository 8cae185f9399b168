import { createHash, createHmac } from 'node:crypto';
import { invariant } from '@app/platform';
import type { Hashes } from '@app/promotions';
import type { LuckyResult, LuckyTask, RoomLucky } from './core';
import type { LuckyBagRow } from './lucky-bag.row';

/** Node's own hashes for the draw, whose code is the same wherever it is checked. */
export const HASHES: Hashes = {
  sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
  hmac: (key, text) => Promise.resolve(createHmac('sha256', key).update(text).digest('hex')),
};

export function taskOf({ taskKind: kind, taskText, taskMinutes }: LuckyBagRow): LuckyTask {
  if (kind === 'comment') return { kind, text: taskText ?? '' };
  return kind === 'watch' ? { kind, minutes: taskMinutes ?? 1 } : { kind };
}

/** Null until the draw: the seed is nobody's before. */
export function resultOf(bag: LuckyBagRow, winners: readonly string[]): LuckyResult | null {
  const { drawnAt, root, seed, entrants } = bag;
  if (drawnAt === null) return null;
  invariant(root, 'a drawn bag has a root');
  return { winners, seed, entrants, root };
}

export function toRoomLucky(bag: LuckyBagRow, winners: readonly string[]): RoomLucky {
  const { id, prize, winnersMax, closesAt, commitHash } = bag;
  return {
    ...{ id, prize, winnersMax, closesAt },
    task: taskOf(bag),
    commit: commitHash,
    result: resultOf(bag, winners),
  };
}
