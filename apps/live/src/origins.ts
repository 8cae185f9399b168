import type { Settings } from '@app/platform';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Which pages may listen: the shop's own. In the demo also a page of the same machine, by whatever name it was opened. */
export function isOurPage(
  settings: Pick<Settings, 'STOREFRONT_URL' | 'LIANJI_PROFILE'>,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (page.origin === new URL(settings.STOREFRONT_URL).origin) return true;
  if (settings.LIANJI_PROFILE !== 'demo') return false;
  const own = URL.canParse(`http://${host ?? ''}`) ? new URL(`http://${host ?? ''}`).hostname : '';
  return page.hostname === own || (LOOPBACK.includes(page.hostname) && LOOPBACK.includes(own));
}
