import { Refusal, dayOf, refuseTroubles, type Day, type Instant } from '@app/platform/core';

/** A term may not outlast five years, that of a village committee. */
const TERM_DAYS_MAX = 5 * 366;

export interface TrioTerm {
  readonly allianceId: string;
  readonly streamerId: string;
  readonly endedAt: Instant | null;
}

export interface Seat {
  readonly allianceId: string;
  readonly streamerId: string;
  readonly until: Day;
}

/** Refuses a seat that is not free: one streamer for an alliance, one alliance for a streamer. `open` holds the trios of both. */
export function seatStreamer(open: readonly TrioTerm[], seat: Seat, now: Instant): void {
  refuseTerm(seat.until, now);
  const taken = open.find((trio) => trio.endedAt === null && isInTheWay(trio, seat));
  if (taken)
    throw new Refusal('seat_taken', { by: taken.allianceId === seat.allianceId ? 'streamer' : 'alliance' });
}

/** Refuses a hand-over to oneself, to a streamer of another alliance, or of an empty seat. Returns the trio that ends. */
export function handOverSeat<T extends TrioTerm>(open: readonly T[], seat: Seat, now: Instant): T {
  refuseTerm(seat.until, now);
  const current = open.find((trio) => trio.endedAt === null && trio.allianceId === seat.allianceId);
  if (!current) throw new Refusal('step_not_allowed', { status: 'empty', step: 'hand_over' });
  if (current.streamerId === seat.streamerId) throw new Refusal('seat_taken', { by: 'streamer' });
  seatStreamer(
    open.filter((trio) => trio !== current),
    seat,
    now,
  );
  return current;
}

function isInTheWay(trio: TrioTerm, seat: Seat): boolean {
  return trio.allianceId === seat.allianceId || trio.streamerId === seat.streamerId;
}

function refuseTerm(until: Day, now: Instant): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until);
  const latest = dayOf(now + TERM_DAYS_MAX * 86_400_000);
  refuseTroubles(isDay && until > dayOf(now) && until <= latest ? {} : { until: 'term' });
}
