/** A bucket that fills by `perSecond` up to `burst`. */
export class Allowance {
  private left: number;
  private at: number;

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.left = burst;
    this.at = now;
  }

  /** Takes up to `wanted` and answers how much there was. */
  take(wanted: number, now: number): number {
    this.left = Math.min(this.burst, this.left + ((now - this.at) / 1_000) * this.perSecond);
    this.at = now;
    const taken = Math.min(wanted, Math.floor(this.left));
    this.left -= taken;
    return taken;
  }
}
