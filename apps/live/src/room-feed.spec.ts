import type { Frame, Snapshot } from '@app/live-room/core';
import { RoomFeed } from './room-feed';

const LOW_MS = 250;
const at = (stream: string) => ({ epoch: stream, seq: 0 });
const snapshot = { q: 0, hidden: [], items: [], ticker: { count: 0, qty: 0 } } as unknown as Snapshot;
const d = { orders: 1, qty: 1, byItem: [], sample: [] };

describe('the ticker of a room', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows the first sale after a pause at once with what is not urgent, and those behind it together', () => {
    const carried: number[] = [];
    const feed = new RoomFeed(
      'show',
      {
        ...{ snapshot, comments: [], personalHeads: null, turnedOut: [] as never },
        heads: { s: at('s'), c: at('c'), k: at('k'), u: at('u') },
      },
      {
        carry: (frame: Frame) => carried.push(...frame.e.map(({ q }) => q)),
        readTold: () => Promise.resolve(new Map()),
        readTurnedOut: () => Promise.resolve([] as never),
        lowMs: () => LOW_MS,
      },
      Date.now(),
    );
    const sell = (q: number) => feed.offer('s', [{ q, id: String(q), t: 'order.tick', at: 0, d }]);
    const after = (ms: number) => {
      jest.advanceTimersByTime(ms);
      return [...carried];
    };
    sell(1);
    expect([after(LOW_MS - 1), after(1)]).toEqual([[], [1]]);
    sell(2);
    expect(after(300)).toEqual([1]);
    sell(3);
    expect([after(299), after(1)]).toEqual([[1], [1, 2, 3]]);
    after(5_000);
    sell(4);
    expect(after(LOW_MS)).toEqual([1, 2, 3, 4]);
    feed.close();
  });
});
