import { clockOf, DAY_MS, dayOf, HOUR_MS, startOfDay, type Instant } from '@app/platform/core';

/** Orders before this hour (Shanghai) are picked the next morning; later ones a day after. */
const CUT_OFF_HOUR = 18;
/** The hour at which the courier comes to the packhouse. */
const PICKUP_HOUR = 14;

/** By when the box leaves the village. */
export function shipBy(orderedAt: Instant): Instant {
  const isLate = Number(clockOf(orderedAt).slice(0, 2)) >= CUT_OFF_HOUR;
  return startOfDay(dayOf(orderedAt)) + (isLate ? 2 : 1) * DAY_MS + PICKUP_HOUR * HOUR_MS;
}

/** When the courier comes next: today, or tomorrow once he has been. */
export function nextPickup(now: Instant): Instant {
  const today = startOfDay(dayOf(now)) + PICKUP_HOUR * HOUR_MS;
  return now < today ? today : today + DAY_MS;
}
