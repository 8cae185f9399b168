/** Whole milliseconds since 1970, UTC. */
export type Instant = number;
/** A Shanghai business day, `2026-11-23`. */
export type Day = string;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Shanghai keeps UTC+8 all year, since 1991 without summer time. */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/** The Shanghai day that contains the instant. The only place where an instant becomes a business day. */
export function dayOf(instant: Instant): Day {
  const days = Math.floor((instant + SHANGHAI_OFFSET_MS) / DAY_MS);
  return civil(days);
}

/** The instant at which the Shanghai day begins. */
export function startOfDay(day: Day): Instant {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new RangeError(`not a day: ${day}`);
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return daysFromCivil(year, month, date) * DAY_MS - SHANGHAI_OFFSET_MS;
}

/** `20:05` in Shanghai. */
export function clockOf(instant: Instant): string {
  const minutes = Math.floor(((((instant + SHANGHAI_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

// Days to and from the civil calendar by H. Hinnant's algorithms: the core may not use `Date`.
function civil(daysSinceEpoch: number): Day {
  const z = daysSinceEpoch + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1_460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const date = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function daysFromCivil(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146_097 + doe - 719_468;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
