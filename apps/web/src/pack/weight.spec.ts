import { gramsOf, kgText, weigh } from './weight';

describe('weights of a box', () => {
  it('reads kilograms to the gram without a float', () => {
    expect(gramsOf('5.12')).toBe(5120);
    expect(gramsOf('2.605')).toBe(2605);
    expect(gramsOf('5。1')).toBe(5100);
    expect(gramsOf('12')).toBe(12000);
  });

  it('takes nothing that is no weight', () => {
    for (const text of ['', '0', 'abc', '5.1234', '-5', '5120']) expect(gramsOf(text)).toBeNull();
  });

  it('writes grams as on the scale', () => {
    expect([4900, 5120, 2605, 1999, 0].map(kgText)).toEqual(['4.90', '5.12', '2.61', '2.00', '0.00']);
  });

  it('tells how far a box is from the accepted range', () => {
    const range = { gramsMin: 4900, gramsMax: 5300 };
    expect(weigh('5.12', range)).toEqual({ verdict: 'ok' });
    expect(weigh('4.9', range)).toEqual({ verdict: 'ok' });
    expect(weigh('4.88', range)).toEqual({ verdict: 'low', byGrams: 20 });
    expect(weigh('5.31', range)).toEqual({ verdict: 'high', byGrams: 10 });
    expect(weigh('', range)).toEqual({ verdict: 'none' });
    expect(weigh('x', range)).toEqual({ verdict: 'unread' });
  });
});
