import type { Clock } from './clock';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** What will happen, earliest first: a binary heap over one timer, so that thousands of parcels cost one wake-up. */
export class Schedule {
  private readonly heap: Due[] = [];
  private count = 0;
  private cancelWake: (() => void) | undefined;

  constructor(private readonly clock: Clock) {}

  at(instant: number, run: () => void): void {
    this.count += 1;
    this.heap.push({ at: instant, order: this.count, run });
    this.rise(this.heap.length - 1);
    if (this.heap[0]?.order === this.count) this.wakeForFirst();
  }

  stop(): void {
    this.cancelWake?.();
    this.heap.length = 0;
  }

  private wakeForFirst(): void {
    this.cancelWake?.();
    const first = this.heap[0];
    this.cancelWake =
      first &&
      this.clock.wake(first.at, () => {
        this.runDue();
      });
  }

  private runDue(): void {
    this.cancelWake = undefined;
    for (let first = this.heap[0]; first && first.at <= this.clock.now(); first = this.heap[0]) {
      this.takeFirst();
      first.run();
    }
    this.wakeForFirst();
  }

  private takeFirst(): void {
    const last = this.heap.pop();
    if (!last || this.heap.length === 0) return;
    this.heap[0] = last;
    this.sink(0);
  }

  private rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.swapWhenLater(parent, index)) return;
      index = parent;
    }
  }

  private sink(from: number): void {
    let index = from;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      const child = right < this.heap.length && this.isLater(left, right) ? right : left;
      if (child >= this.heap.length || !this.swapWhenLater(index, child)) return;
      index = child;
    }
  }

  private swapWhenLater(upper: number, lower: number): boolean {
    const above = this.heap[upper];
    const below = this.heap[lower];
    if (!above || !below || !this.isLater(upper, lower)) return false;
    this.heap[upper] = below;
    this.heap[lower] = above;
    return true;
  }

  private isLater(left: number, right: number): boolean {
    const one = this.heap[left];
    const other = this.heap[right];
    if (!one || !other) return false;
    return one.at === other.at ? one.order > other.order : one.at > other.at;
  }
}
