import { Recent } from './recent';

describe('recent rows', () => {
  it('are read once in five seconds, and those of a key stay in order', async () => {
    let now = 0;
    const asked: string[][] = [];
    const recent = new Recent(
      (keys) => {
        asked.push([...keys]);
        return Promise.resolve(keys.filter((key) => key !== 'none').flatMap((key) => [key + '1', key + '2']));
      },
      (value) => value.slice(0, 1),
      () => now,
    );
    expect(await recent.read(['a', 'b'])).toEqual(['a1', 'a2', 'b1', 'b2']);
    expect(await recent.read(['b', 'c'])).toEqual(['b1', 'b2', 'c1', 'c2']);
    expect(await recent.read(['none'])).toEqual([]);
    expect(await recent.read(['none'])).toEqual([]);
    now = 5_000;
    await recent.read(['a']);
    expect(asked).toEqual([['a', 'b'], ['c'], ['none'], ['none'], ['a']]);
  });
});
