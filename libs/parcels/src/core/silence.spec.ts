import { DAY_MS, HOUR_MS } from '@app/platform/core';
import { afterSilence, type Followed } from './silence';

const NOW = 1_000 * DAY_MS;
const box: Followed = {
  status: 'in_transit',
  taskStatus: 'handed_over',
  packedAt: NOW - DAY_MS,
  heardAt: NOW - DAY_MS,
};
const after = (part: Partial<Followed>) => afterSilence({ ...box, ...part }, DAY_MS, NOW);

describe('a silent box', () => {
  it('is asked after when the courier has told nothing for the whole time, and looked at again after as long', () => {
    expect(after({})).toEqual({ ask: true, lookAgainAt: NOW + DAY_MS });
    expect(after({ heardAt: NOW - HOUR_MS })).toEqual({ ask: false, lookAgainAt: NOW + 23 * HOUR_MS });
    expect(after({ status: 'awaiting_pickup', taskStatus: 'labelled', heardAt: 0 })).toMatchObject({
      ask: true,
    });
  });

  it('is not asked after while it stands in the packhouse', () => {
    expect(after({ taskStatus: 'packed', heardAt: 0 })).toEqual({ ask: false, lookAgainAt: NOW + DAY_MS });
  });

  it.each([
    ['signed for', { status: 'signed' as const }],
    ['returned', { status: 'returned' as const }],
    ['cancelled', { status: 'cancelled' as const }],
    ['packed two months ago', { packedAt: NOW - 61 * DAY_MS }],
  ])('is left alone for good when it was %s', (_, part) => {
    expect(after(part)).toBeNull();
  });
});
