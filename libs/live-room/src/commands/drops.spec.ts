import type { TestingModule } from '@nestjs/testing';
import { DataSource, Like } from 'typeorm';
import { OutboxEventRow } from '@app/outbox';
import { DAY_MS, MINUTE_MS, newId, type Actor } from '@app/platform';
import { CouponClaimRow, CouponRow, PromotionsQueries } from '@app/promotions';
import type { DropInput } from '../core';
import { CouponDropRow } from '../coupon-drop.row';
import { LiveRoomQueries } from '../live-room.queries';
import { bootRooms, happened, newViewer, onAir, planned, refusal, type PlannedShow } from '../test/on-air';
import { ClaimCoupon } from './claim-coupon';
import { CloseDrop } from './close-drop';
import { DropCoupon } from './drop-coupon';
import { EndSession } from './end-session';

let app: TestingModule;
let show: PlannedShow;

beforeAll(async () => {
  app = await bootRooms();
});
beforeEach(async () => {
  show = await onAir(app);
});
afterAll(() => app.close());

const rows = () => app.get(DataSource).manager;

function drop(more: Partial<DropInput> = {}, by: Actor = show.moderator): Promise<CouponDropRow> {
  const terms = { name: '满 50 减 5', faceFen: 500n, minFen: 5_000n, quantity: 3, minutes: 5, validDays: 2 };
  return app.get(DropCoupon).run(by, { requestId: newId(), sessionId: show.sid, ...terms, ...more });
}

const claim = (viewer: Actor, { id }: CouponDropRow, cid?: string) =>
  app.get(ClaimCoupon).run(viewer, id, cid);
const crowd = (count: number): Actor[] => Array.from({ length: count }, () => ({ id: newId(), offices: [] }));
const eventsOf = async (sid = show.sid) => app.get(LiveRoomQueries).eventsAfter(sid, 's', 0);

describe('coupons thrown into a room', () => {
  it('are taken by exactly as many as there are, each one a person, by any crowd', async () => {
    const dropped = await drop({ quantity: 100 });
    const people = crowd(900);
    const taps = [...people, ...people.slice(0, 100)];
    const answers = await Promise.allSettled(taps.map((viewer) => claim(viewer, dropped)));
    const got = new Set(taps.filter((_, n) => answers[n]!.status === 'fulfilled').map(({ id }) => id));
    expect(got.size).toBe(100);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toEqual(refusal('closed'));
    const claims = await rows().findBy(CouponClaimRow, { couponId: dropped.couponId });
    expect(new Set(claims.map((each) => each.personId))).toEqual(got);
    expect(await rows().findOneBy(CouponDropRow, { id: dropped.id })).toMatchObject({
      claimedCount: 100,
      closedAt: expect.any(Number),
    });
    expect((await eventsOf()).map((event) => event.t).slice(-2)).toEqual(['coupon.dropped', 'coupon.closed']);
    const told = await app.get(LiveRoomQueries).relayedAfter(show.sid, 0);
    expect(told.map((event) => event.d.toId).sort()).toEqual([...got].sort());
  }, 120_000);

  it('are shown to the room with what they give, and told to whoever took one with its code', async () => {
    const viewer = await newViewer(app);
    const before = Date.now();
    const dropped = await drop();
    expect(dropped.closesAt - dropped.droppedAt).toBe(5 * MINUTE_MS);
    expect(dropped.droppedAt).toBeGreaterThanOrEqual(before);
    const [event] = (await eventsOf()).slice(-1);
    const terms = { name: '满 50 减 5', faceFen: '500', minFen: '5000' };
    expect(event).toMatchObject({
      t: 'coupon.dropped',
      d: { drop: { id: dropped.id, ...terms, quantity: 3, closesAt: dropped.closesAt } },
    });
    const cid = newId();
    await Promise.all([claim(viewer, dropped, cid), claim(viewer, dropped, cid)]);
    const coupon = await rows().findOneByOrFail(CouponRow, { id: dropped.couponId });
    expect(coupon).toMatchObject({ needsClaim: true, totalMax: 3, perPersonMax: 1 });
    expect(coupon.endsAt).toBe(dropped.closesAt + 2 * DAY_MS);
    const told = await app.get(LiveRoomQueries).relayedAfter(show.sid, 0);
    expect(told.map(({ d }) => d)).toMatchObject([
      { toId: viewer.id, event: { q: 1, t: 'coupon.granted', cid, d: { ...terms, code: coupon.code } } },
    ]);
    expect((await rows().findOneByOrFail(CouponDropRow, { id: dropped.id })).claimedCount).toBe(1);
  });

  it('count among the coupons of whoever claimed one, and of nobody else', async () => {
    const [viewer, other] = [await newViewer(app), await newViewer(app)];
    const dropped = await drop();
    await claim(viewer, dropped);
    const promotions = app.get(PromotionsQueries);
    const idsOf = async (personId: string) =>
      (await promotions.couponsOf(show.allianceId, personId)).map((coupon) => coupon.id);
    expect(await idsOf(viewer.id)).toEqual([dropped.couponId]);
    expect([await idsOf(other.id), await idsOf('')]).toEqual([[], []]);
    const [own] = await promotions.claimedBy(viewer.id);
    expect(own).toMatchObject({ coupon: { id: dropped.couponId }, usedAt: null });
  });

  it('are taken back, or over when their time is, once; what was claimed stays', async () => {
    const [viewer, late] = [await newViewer(app), await newViewer(app)];
    const dropped = await drop();
    await claim(viewer, dropped);
    await app.get(CloseDrop).run(show.streamer, dropped.id);
    await app.get(CloseDrop).run(show.streamer, dropped.id);
    await app.get(CloseDrop).react(happened('coupon.drop_due', { dropId: dropped.id }));
    expect((await eventsOf()).filter((event) => event.t === 'coupon.closed')).toHaveLength(1);
    await expect(claim(late, dropped)).rejects.toEqual(refusal('closed'));
    expect((await claim(viewer, dropped)).id).toBe(dropped.id);

    const second = await drop({ minutes: 1 });
    const timer = { name: 'coupon.drop_due', payload: Like(`%${second.id}%`) } as const;
    expect((await rows().findOneByOrFail(OutboxEventRow, timer)).dueAt).toBe(second.closesAt);
    await rows().update(CouponDropRow, second.id, { closesAt: Date.now() - 1 });
    await expect(claim(late, second)).rejects.toEqual(refusal('closed'));
    await app.get(CloseDrop).react(happened('coupon.drop_due', { dropId: second.id }));
    expect((await rows().findOneByOrFail(CouponDropRow, { id: second.id })).closedAt).not.toBeNull();
  });

  it('are nobody’s where the show is over, nor a guest’s', async () => {
    const viewer = await newViewer(app);
    const dropped = await drop();
    await expect(claim({ id: '', offices: [] }, dropped)).rejects.toEqual(refusal('not_signed_in'));
    await app.get(EndSession).run(show.streamer, show.sid);
    await expect(claim(viewer, dropped)).rejects.toEqual(refusal('closed'));
    await expect(app.get(ClaimCoupon).run(viewer, newId())).rejects.toEqual(refusal('not_found'));
    expect(await rows().countBy(CouponClaimRow, { couponId: dropped.couponId })).toBe(0);
  });

  it('are thrown by those who run the room, once for one request, and on air alone', async () => {
    const requestId = newId();
    const [first, second] = await Promise.all([drop({ requestId }), drop({ requestId })]);
    expect(second.id).toBe(first.id);
    await expect(drop({ requestId, quantity: 4 })).rejects.toEqual(refusal('request_reused'));
    const shopper = await newViewer(app);
    await expect(drop({}, shopper)).rejects.toEqual(refusal('not_permitted'));
    const other = await planned(app);
    await expect(drop({}, other.streamer)).rejects.toEqual(refusal('not_found'));
    await expect(drop({ sessionId: other.sid }, other.streamer)).rejects.toEqual(refusal('step_not_allowed'));
    await expect(app.get(CloseDrop).run(shopper, first.id)).rejects.toEqual(refusal('not_permitted'));
    expect(await rows().countBy(CouponDropRow, { sessionId: show.sid })).toBe(1);
  });

  it.each([
    [{ minFen: 500n }, 'minFen'],
    [{ faceFen: 0n }, 'faceFen'],
    [{ faceFen: 20_001n, minFen: 99_999n }, 'faceFen'],
    [{ quantity: 0 }, 'quantity'],
    [{ minutes: 301 }, 'minutes'],
    [{ validDays: 1.5 }, 'validDays'],
    [{ name: ' ' }, 'name'],
  ])('have terms within limits (%#)', async (wrong, field) => {
    await expect(drop(wrong)).rejects.toMatchObject({ code: 'bad_input', values: { fields: [field] } });
    expect(await rows().countBy(CouponDropRow, { sessionId: show.sid })).toBe(0);
  });
});
