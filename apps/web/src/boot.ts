import { localeOf, type Locale } from '@app/words';

/** What the server writes into the page: `<script type="application/json" id="boot">`. */
export interface Boot {
  liveUrl: string;
  profile: 'demo' | 'production';
  locale: Locale;
  /** Stripe's public key; without it there is only the sandbox. */
  stripeKey: string | null;
  /** Server time less this machine's, so that a wrong clock on a phone shortens no deadline. */
  clockOffsetMs: number;
}

interface Written {
  liveUrl?: string | null;
  profile?: string;
  locale?: string;
  serverTime?: string | number;
  stripeKey?: string | null;
}

export function readBoot(text: string | null | undefined, cookie: string, now: number): Boot {
  const written = JSON.parse(text?.trim() ? text : '{}') as Written;
  const serverTime = new Date(written.serverTime ?? NaN).getTime();
  return {
    liveUrl: written.liveUrl ?? '',
    profile: written.profile === 'production' ? 'production' : 'demo',
    stripeKey: written.stripeKey ?? null,
    locale: localeOf(cookieOf(cookie, 'lang'), written.locale),
    clockOffsetMs: Number.isNaN(serverTime) ? 0 : serverTime - now,
  };
}

export function cookieOf(cookie: string, name: string): string | null {
  for (const pair of cookie.split('; ')) {
    if (pair.startsWith(`${name}=`)) return decodeURIComponent(pair.slice(name.length + 1));
  }
  return null;
}

const page = typeof document === 'undefined' ? null : document;

export const boot: Boot = readBoot(page?.getElementById('boot')?.textContent, page?.cookie ?? '', Date.now());

/** The address that this document came with: its content security policy is that of this page for as long as it is open. */
export const enteredAt = page?.location.pathname ?? '';

/** Where the live process answers; unset in the demo: this page's host, port 3001. */
export function liveOrigin(): string {
  return boot.liveUrl || `${location.protocol}//${location.hostname}:3001`;
}

/** A path of the live process, as an address. */
export function atLive(path: string | null | undefined): string | undefined {
  return path ? new URL(path, liveOrigin()).href : undefined;
}

let clockOffsetMs = boot.clockOffsetMs;

export function serverNow(): number {
  return Date.now() + clockOffsetMs;
}

/** A room says what time it is when one comes in: a phone’s clock may have been set since the page was written. */
export function hearServerTime(serverTime: number, now = Date.now()): void {
  clockOffsetMs = serverTime - now;
}

/** A year-long cookie of a reader's choice (language, large text); no personal data. */
export function keepChoice(name: 'lang' | 'elder', value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
}
