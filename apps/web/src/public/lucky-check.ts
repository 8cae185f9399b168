import { checkDraw, type Hashes, type PublicDraw } from '@app/promotions/core';

/** Draws a lucky bag again in the reader's own browser, for the page that the server wrote; all words stand in that page. */
const utf8 = new TextEncoder();
const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const HASHES: Hashes = {
  sha256: async (text) => hex(await crypto.subtle.digest('SHA-256', utf8.encode(text))),
  hmac: async (key, text) => {
    const how = { name: 'HMAC', hash: 'SHA-256' };
    const secret = await crypto.subtle.importKey('raw', utf8.encode(key), how, false, ['sign']);
    return hex(await crypto.subtle.sign('HMAC', secret, utf8.encode(text)));
  },
};

async function check(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset.from ?? '');
  const found = await checkDraw(HASHES, (await answer.json()) as PublicDraw);
  for (const [claim, isSame] of Object.entries(found)) {
    const line = place.querySelector<HTMLElement>(`[data-claim="${claim}"]`);
    if (line) line.textContent = (isSame ? line.dataset.same : line.dataset.other) ?? '';
  }
}

const place = document.getElementById('check');
if (place) {
  // Browsers compute hashes on encrypted connections and on one's own machine alone.
  if (isSecureContext) void check(place);
  else place.querySelector('[data-cannot]')?.removeAttribute('hidden');
}
