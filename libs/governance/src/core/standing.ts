import type { MotionStatus } from './motion-status';

export type Standing = 'open' | 'carried' | 'rejected';

/** How one village stands to the thing: carried only once its resolution hangs for everyone to read. */
export function standingOf(status: MotionStatus): Standing {
  if (status === 'rejected') return 'rejected';
  return status === 'resolution_public' || status === 'result_public' ? 'carried' : 'open';
}

/** How all villages of an alliance stand to it: one that rejects it is enough, and every one must have carried it. */
export function standingOfAll(statuses: readonly MotionStatus[]): Standing {
  const all = statuses.map(standingOf);
  if (all.includes('rejected')) return 'rejected';
  return all.length > 0 && all.every((each) => each === 'carried') ? 'carried' : 'open';
}
