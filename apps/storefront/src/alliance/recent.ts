const LASTS_MS = 5_000;
const KEPT_MAX = 10_000;

interface Kept<V> {
  readonly values: readonly V[];
  readonly readAt: number;
}

/** Remembers rows for five seconds across requests: only what is shown and rarely changes, never a price, a stock or a seat. */
export class Recent<V> {
  private readonly kept = new Map<string, Kept<V>>();

  constructor(
    private readonly readRows: (keys: readonly string[]) => Promise<readonly V[]>,
    private readonly keyOf: (value: V) => string,
    private readonly now: () => number,
  ) {}

  /** The rows of the keys, those of a key in the order in which they were read; what is not remembered is read at once. */
  async read(keys: readonly string[]): Promise<V[]> {
    const now = this.now();
    const missing = keys.filter((key) => (this.kept.get(key)?.readAt ?? -Infinity) <= now - LASTS_MS);
    if (missing.length > 0) this.keep(missing, await this.readRows(missing), now);
    return keys.flatMap((key) => this.kept.get(key)?.values ?? []);
  }

  private keep(keys: readonly string[], values: readonly V[], readAt: number): void {
    if (this.kept.size > KEPT_MAX) this.kept.clear();
    const found = new Map<string, V[]>(keys.map((key) => [key, []]));
    for (const value of values) found.get(this.keyOf(value))?.push(value);
    for (const [key, each] of found) {
      // A key that does not exist may begin to at any moment.
      if (each.length > 0) this.kept.set(key, { values: each, readAt });
      else this.kept.delete(key);
    }
  }
}
