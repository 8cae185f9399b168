import fc from 'fast-check';
import { comparePlaces, cursorOf, readCursor } from './product-page';
import { gramsOf, readQuery, scoreHits, wordsIn } from './search';

describe('a query', () => {
  it('is read into Chinese pairs and the beginnings of Latin words', () => {
    expect(readQuery('沙窝萝卜')).toEqual([
      { text: '沙窝萝卜', isPrefix: false, terms: ['沙窝', '窝萝', '萝卜'] },
    ]);
    expect(readQuery(' SWLB 蛋')).toEqual([
      { text: 'swlb', isPrefix: true, terms: ['swlb'] },
      { text: '蛋', isPrefix: true, terms: ['蛋'] },
    ]);
  });

  it('holds nothing when nothing can be found by it', () => {
    expect(readQuery('%_！ ')).toEqual([]);
  });

  it('never asks for a wildcard and never for much', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const words = readQuery(text);
        expect(words.length).toBeLessThanOrEqual(5);
        for (const { terms } of words) for (const term of terms) expect(term).not.toMatch(/[%_\\]/);
      }),
    );
  });
});

describe('a text', () => {
  it('is cut into pairs, the last character alone', () => {
    expect(gramsOf('萝卜')).toEqual(['萝卜', '卜']);
    expect(wordsIn('５斤装 Fresh!')).toEqual(['5', '斤装', 'fresh']);
  });
});

describe('the score', () => {
  const hit = (productId: string, term: string, weight: number) => ({ productId, term, weight });

  it('puts the name before the village', () => {
    const scores = scoreHits(readQuery('萝卜'), [hit('village', '萝卜', 5), hit('name', '萝卜', 9)]);
    expect(scores.get('name')).toBeGreaterThan(scores.get('village') ?? 0);
  });

  it('asks for every word whole, and for half of it only when nothing has it whole', () => {
    const query = readQuery('沙窝萝卜');
    const whole = ['沙窝', '窝萝', '萝卜'].map((term) => hit('a', term, 9));
    const part = ['沙窝', '萝卜'].map((term) => hit('b', term, 9));
    expect([...scoreHits(query, [...whole, ...part]).keys()]).toEqual(['a']);
    expect([...scoreHits(query, part).keys()]).toEqual(['b']);
    expect(scoreHits(query, [hit('c', '萝卜', 9)]).size).toBe(0);
  });
});

describe('a cursor', () => {
  it('leads back to its place', () => {
    const id = '01K9AAAAAAAAAAAAAAAAAAAAAA';
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 3 }), (keys) => {
        expect(comparePlaces(readCursor(cursorOf({ keys, id })), { keys, id })).toBe(0);
      }),
    );
  });

  it('of somebody else is refused', () => {
    for (const cursor of ['', 'x', '1~2', `NaN~01K9AAAAAAAAAAAAAAAAAAAAAA`, "1' OR 1=1"])
      expect(() => readCursor(cursor)).toThrow('bad_input');
  });
});
