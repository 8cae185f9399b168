import fc from 'fast-check';
import type { Joined } from './room-protocol';
import { afterJoin, EMPTY_ROOM, shownComments, takeFrame, takeOwn, type RoomState } from './room-state';
import { USUAL_CHAT } from './room-tools';
import { reduce, type Snapshot } from './snapshot';
import type { Frame, RoomEvent } from './streams';

const EPOCH = 'e1';
const item = {
  rev: 1,
  position: 1,
  skuId: 'k',
  productId: 'p',
  slug: 's',
  name: '',
  priceFen: '1',
  compare: null,
  grams: 1,
  picture: '',
};
const START: Snapshot = {
  q: 0,
  ep: EPOCH,
  session: {
    id: 'x',
    status: 'live',
    title: '',
    cover: '',
    alliance: { id: '', slug: '', name: '' },
    brand: { name: '', logo: '' },
    streamer: { id: '', name: '' },
    seller: { name: '', address: '', contact: '', licence: '' },
    isSyntheticHost: false,
    scheduledAt: 0,
    startedAt: 1,
    endedAt: null,
    backAt: null,
  },
  media: { state: 'offline', since: 0, urls: { flv: '' } },
  items: ['i1', 'i2'].map((id) => ({ ...item, id, isPerishable: true, left: 'plenty', sold: 0 })),
  pinned: null,
  flash: [],
  coupons: [],
  lucky: [],
  notice: null,
  chatMode: USUAL_CHAT,
  corrections: [],
  hidden: [],
  ticker: { count: 0, qty: 0 },
};

const itemId = fc.constantFrom('i1', 'i2');
const toolId = fc.constantFrom('t1', 't2', 't3', 't4');
const happening = fc.oneof(
  fc.record({
    t: fc.constant('pin.start'),
    d: fc.record({ pinId: itemId, itemId, at: fc.nat(), offsetMs: fc.nat() }),
  }),
  fc.record({ t: fc.constant('pin.end'), d: fc.record({ pinId: itemId, durMs: fc.nat() }) }),
  fc.record({
    t: fc.constant('stock.hint'),
    d: fc.record({ id: itemId, left: fc.constantFrom('plenty', 'out', 7) }),
  }),
  itemId.map((id) => ({ t: 'order.tick', d: { orders: 1, qty: 2, byItem: [[id, 2]], sample: [] } })),
  fc.record({
    t: fc.constant('session.status'),
    d: fc.record({ status: fc.constantFrom('paused', 'live', 'ended') }),
  }),
  fc.record({
    t: fc.constant('item.updated'),
    d: fc.record({ id: itemId, rev: fc.nat(), patch: fc.record({ priceFen: fc.constantFrom('2', '3') }) }),
  }),
  fc.constantFrom(['i1', 'i2'], ['i2', 'i1']).map((ids) => ({ t: 'item.order', d: { ids } })),
  itemId.map((id) => ({ t: 'item.delisted', d: { id, reason: 'mistake' } })),
  itemId.map((id) => ({
    t: 'item.listed',
    d: { item: { ...item, id, isPerishable: true, left: 3, sold: 0 } },
  })),
  toolId.map((id) => ({ t: 'flash.scheduled', d: { deal: { id, status: 'scheduled' } } })),
  fc.record({
    t: fc.constantFrom('flash.opened', 'flash.closed', 'coupon.closed'),
    d: fc.record({ id: toolId }),
  }),
  fc.record({ t: fc.constant('flash.soldout'), d: fc.record({ id: toolId, held: fc.nat(9) }) }),
  toolId.map((id) => ({ t: 'coupon.dropped', d: { drop: { id } } })),
  toolId.map((id) => ({ t: 'lucky.opened', d: { bag: { id, result: null } } })),
  toolId.map((id) => ({ t: 'lucky.drawn', d: { id, result: { winners: ['沈**'] } } })),
  toolId.map((id) => ({ t: 'correct.posted', d: { correction: { id } } })),
  fc.record({ t: fc.constant('notice.set'), d: fc.record({ text: fc.option(fc.string()) }) }),
  fc.record({
    t: fc.constant('mod.hide'),
    d: fc.record({ qs: fc.array(fc.nat(9)), isHidden: fc.boolean() }),
  }),
  fc.record({ t: fc.constant('a.later.kind'), d: fc.anything() }),
);
const history = fc
  .array(happening, { minLength: 1, maxLength: 40 })
  .map((all): RoomEvent[] => all.map((each, n) => ({ ...each, q: n + 1, id: String(n), at: n })));

function frame(events: readonly RoomEvent[]): Frame {
  const [from, to] = [events[0]!.q, events.at(-1)!.q];
  return { v: 1, sid: 'x', st: 's', ep: EPOCH, from, to, e: events };
}

function joinedAt(events: readonly RoomEvent[], q: number): RoomState {
  const snap = events.slice(0, q).reduce(reduce, START);
  const st = { s: { ep: EPOCH, q, mode: 'snapshot' } } as const;
  return afterJoin(EMPTY_ROOM, { ok: true, st, snap, frames: [] } as unknown as Joined);
}

describe('what a client holds of a room', () => {
  it('is the same wherever it joined, however the frames were cut, however much came twice', () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.array(fc.tuple(fc.nat(50), fc.nat(9))), (events, joined, cuts) => {
        const whole = events.reduce(reduce, START);
        let state = joinedAt(events, joined % (events.length + 1));
        for (const [begin, length] of [...cuts, [0, events.length] as const]) {
          const part = events.slice(begin, begin + length + 1);
          if (part.length > 0) state = takeFrame(state, frame(part)).state;
        }
        expect(state.snapshot).toEqual(whole);
        expect(state.at.s).toEqual([EPOCH, events.length]);
      }),
    );
  });

  it('takes nothing of a frame before which something is missing, and says so', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, joined) => {
        const state = joinedAt(events, joined % (events.length + 1));
        const after = events.slice((state.at.s?.[1] ?? 0) + 1);
        fc.pre(after.length > 0);
        const answer = takeFrame(state, frame(after));
        expect(answer).toEqual({ state, isGap: true });
      }),
    );
  });

  it('has its own comment once and in its place, and reads no hidden ones', () => {
    const comment = (q: number, x: string): RoomEvent => ({
      q,
      id: `c${String(q)}`,
      t: 'chat.msg',
      at: q,
      d: { u: { mask: '何**', badge: 'viewer' }, x },
    });
    const chat = (from: number, to: number, e: RoomEvent[]): Frame => ({ ...frame(e), st: 'c', from, to });
    let state = joinedAt([], 0);
    state = takeFrame(state, chat(1, 1, [comment(1, '一')])).state;
    state = takeOwn(state, comment(4, '我的'));
    state = takeFrame(state, chat(2, 5, [comment(3, '三'), comment(4, '我的'), comment(5, '')])).state;
    expect(state.comments.map(({ q }) => q)).toEqual([1, 3, 4, 5]);
    expect(state.skipped).toBe(1);
    const hide = { q: 1, id: 'h', t: 'mod.hide', at: 1, d: { qs: [3], isHidden: true } };
    state = takeFrame(state, frame([hide])).state;
    expect(shownComments(state).map(({ q }) => q)).toEqual([1, 4]);
  });

  it('is asked for anew when the stream was rebuilt', () => {
    const state = joinedAt([], 0);
    const other = { ...frame([{ q: 1, id: '1', t: 'x', at: 1, d: null }]), ep: 'e2' };
    expect(takeFrame(state, other)).toEqual({ state, isGap: true });
  });
});
