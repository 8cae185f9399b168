import { StripeTrouble } from './trouble';

export interface Outcome {
  readonly status: number;
  readonly body: object;
}

interface Kept {
  readonly request: string;
  readonly status: number;
  readonly json: string;
}

const REUSED = new StripeTrouble(400, {
  type: 'idempotency_error',
  message:
    'Keys for idempotent requests can only be used with the same parameters they were first used with.',
});

/** One key, one act: the same request gets its first answer word for word, another one is refused. */
export class Idempotency {
  private readonly kept = new Map<string, Kept>();

  replay(key: string, request: string): Outcome | undefined {
    const earlier = this.kept.get(key);
    if (!earlier) return undefined;
    if (earlier.request !== request) throw REUSED;
    return { status: earlier.status, body: JSON.parse(earlier.json) as object };
  }

  /** What was refused before anything was done is not kept. */
  keep(key: string, request: string, outcome: Outcome): void {
    if (outcome.status !== 200 && outcome.status !== 402) return;
    this.kept.set(key, { request, status: outcome.status, json: JSON.stringify(outcome.body) });
  }
}
