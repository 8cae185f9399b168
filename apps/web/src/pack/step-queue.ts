/** A step that was taken here and may not have reached the market yet. */
export interface QueuedStep {
  /** Made when the step was taken; the same one is sent again after a lost connection. */
  readonly requestId: string;
  readonly taskId: string;
  readonly step: PackStep;
  /** What is in the box, so that a person knows the line again. */
  readonly item: string;
  readonly takenAt: number;
  readonly lotId?: string;
  readonly weightGrams?: number;
  readonly reason?: string;
  /** The market said no; it stays until someone reads it. */
  readonly refused?: Refused;
}

export type PackStep = 'harvest' | 'grade' | 'pack' | 'label' | 'hand_over' | 'short';

export interface Refused {
  readonly code: string;
  readonly values: Record<string, unknown>;
}

/** What became of a send: `later` leaves the step where it is and stops the round. */
export type Answer = 'done' | 'later' | Refused;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'pack.queue';

/**
 * Steps are written down before they are sent, in the order in which they were taken, and leave only when the market has
 * answered. So half an hour without network, or a phone that restarts, loses none and does none twice.
 */
export class StepQueue {
  private steps: readonly QueuedStep[];
  private readonly listeners = new Set<() => void>();
  private sending: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    private readonly send: (step: QueuedStep) => Promise<Answer>,
  ) {
    this.steps = read(store);
  }

  readonly list = (): readonly QueuedStep[] => this.steps;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  add(...steps: readonly QueuedStep[]): void {
    this.put([...this.steps, ...steps]);
  }

  drop(requestId: string): void {
    this.put(this.steps.filter((step) => step.requestId !== requestId));
  }

  /** Sends what waits; a second call while one runs joins it and then sends what came meanwhile. */
  async flush(): Promise<void> {
    while (this.sending) await this.sending;
    this.sending = this.sendAll().finally(() => {
      this.sending = undefined;
    });
    await this.sending;
  }

  private async sendAll(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) {
      const answer = await this.send(next);
      if (answer === 'later') return;
      if (answer === 'done') this.drop(next.requestId);
      else this.refuse(next.requestId, answer);
    }
  }

  /** The first whose box has no refused step before it. */
  private next(): QueuedStep | undefined {
    const stuck = new Set(this.steps.filter((step) => step.refused).map((step) => step.taskId));
    return this.steps.find((step) => !step.refused && !stuck.has(step.taskId));
  }

  private refuse(requestId: string, refused: Refused): void {
    this.put(this.steps.map((step) => (step.requestId === requestId ? { ...step, refused } : step)));
  }

  private put(steps: readonly QueuedStep[]): void {
    this.steps = steps;
    this.store.setItem(KEY, JSON.stringify(steps));
    for (const listener of this.listeners) listener();
  }
}

function read(store: Store): readonly QueuedStep[] {
  try {
    const found: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? (found as QueuedStep[]) : [];
  } catch {
    return [];
  }
}
