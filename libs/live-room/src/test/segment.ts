/** What a recorder tells of its n-th file: four seconds each, from `began` on. */
export function segmentOf(sessionId: string, n: number, began = Date.now(), run = sessionId) {
  return {
    sessionId,
    file: `${run}-${String(n).padStart(6, '0')}.ts`,
    startedAt: began + (n - 1) * 4_000,
    durationMs: 4_000,
    bytes: 1_000 + n,
    sha256: String(n).padStart(64, '0'),
  };
}
