import fc from 'fast-check';
import { promptsOf, type MinuteFacts } from './prompts';

const MINUTE = 60_000;
const END = 1_000 * MINUTE;
const calm: MinuteFacts = { end: END, asked: [], pin: null, viewers: [] };
const minutes = fc.integer({ min: 1, max: 60 });

describe('what the host is told when a minute closes', () => {
  it('is nothing in a calm minute', () => {
    expect(promptsOf({ ...calm, viewers: [20, 21, 20, 22, 21] })).toEqual([]);
  });

  it('how many questions have waited for a minute, each counted in one minute alone', () => {
    const asked = [END - 2 * MINUTE, END - 2 * MINUTE + 1, END - MINUTE, END - MINUTE + 1];
    expect(promptsOf({ ...calm, asked })).toEqual([{ kind: 'question_waits', n: 2 }]);
    fc.assert(
      fc.property(fc.nat(60 * MINUTE), (ago) => {
        const told = Array.from({ length: 120 }, (_, minute) => END + minute * MINUTE).flatMap((end) =>
          promptsOf({ ...calm, end, asked: [END - ago] }),
        );
        expect(told.length).toBe(ago < 2 * MINUTE ? 1 : 0);
      }),
    );
  });

  it('that a good is explained for eight minutes, once', () => {
    fc.assert(
      fc.property(minutes, fc.nat(MINUTE - 1), (ago, ms) => {
        const pin = { itemId: 'i', startedAt: END - ago * MINUTE - ms };
        const told = promptsOf({ ...calm, pin });
        expect(told).toEqual(ago === 8 ? [{ kind: 'explained_long', itemId: 'i', n: 8 }] : []);
      }),
    );
  });

  it.each<[string, (number | null)[], number | null]>([
    ['three of ten are gone', [70, 90, 95, 100, 100], 30],
    ['not quite', [71, 90, 95, 100, 100], null],
    ['the first minute of it', [60, 65, 80, 100, 92], 40],
    ['said a minute ago', [50, 60, 70, 90, 100], null],
    ['a handful', [5, 9, 9, 9, 9], null],
    ['nobody noted', [50, 90, 95, null, 100], null],
  ])('viewers that leave: %s', (_, viewers, n) => {
    expect(promptsOf({ ...calm, viewers })).toEqual(n === null ? [] : [{ kind: 'viewers_drop', n }]);
  });
});
