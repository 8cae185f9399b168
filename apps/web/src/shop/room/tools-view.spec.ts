import type { RoomFlash, RoomLucky, Snapshot, Told } from '@app/live-room/core';
import type { RoomGood } from './room-view';
import {
  bagsShown,
  correctionShown,
  dropsShown,
  flashShown,
  voiceOf,
  type FlashClaim,
  type Mine,
  type VoiceFacts,
} from './tools-view';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const deal: RoomFlash = {
  id: 'deal',
  itemId: 'radish',
  status: 'scheduled',
  priceFen: '3990',
  quantity: 20,
  perPersonMax: 2,
  held: 0,
  opensAt: NOW + 10_000,
  closesAt: NOW + 70_000,
  compare: { priceFen: '4990', basis: 'seven_day_low', from: '2026-11-17', to: '2026-11-24' },
};
const radish = { id: 'radish' } as RoomGood;
const claim: FlashClaim = {
  id: 'claim',
  quantity: 1,
  status: 'held',
  until: '2026-11-24T12:05:00Z',
  deal: {
    ...{ id: 'deal', status: 'closed', priceFen: '3990', quantity: 20, perPersonMax: 2, held: 0 },
    ...{ opensAt: '2026-11-24T12:00:10Z', closesAt: '2026-11-24T12:01:10Z' },
    comparePrice: deal.compare,
    item: { id: 'radish' },
  },
};
const stages = (
  flash: readonly RoomFlash[],
  now: number,
  claims: FlashClaim[] = [],
  status: 'live' | 'ended' = 'live',
) =>
  flashShown({ goods: [radish], status }, flash, claims, now).map(
    ({ deal: { id }, stage }) => `${id} ${stage}`,
  );

const told = (t: string, d: object): Told => ({ q: 1, at: NOW, t, d }) as unknown as Told;
const room = (part: Partial<Snapshot>): Snapshot => ({ coupons: [], lucky: [], ...part }) as Snapshot;
const mineWith = (part: Partial<Mine>): Mine => ({ drops: [], luckyBags: [], ...part }) as Mine;

describe('a flash deal in the room', () => {
  it('opens and leaves by the clock, even when its events are late', () => {
    expect(stages([deal], NOW)).toEqual(['deal soon']);
    expect(stages([deal], NOW + 10_000)).toEqual(['deal open']);
    expect(stages([{ ...deal, status: 'open' }], NOW + 69_999)).toEqual(['deal open']);
    expect(stages([{ ...deal, status: 'open' }], NOW + 70_000)).toEqual([]);
    expect(stages([{ ...deal, status: 'closed' }], NOW)).toEqual([]);
  });

  it('stays in sight when it is sold out, as a reservation may come back', () => {
    expect(stages([{ ...deal, status: 'soldout' }], NOW + 20_000)).toEqual(['deal soldout']);
  });

  it('is mine while I hold some of it, sold out or over for others, and not a second longer', () => {
    const soldout = { ...deal, status: 'soldout' as const };
    expect(stages([soldout], NOW + 20_000, [claim])).toEqual(['deal held']);
    expect(stages([soldout], NOW + 120_000, [claim])).toEqual(['deal held']);
    expect(stages([soldout], NOW + 300_000, [claim])).toEqual([]);
    expect(stages([], NOW + 120_000, [claim])).toEqual(['deal held']);
    expect(stages([], NOW + 300_000, [claim])).toEqual([]);
  });

  it('comes after what I hold, and is of a good on the shelf of a room on air', () => {
    const early = { ...deal, id: 'early', opensAt: NOW - 1 };
    expect(stages([early, deal], NOW, [claim])).toEqual(['deal held', 'early open']);
    expect(stages([{ ...deal, itemId: 'gone' }], NOW)).toEqual([]);
    expect(stages([deal], NOW, [claim], 'ended')).toEqual([]);
  });
});

describe('coupons in the room', () => {
  const drop = { id: 'd', name: '直播券', faceFen: '1000', minFen: '5000', quantity: 9, closesAt: NOW + 1 };

  it('are there until their time is over', () => {
    expect(dropsShown(room({ coupons: [drop] }), undefined, [], NOW)).toEqual([{ drop, isClaimed: false }]);
    expect(dropsShown(room({ coupons: [drop] }), undefined, [], NOW + 1)).toEqual([]);
    expect(dropsShown(null, undefined, [], NOW)).toEqual([]);
  });

  it('are mine by the read or by what I alone was told, whichever is first', () => {
    const read = mineWith({ drops: [{ id: 'd', isClaimed: true }] });
    const heard = told('coupon.granted', { dropId: 'd' });
    for (const [mine, personal] of [
      [read, []],
      [undefined, [heard]],
    ] as const)
      expect(dropsShown(room({ coupons: [drop] }), mine, personal, NOW)).toEqual([{ drop, isClaimed: true }]);
  });
});

describe('lucky bags in the room', () => {
  const bag: RoomLucky = {
    ...{ id: 'b', prize: '一箱萝卜', winnersMax: 2, closesAt: NOW + 60_000, commit: 'c', result: null },
    task: { kind: 'follow' },
  };
  const drawn = { ...bag, result: { winners: ['沈**'], seed: 's', entrants: 3, root: 'r' } };
  const at = (lucky: RoomLucky, now: number, personal: Told[] = [], mine?: Mine) =>
    bagsShown(room({ lucky: [lucky] }), mine, personal, now).map(({ stage, number, haveWon }) => ({
      stage,
      number,
      haveWon,
    }));

  it('are open, then drawn, and leave ten minutes after their time', () => {
    const nothing = { number: undefined, haveWon: undefined };
    expect(at(bag, NOW)).toEqual([{ stage: 'open', ...nothing }]);
    expect(at(bag, NOW + 60_000)).toEqual([{ stage: 'drawing', ...nothing }]);
    expect(at(drawn, NOW + 61_000)).toEqual([{ stage: 'drawn', ...nothing }]);
    expect(at(drawn, NOW + 660_000)).toEqual([]);
  });

  it('know my number, and say that I won only with the draw', () => {
    const personal = [
      told('lucky.entered', { bagId: 'b', number: 3 }),
      told('lucky.result', { bagId: 'b', isWinner: true, prize: '一箱萝卜' }),
    ];
    expect(at(bag, NOW, personal)).toEqual([{ stage: 'open', number: 3, haveWon: undefined }]);
    expect(at(drawn, NOW + 61_000, personal)).toEqual([{ stage: 'drawn', number: 3, haveWon: true }]);
    const mine = mineWith({ luckyBags: [{ id: 'b', myNumber: 3, haveWon: false }] });
    expect(at(drawn, NOW + 61_000, [], mine)).toEqual([{ stage: 'drawn', number: 3, haveWon: false }]);
  });
});

it('a correction stands over the picture for a minute', () => {
  const correction = { id: '1', text: '是 5 斤，不是 6 斤', at: NOW, offsetMs: 0 };
  expect(correctionShown([correction], NOW + 59_999)).toBe(correction);
  expect(correctionShown([correction], NOW + 60_000)).toBeUndefined();
  expect(correctionShown([], NOW)).toBeUndefined();
});

describe('a voice in the room', () => {
  const usual: VoiceFacts = { isStaff: false, isShutOut: false, personal: [], chatMode: undefined };
  const voice = (part: Partial<VoiceFacts>, now = NOW) => voiceOf({ ...usual, ...part }, now);
  const muted = told('muted', { until: NOW + 300_000, reason: 'spam' });
  const lifted = told('muted', { until: NOW, reason: null });
  const banned = told('banned', { until: null, reason: 'abuse' });

  it('is open, and told of a slow or held room before it speaks', () => {
    expect(voice({})).toEqual({ kind: 'open', slowSeconds: 0, isHeld: false });
    expect(voice({ chatMode: { slowSeconds: 10, isMuted: false, isHeld: true } })).toEqual({
      kind: 'open',
      slowSeconds: 10,
      isHeld: true,
    });
  });

  it('is muted until its time and no longer, or until it is lifted', () => {
    expect(voice({ personal: [muted] })).toEqual({ kind: 'muted', until: NOW + 300_000 });
    expect(voice({ personal: [muted] }, NOW + 300_000).kind).toBe('open');
    expect(voice({ personal: [muted, lifted] }).kind).toBe('open');
    expect(voice({ personal: [banned] }).kind).toBe('banned');
    expect(voice({ personal: [banned, lifted] }).kind).toBe('open');
    expect(voice({ isShutOut: true }).kind).toBe('banned');
  });

  it('of staff is open in a muted room', () => {
    const chatMode = { slowSeconds: 0, isMuted: true, isHeld: false };
    expect(voice({ chatMode }).kind).toBe('all_muted');
    expect(voice({ chatMode, isStaff: true })).toEqual({ kind: 'open', slowSeconds: 0, isHeld: false });
  });
});
