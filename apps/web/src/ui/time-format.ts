const ZONE = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

interface Shown {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

function inShanghai(instant: string): Shown {
  const found = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return found as unknown as Shown;
}

/** 11-24 20:16 */
export function dateTimeOf(instant: string): string {
  const { month, day, hour, minute } = inShanghai(instant);
  return `${month}-${day} ${hour}:${minute}`;
}

/** 2026-11-24 20:16 */
export function fullTimeOf(instant: string): string {
  return `${inShanghai(instant).year}-${dateTimeOf(instant)}`;
}

/** 2026-11-24 */
export function dateOf(instant: string): string {
  const { year, month, day } = inShanghai(instant);
  return `${year}-${month}-${day}`;
}

/** 11-24 */
export function dayOf(instant: string): string {
  const { month, day } = inShanghai(instant);
  return `${month}-${day}`;
}

/** 20:16 */
export function clockOf(instant: string): string {
  const { hour, minute } = inShanghai(instant);
  return `${hour}:${minute}`;
}

/** 2026 年 11 月 24 日; 24 November 2026 */
export function longDateOf(instant: string, locale: string): string {
  if (locale === 'en') {
    return new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'long' }).format(new Date(instant));
  }
  const { year, month, day } = inShanghai(instant);
  return `${year} 年 ${String(Number(month))} 月 ${String(Number(day))} 日`;
}

const MINUTE_MS = 60_000;

/** Under a minute: undefined (say 刚刚); under a day: 12 分钟前; older: 11-24 20:16. */
export function relativeTimeOf(instant: string, now: number, locale: string): string | undefined {
  const minutes = Math.floor((now - Date.parse(instant)) / MINUTE_MS);
  if (minutes < 1) return undefined;
  if (minutes >= 24 * 60) return dateTimeOf(instant);
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return minutes < 60 ? ago.format(-minutes, 'minute') : ago.format(-Math.floor(minutes / 60), 'hour');
}

/** Time left: whole days, and 01:02:03 or 02:03 of the rest. */
export function timeLeft(ms: number): { days: number; clock: string } {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor((seconds % 86_400) / 3_600);
  const rest = [Math.floor((seconds % 3_600) / 60), seconds % 60];
  const clock = (hours > 0 || seconds >= 86_400 ? [hours, ...rest] : rest).map((each) =>
    String(each).padStart(2, '0'),
  );
  return { days: Math.floor(seconds / 86_400), clock: clock.join(':') };
}
