import { DAY_MS, dayOf, HOUR_MS, startOfDay, type Instant } from '@app/platform';
import { PLANS } from './plan';
import { Sale } from './sales';

export type Kind = 'pay' | 'complete' | 'accept' | 'refund' | 'settle' | 'run' | 'close';

export interface Happening {
  readonly at: Instant;
  readonly kind: Kind;
  readonly alliance: number;
  readonly place: number;
}

/** Everything that happens in all alliances, in the order in which it does. */
export function happenings(now: Instant): Happening[] {
  const all = PLANS.flatMap((_, alliance) => [...ofOrders(alliance, now), ...ofDays(alliance, now)]);
  return all.sort((a, b) => a.at - b.at || a.alliance - b.alliance || a.place - b.place);
}

function ofOrders(alliance: number, now: Instant): Happening[] {
  return Array.from({ length: PLANS[alliance]?.orders ?? 0 }, (_, place) => {
    const { paidAt, completedAt, refundedAt } = new Sale(alliance, place, now);
    const of = (kind: Kind, at: Instant): Happening => ({ at, kind, alliance, place });
    return [
      of('pay', paidAt),
      ...(completedAt === null ? [] : [of('complete', completedAt)]),
      ...(refundedAt === null ? [] : [of('accept', refundedAt), of('refund', refundedAt + HOUR_MS)]),
    ];
  }).flat();
}

/** The provider pays out every night; half-months are settled on the 3rd and the 18th, months closed on the 8th. */
function ofDays(alliance: number, now: Instant): Happening[] {
  const { days = 0, isSettled = false } = PLANS[alliance] ?? {};
  return Array.from({ length: days - 1 }, (_, index) => {
    const place = index + 1;
    const midnight = startOfDay(dayOf(now - place * DAY_MS));
    const of = (kind: Kind, hour: number): Happening => ({
      ...{ at: midnight + hour * HOUR_MS, kind, alliance, place },
    });
    const date = dayOf(midnight).slice(8);
    const isRun = isSettled && (date === '03' || date === '18');
    const isClosing = isSettled && date === '08' && place > OPEN_DAYS;
    return [of('settle', 3), ...(isRun ? [of('run', 12)] : []), ...(isClosing ? [of('close', 12)] : [])];
  }).flat();
}

/** The months of the last days are still open. */
const OPEN_DAYS = 30;
