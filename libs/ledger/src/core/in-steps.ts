/** Long work in steps, between which whoever runs it may do something else. */
export type InSteps<T> = Generator<undefined, T, undefined>;

const ITEMS_OF_A_STEP = 500;

export function* each<T>(items: Iterable<T>, act: (item: T, at: number) => void): InSteps<void> {
  let at = 0;
  for (const item of items) {
    act(item, at);
    at += 1;
    if (at % ITEMS_OF_A_STEP === 0) yield;
  }
}

/** The same without a pause. */
export function atOnce<T>(work: InSteps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
