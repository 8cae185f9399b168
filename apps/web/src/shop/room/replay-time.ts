/** 3:05; 1:02:09 from an hour on. */
export function clockOfMs(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const SHOWN_MS = 60_000;

/** The newest correction that was posted within the minute before this place of the replay. */
export function correctionAt<C extends { readonly offsetMs: number }>(
  corrections: readonly C[],
  atMs: number,
): C | undefined {
  return corrections.findLast(({ offsetMs }) => offsetMs <= atMs && atMs < offsetMs + SHOWN_MS);
}
