import { SECOND_MS, type Instant } from '@app/platform';

const SECONDS = /^\d{1,9}$/;

/** Until when a receiver asks not to be asked again (RFC 9110, 10.2.3): so many seconds, or a date. Anything else is not heard. */
export function retryAfter(header: string | null, now: Instant): Instant | null {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return now + Number(text) * SECOND_MS;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
