import { changePercent, funnelOf, lastTen, watchedMinutes } from './data-numbers';

const START = Date.parse('2026-11-27T04:00:00Z');
const minute = (at: number, facts: Partial<Record<'orders' | 'comments' | 'viewers', number>> = {}) => ({
  ...{ orders: 0, comments: 0, viewers: 0, salesFen: String((facts.orders ?? 0) * 4_990) },
  ...{ shown: 0, opened: 0, ordered: 0, paid: 0, isClosed: true },
  at: new Date(START + at * 60_000).toISOString(),
  ...facts,
});

describe('the last ten minutes', () => {
  it('stand beside the ten before them, minutes without a note counting as empty', () => {
    const minutes = [
      ...Array.from({ length: 10 }, (_, at) => minute(at, { orders: 1, viewers: 20 })),
      ...Array.from({ length: 10 }, (_, at) => minute(10 + at, { orders: 2, viewers: 30, comments: 3 })),
    ];
    expect(lastTen(minutes)).toEqual({
      now: { orders: 20, salesFen: 99_800n, comments: 30, viewers: 30 },
      before: { orders: 10, salesFen: 49_900n, comments: 0, viewers: 20 },
    });
  });

  it('have nothing beside them before the show is twenty minutes old', () => {
    expect(lastTen([minute(0, { orders: 3, viewers: 5 })])).toEqual({
      now: { orders: 3, salesFen: 14_970n, comments: 0, viewers: 5 },
      before: null,
    });
  });

  it('do not count the minute that is not over', () => {
    expect(lastTen([{ ...minute(0, { orders: 3 }), isClosed: false }])).toBeNull();
  });
});

it.each([
  [12, 10, 20],
  [0, 4, -100],
  [5n, 10n, -50],
  [5, 0, null],
])('%s after %s is a change of %s percent', (now, before, percent) => {
  expect(changePercent(now, before)).toBe(percent);
});

it('the funnel says what part of each step took the next', () => {
  const minutes = [
    { shown: 60, opened: 20, ordered: 5, paid: 4 },
    { shown: 40, opened: 5, ordered: 0, paid: 0 },
  ];
  expect(funnelOf(minutes)).toEqual([
    { step: 'shown', count: 100, percent: null },
    { step: 'opened', count: 25, percent: 25 },
    { step: 'ordered', count: 5, percent: 20 },
    { step: 'paid', count: 4, percent: 80 },
  ]);
  expect(funnelOf([]).map(({ percent }) => percent)).toEqual([null, null, null, null]);
});

it('a viewer stayed for as many minutes as viewers were counted for each of them', () => {
  expect(watchedMinutes([minute(0, { viewers: 3 }), minute(1, { viewers: 5 })], 4)).toBe(2);
  expect(watchedMinutes([], 0)).toBeNull();
});
