import { nextOf } from './goods-now';

const good = (id: string, left: 'plenty' | 'out' = 'plenty', pinnedAt?: number) => ({ id, left, pinnedAt });

describe('the next good to explain', () => {
  it('is the one after the present one, and the first after the last', () => {
    expect(nextOf([good('a', 'plenty', 1), good('b'), good('c')])?.id).toBe('b');
    expect(nextOf([good('a'), good('b'), good('c', 'plenty', 1)])?.id).toBe('a');
  });

  it('is the first when none is explained', () => {
    expect(nextOf([good('a'), good('b')])?.id).toBe('a');
  });

  it('is never one that is sold out, nor the present one again', () => {
    expect(nextOf([good('a', 'plenty', 1), good('b', 'out'), good('c')])?.id).toBe('c');
    expect(nextOf([good('a', 'plenty', 1), good('b', 'out')])).toBeUndefined();
  });
});
