import fc from 'fast-check';
import { compareTroubles, honestCompare, lowCompare, type CompareInput } from './compare';

/** 2026-11-27 12:00 in Shanghai */
const NOW = Date.UTC(2026, 10, 27, 4);
const facts = { listFen: 4_990n, lowFen: 4_490n, now: NOW };

describe('a struck price', () => {
  it.each([
    ['without a basis is at most the lowest deal', { priceFen: 4_490n }, {}],
    ['above the lowest deal needs a basis', { priceFen: 4_491n }, { compare: 'above_low' }],
    ['says so even by that name', { priceFen: 4_491n, basis: 'seven_day_low' }, { compare: 'above_low' }],
    ['may be the list price when it says so', { priceFen: 4_990n, basis: 'list_price' }, {}],
    [
      'is no higher than the list price it names',
      { priceFen: 4_991n, basis: 'list_price' },
      { compare: 'above_list_price' },
    ],
    ['is higher than the price', { priceFen: 3_990n }, { compare: 'not_above_price' }],
    ['of a report says its days', { priceFen: 6_000n, basis: 'market_report' }, { compare: 'report_days' }],
    [
      'of a report is recent',
      { priceFen: 6_000n, basis: 'market_report', from: '2026-10-01', to: '2026-10-27' },
      { compare: 'report_days' },
    ],
    [
      'of a report has passed',
      { priceFen: 6_000n, basis: 'market_report', from: '2026-11-27', to: '2026-11-28' },
      { compare: 'report_days' },
    ],
    [
      'of a recent report is taken',
      { priceFen: 6_000n, basis: 'market_report', from: '2026-11-20', to: '2026-11-26' },
      {},
    ],
  ] satisfies [string, CompareInput, object][])('%s', (_, input, troubles) => {
    expect(compareTroubles(3_990n, input, facts)).toEqual(troubles);
  });

  it('stands beside no price above the list price', () => {
    expect(compareTroubles(5_000n, { priceFen: 6_000n, basis: 'list_price' }, facts)).toEqual({
      compare: 'above_list_price',
    });
  });

  it('carries its basis and its Shanghai days', () => {
    const week = { basis: 'seven_day_low', from: '2026-11-20', to: '2026-11-27' };
    expect(honestCompare(3_990n, { priceFen: 4_400n }, facts)).toEqual({ priceFen: 4_400n, ...week });
    expect(lowCompare(facts)).toEqual({ priceFen: 4_490n, ...week });
    const list = honestCompare(3_990n, { priceFen: 4_990n, basis: 'list_price' }, facts);
    expect(list).toEqual({ priceFen: 4_990n, basis: 'list_price', from: '2026-11-27', to: '2026-11-27' });
  });

  it('is refused with the low that the server computed', () => {
    const deceiving = () => honestCompare(3_990n, { priceFen: 4_990n }, facts);
    expect(deceiving).toThrow(
      expect.objectContaining({
        code: 'bad_input',
        values: { fields: ['compare'], compare: 'above_low', lowFen: '4490' },
      }),
    );
  });

  it('without a basis never exceeds what was really paid, whatever the figures', () => {
    const fen = fc.bigInt({ min: 1n, max: 10_000n });
    fc.assert(
      fc.property(fen, fen, fen, fen, (priceFen, struckFen, listFen, lowFen) => {
        const troubles = compareTroubles(priceFen, { priceFen: struckFen }, { listFen, lowFen, now: NOW });
        if ('compare' in troubles) return;
        expect(struckFen <= lowFen && struckFen > priceFen && priceFen <= listFen).toBe(true);
      }),
    );
  });
});
