/** A scan of a few pages; more than this is another file than was meant. */
const FILE_BYTES_MAX = 50_000_000;

/** What a paper is kept as. */
export const PAPER_KINDS = 'image/*,application/pdf';

export type Digested = { state: 'too_large' | 'failed' } | { state: 'read'; sha256: string };

/** Browsers compute digests on encrypted connections and on one's own machine alone. */
export function canDigest(): boolean {
  return isSecureContext;
}

/** The SHA-256 of a paper that was seen, computed in this browser: the file itself is sent nowhere. */
export async function fileDigest(file: File): Promise<Digested> {
  if (file.size > FILE_BYTES_MAX) return { state: 'too_large' };
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { state: 'read', sha256 };
  } catch {
    // It was moved or taken away between choosing and reading it.
    return { state: 'failed' };
  }
}
