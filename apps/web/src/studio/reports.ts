import type { Told } from '@app/live-room/core';

/** How many viewers reported a comment, as last told. */
export function reportsOf(told: readonly Told[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const each of told) if (each.t === 'chat.reported') counts.set(each.d.q, each.d.n);
  return counts;
}
