/** Computes the digest of the text that was voted on in the reader's own browser; all words stand in the server's page. */
async function check(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset.from ?? '');
  const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const line = place.querySelector<HTMLElement>('[data-same]');
  if (line) line.textContent = (hex === place.dataset.sha256 ? line.dataset.same : line.dataset.other) ?? '';
}

const place = document.getElementById('check');
if (place) {
  // Browsers compute hashes on encrypted connections and on one's own machine alone.
  if (isSecureContext) void check(place);
  else place.querySelector('[data-cannot]')?.removeAttribute('hidden');
}
