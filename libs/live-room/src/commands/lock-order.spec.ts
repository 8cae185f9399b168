import { DataSource } from 'typeorm';
import { errnoOf, MINUTE_MS, newId } from '@app/platform';
import type { FlashClaimRow, FlashDealRow } from '@app/promotions';
import type { LuckyBagRow } from '../lucky-bag.row';
import { MUTE_MINUTES } from '../core';
import { claimOf, happened } from '../test/on-air';
import { paidOrder } from '../test/paid';
import { shopper, Stage, type Scene } from '../test/stage';
import { CloseDueFlash } from './close-due-flash';
import { CloseMinute } from './close-minute';
import { EndSession } from './end-session';
import { EnterLuckyBag } from './enter-lucky-bag';
import { ExpireFlashClaim } from './expire-flash-claim';
import { NoteOrder } from './note-order';
import { OpenDueFlash } from './open-due-flash';
import { OpenLuckyBag } from './open-lucky-bag';
import { PinItem } from './pin-item';
import { ReserveFlash } from './reserve-flash';
import { ScheduleFlash } from './schedule-flash';
import { SanctionViewer } from './sanction-viewer';
import { SendComment } from './send-comment';
import { TallySale } from './tally-sale';
import { TellLuckyResult } from './tell-lucky-result';

const TIMES = 50;
const ROOMS = 12;
const DEADLOCK = 1213;

let stage: Stage;
let tried: jest.SpyInstance;

beforeEach(async () => {
  stage = await Stage.open();
  tried = jest.spyOn(stage.get(DataSource), 'transaction');
});
afterEach(() => stage.close());

/** Attempts that the database undid: what is tried again and then works was still two who waited for each other. */
async function deadlocks(): Promise<number> {
  const all = await Promise.allSettled(tried.mock.results.map(({ value }) => value as Promise<unknown>));
  return all.filter((each) => each.status === 'rejected' && errnoOf(each.reason) === DEADLOCK).length;
}

type Work = (n: number) => Promise<unknown>;

/** Each work fifty times, begun in turn, so that they meet however few connections there are. */
async function together(...works: readonly Work[]): Promise<void> {
  const turns = Array.from({ length: TIMES }, (_, n) => n);
  await Promise.all(turns.flatMap((n) => works.map((work) => work(n))));
}

/** Those who run the room, again and again: the session's lock first, the log's heads last. */
const pins =
  ({ show, sessionId, items }: Scene): Work =>
  (n) =>
    stage.get(PinItem).run(show.moderator, sessionId, items[n % 2]!.id);

/** The same for what one person is told. */
const mutes =
  ({ show, sessionId }: Scene, q: number): Work =>
  () =>
    stage
      .get(SanctionViewer)
      .run(show.moderator, { sessionId, q, kind: 'mute', minutes: MUTE_MINUTES[0], reason: 'abuse' });

/** The same for the console, by the reaction to what is paid. */
const sales =
  ({ show, sessionId }: Scene): Work =>
  () => {
    const order = paidOrder(show, sessionId, [{ skuId: show.skuIds[0]!, quantity: 1 }]);
    return stage.get(TallySale).react(happened('order.paid', order));
  };

function plan({ show, items }: Scene, quantity = TIMES, item = 0): Promise<FlashDealRow> {
  const terms = { priceFen: 3_990n, perPersonMax: 1, countdownSeconds: 10, durationSeconds: 60 };
  const deal = { ...terms, quantity, requestId: newId(), itemId: items[item]!.id };
  return stage.get(ScheduleFlash).run(show.moderator, deal);
}

const reserve =
  ({ id: dealId }: FlashDealRow) =>
  () =>
    stage.get(ReserveFlash).run(shopper(), { dealId, quantity: 1, requestId: newId() });

const expire = (claim: FlashClaimRow) =>
  stage.get(ExpireFlashClaim).react(happened('flash.claim_due', { claimId: claim.id, dealId: claim.dealId }));

async function filledBag({ show, sessionId }: Scene): Promise<{ bag: LuckyBagRow; q: number }> {
  const task = { kind: 'comment', text: '想吃沙窝萝卜' } as const;
  const prize = { prize: '沙窝萝卜 5斤装', valueFen: 4_990n, winnersMax: 1, minutes: 3, coupon: null };
  const bag = await stage
    .get(OpenLuckyBag)
    .run(show.moderator, { requestId: newId(), sessionId, task, ...prize });
  const viewer = shopper();
  const { q } = await stage
    .get(SendComment)
    .run(claimOf(sessionId, viewer), { cid: newId(), text: task.text });
  await stage.get(EnterLuckyBag).run({ ...viewer, mask: '沈**' }, bag.id);
  return { bag, q: q ?? 0 };
}

describe('the locks of a room', () => {
  it('are taken in one order by buyers of a deal and by whoever shows goods', async () => {
    const scene = await stage.onAir();
    const deal = await plan(scene);
    stage.advance(10_000);
    await together(reserve(deal), pins(scene));
    expect(await deadlocks()).toBe(0);
  }, 120_000);

  it('are taken in one order by the clock of deals and claims and by the end of their show', async () => {
    const scenes = await Promise.all(Array.from({ length: ROOMS }, () => stage.onAir()));
    const deals = await Promise.all(scenes.map((scene) => Promise.all([plan(scene, 1), plan(scene, 5, 1)])));
    stage.advance(10_000);
    const claims = await Promise.all(deals.map(([sold]) => reserve(sold)()));
    const works = scenes.flatMap(({ show, sessionId }, n) => {
      const [{ id: dealId }, claim] = [deals[n]![1], claims[n]!];
      return [
        expire(claim),
        stage.get(OpenDueFlash).react(happened('flash.opening_due', { dealId })),
        stage.get(EndSession).run(show.moderator, sessionId),
        stage.get(CloseDueFlash).react(happened('flash.closing_due', { dealId })),
      ];
    });
    await Promise.all(works);
    expect(await deadlocks()).toBe(0);
    for (const { show } of scenes)
      for (const skuId of show.skuIds) expect(await stage.reserved(skuId)).toBe(0);
  }, 120_000);

  it('are taken in one order by those who lost a draw and by whoever mutes', async () => {
    const scene = await stage.onAir();
    const { bag, q } = await filledBag(scene);
    const tell = () => stage.get(TellLuckyResult).react(happened('lucky.drawn', { bagId: bag.id, after: 0 }));
    await together(tell, mutes(scene, q));
    expect(await deadlocks()).toBe(0);
  }, 120_000);

  it('are taken in one order by minutes that close, orders that are placed and orders that are paid', async () => {
    const scene = await stage.onAir();
    const { sessionId } = scene;
    const seen = { shown: 1, opened: 1 };
    const order = { orderId: newId(), allianceId: scene.show.allianceId, liveSessionId: sessionId };
    const minutes: Work = (n) => stage.get(CloseMinute).run(sessionId, n * MINUTE_MS, seen);
    const orders: Work = (n) => {
      const placed = happened('order.placed', { ...order, totalFen: 4_990n });
      return stage.get(NoteOrder).react({ ...placed, at: n * MINUTE_MS });
    };
    await together(orders);
    await together(minutes, orders, sales(scene));
    expect(await deadlocks()).toBe(0);
  }, 120_000);
});
