const KIB = 1_024;
const NARROW = { bytes: 64 * KIB, ageMs: 1_500 };
const SHUT = { bytes: 256 * KIB, ageMs: 5_000 };
const CALM = { bytes: 16 * KIB, forMs: 2_000 };

/** `open`: hears everything. `narrow`: only what must not be lost. `shut`: let go, it resumes where it was. */
export type ValveLevel = 'open' | 'narrow' | 'shut';

/** How much a reader who does not keep up still gets, so that his backlog does not become the server's memory (live.md 4.5). */
export class Valve {
  private current: ValveLevel = 'open';
  private calmSince: number | null = null;

  get level(): ValveLevel {
    return this.current;
  }

  /** `bytes` wait to be sent, the oldest of them for `ageMs`. Answers the new level. */
  check(bytes: number, ageMs: number, now: number): ValveLevel {
    if (bytes >= SHUT.bytes || ageMs >= SHUT.ageMs) this.current = 'shut';
    else if (bytes >= NARROW.bytes || ageMs >= NARROW.ageMs) this.narrow();
    else if (this.current === 'narrow') this.calmDown(bytes, now);
    return this.current;
  }

  private narrow(): void {
    if (this.current === 'open') this.current = 'narrow';
    this.calmSince = null;
  }

  private calmDown(bytes: number, now: number): void {
    this.calmSince = bytes < CALM.bytes ? (this.calmSince ?? now) : null;
    if (this.calmSince === null || now - this.calmSince < CALM.forMs) return;
    this.current = 'open';
    this.calmSince = null;
  }
}
