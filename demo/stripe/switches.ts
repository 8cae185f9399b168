/** How requests and webhooks go wrong. Counts are of the next ones; the others hold until changed. */
export interface Switches {
  /** Acts, then closes the connection without an answer. */
  dropReplies: number;
  /** Answers 500 without having acted. */
  serverErrors: number;
  /** Acts, then keeps the caller waiting. */
  delaySeconds: number;
  /** So many extra copies of each webhook. */
  duplicates: number;
  lateSeconds: number;
  /** Holds webhooks back until there are so many, then sends the newest first. */
  reorder: number;
  wrongSigns: number;
  failedRefunds: number;
}

const OFF: Readonly<Switches> = {
  dropReplies: 0,
  serverErrors: 0,
  delaySeconds: 0,
  duplicates: 0,
  lateSeconds: 0,
  reorder: 0,
  wrongSigns: 0,
  failedRefunds: 0,
};

type Count = 'dropReplies' | 'serverErrors' | 'wrongSigns' | 'failedRefunds';

export class SwitchBoard {
  private switches = { ...OFF };

  get(): Readonly<Switches> {
    return this.switches;
  }

  /** Replaces them all; says what was not understood. */
  set(wanted: object): string | undefined {
    for (const [name, value] of Object.entries(wanted) as [string, unknown][]) {
      if (!(name in OFF)) return `no such switch: ${name}`;
      if (typeof value !== 'number' || !(value >= 0)) return `${name} must be a number from 0 up`;
    }
    this.switches = { ...OFF, ...wanted };
    return undefined;
  }

  /** True as often as the switch says. */
  take(name: Count): boolean {
    if (this.switches[name] <= 0) return false;
    this.switches[name] -= 1;
    return true;
  }
}
