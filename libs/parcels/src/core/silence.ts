import { DAY_MS, type Instant } from '@app/platform/core';
import type { TaskStatus } from './origin-task-status';
import type { ParcelStatus } from './parcel-status';

/** A courier tells nothing new of a box that did not move for so long. */
const FOLLOWED_MAX_MS = 60 * DAY_MS;
const OVER: readonly ParcelStatus[] = ['signed', 'returned', 'cancelled'];
const WITH_COURIER: readonly TaskStatus[] = ['labelled', 'handed_over'];

export interface Followed {
  readonly status: ParcelStatus;
  readonly taskStatus: TaskStatus;
  readonly packedAt: Instant | null;
  /** the last push, or else the hand-over; 0 when there was neither */
  readonly heardAt: Instant;
}

/** Whether to ask the courier about a box now, when to look again, or never more (`null`). */
export function afterSilence(
  { status, taskStatus, packedAt, heardAt }: Followed,
  silentMs: number,
  now: Instant,
): { readonly ask: boolean; readonly lookAgainAt: Instant } | null {
  if (OVER.includes(status) || now - (packedAt ?? now) > FOLLOWED_MAX_MS) return null;
  const silentFrom = heardAt + silentMs;
  if (silentFrom > now) return { ask: false, lookAgainAt: silentFrom };
  return { ask: WITH_COURIER.includes(taskStatus), lookAgainAt: now + silentMs };
}
