import DataLoader from 'dataloader';

/** Reads rows by key, all keys of a tick with one statement. */
export function oneByKey<V>(
  read: (keys: readonly string[]) => Promise<readonly V[]>,
  keyOf: (value: V) => string,
): DataLoader<string, V | undefined> {
  return new DataLoader(async (keys) => {
    const found = new Map((await read(keys)).map((value) => [keyOf(value), value]));
    return keys.map((key) => found.get(key));
  });
}

/** The same for several rows of a key, kept in the order in which they were read. */
export function manyByKey<V>(
  read: (keys: readonly string[]) => Promise<readonly V[]>,
  keyOf: (value: V) => string,
): DataLoader<string, readonly V[]> {
  return new DataLoader(async (keys) => {
    const found = new Map<string, V[]>();
    for (const value of await read(keys)) {
      const those = found.get(keyOf(value));
      if (those) those.push(value);
      else found.set(keyOf(value), [value]);
    }
    return keys.map((key) => found.get(key) ?? []);
  });
}
