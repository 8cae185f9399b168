import { newId } from './new-id';

describe('newId', () => {
  it('makes ULIDs that are ordered and never the same', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids.filter((id) => !/^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(20_000);
    expect([...ids].sort()).toEqual(ids);
  });

  it('draws its sixteen characters anew in each millisecond, from the whole alphabet', async () => {
    const drawn = new Set<string>();
    for (let n = 0; n < 300; n += 1) {
      drawn.add(newId().slice(10));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(drawn.size).toBe(300);
    const letters = (at: number) => new Set([...drawn].map((text) => text[at])).size;
    expect(Array.from({ length: 16 }, (_, at) => letters(at)).filter((count) => count < 28)).toEqual([]);
  });
});
