import fc from 'fast-check';
import { freightOf, rowFor, shipBy, weightFee, type FreightRow, type FreightTemplate } from './index';

const north: FreightRow = {
  regions: ['110000', '120000'],
  firstGrams: 1000,
  firstFen: 800n,
  nextGrams: 1000,
  nextFen: 200n,
};
const xinjiang: FreightRow = {
  regions: ['650000'],
  firstGrams: 1000,
  firstFen: 2000n,
  nextGrams: 500,
  nextFen: 1000n,
};
const rest: FreightRow = { regions: [], firstGrams: 1000, firstFen: 1200n, nextGrams: 1000, nextFen: 400n };
const template: FreightTemplate = {
  rows: [north, xinjiang, rest],
  freeFrom: [{ regions: ['120000'], minFen: 3_900n }],
  notSentTo: ['710000', '540000'],
};

describe('freight', () => {
  it.each([
    [1, 800n, 2000n],
    [999, 800n, 2000n],
    [1000, 800n, 2000n],
    [1001, 1000n, 3000n],
    [2000, 1000n, 4000n],
    [2001, 1200n, 5000n],
    [5000, 1600n, 10000n],
    [5400, 1800n, 11000n],
    [10000, 2600n, 20000n],
  ])('of %i grams is as in the published tables', (grams, inTheNorth, inXinjiang) => {
    expect(weightFee(north, grams)).toBe(inTheNorth);
    expect(weightFee(xinjiang, grams)).toBe(inXinjiang);
  });

  it('takes the most specific row', () => {
    const county = { ...rest, regions: ['120104'] };
    expect(rowFor({ ...template, rows: [...template.rows, county] }, '120104')).toBe(county);
    expect(rowFor(template, '120104')).toBe(north);
    expect(rowFor(template, '310115')).toBe(rest);
  });

  it('is free from the amount on, and unknown where nothing is sent', () => {
    expect(freightOf(template, '120104', 5_000, 3_899n)).toBe(1_600n);
    expect(freightOf(template, '120104', 5_000, 3_900n)).toBe(0n);
    expect(freightOf(template, '110101', 5_000, 3_900n)).toBe(1_600n);
    expect(freightOf(template, '540102', 5_000, 3_900n)).toBeNull();
  });

  it('never falls with weight, and sending together never costs more', () => {
    const grams = fc.integer({ min: 1, max: 60_000 });
    fc.assert(
      fc.property(grams, grams, (a, b) => {
        expect(weightFee(north, a + b) >= weightFee(north, a)).toBe(true);
        expect(weightFee(north, a + b) <= weightFee(north, a) + weightFee(north, b)).toBe(true);
      }),
    );
  });
});

describe('the day of shipping', () => {
  it('is tomorrow for an order before six in the evening, else a day later', () => {
    expect(shipBy(Date.UTC(2026, 10, 23, 9, 59))).toBe(Date.UTC(2026, 10, 24, 6));
    expect(shipBy(Date.UTC(2026, 10, 23, 10))).toBe(Date.UTC(2026, 10, 25, 6));
  });
});
