import { setTimeout as sleep } from 'node:timers/promises';

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (answer: Out) => void;
  readonly reject: (error: unknown) => void;
}

/** While one batch is at work, whoever comes gathers for the next: a crowd costs a few rounds, not one for each. */
export class Gathering<In, Out> {
  private waiting: Waiting<In, Out>[] = [];
  private isBusy = false;
  private beganAt = Number.NEGATIVE_INFINITY;

  /** `work` answers each item in the order of the items. */
  constructor(
    private readonly work: (items: readonly In[]) => Promise<readonly Out[]>,
    private readonly batchMax: number,
    /** at least so long from one batch to the next: a crowd that trickles in is still a few rounds */
    private readonly apartMs = 0,
  ) {}

  get size(): number {
    return this.waiting.length;
  }

  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.isBusy) return;
      this.isBusy = true;
      // Not at once: those who come in the same turn of the loop are of the first batch already.
      setImmediate(() => void this.drain());
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const tooEarlyMs = this.beganAt + this.apartMs - Date.now();
      if (tooEarlyMs > 0) await sleep(tooEarlyMs);
      this.beganAt = Date.now();
      const batch = this.waiting.splice(0, this.batchMax);
      try {
        const answers = await this.work(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => {
          resolve(answers[index] as Out);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.isBusy = false;
  }
}
