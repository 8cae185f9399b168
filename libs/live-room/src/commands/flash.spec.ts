import { newId, type Actor } from '@app/platform';
import { FlashClaimRow, FlashDealRow } from '@app/promotions';
import { refusal, shopper, Stage, type Scene } from '../test';
import { CloseDueFlash } from './close-due-flash';
import { CloseFlash } from './close-flash';
import { DelistItem } from './delist-item';
import { EndSession } from './end-session';
import { ExpireFlashClaim } from './expire-flash-claim';
import { OpenDueFlash } from './open-due-flash';
import { ReserveFlash } from './reserve-flash';
import { ScheduleFlash, type ScheduleFlashInput } from './schedule-flash';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

const PLAN = { priceFen: 3_990n, quantity: 20, perPersonMax: 2, countdownSeconds: 10, durationSeconds: 60 };

function plan({ show, items }: Scene, more: Partial<ScheduleFlashInput> = {}, by: Actor = show.moderator) {
  return stage.get(ScheduleFlash).run(by, { ...PLAN, requestId: newId(), itemId: items[0]!.id, ...more });
}

/** A deal whose instant has come. */
async function opened(scene: Scene, more: Partial<ScheduleFlashInput> = {}): Promise<FlashDealRow> {
  const deal = await plan(scene, more);
  stage.advance(10_000);
  await stage.get(OpenDueFlash).react(await stage.timer('flash.opening_due', deal.id));
  return deal;
}

const reserve = (deal: FlashDealRow, quantity = 1, buyer = shopper(), requestId = newId()) =>
  stage.get(ReserveFlash).run(buyer, { dealId: deal.id, quantity, requestId });
const dealNow = (id: string) => stage.rows.findOneByOrFail(FlashDealRow, { id });
const expire = async (claim: FlashClaimRow) =>
  stage.get(ExpireFlashClaim).react(await stage.timer('flash.claim_due', claim.id));
const skuOf = (scene: Scene) => scene.items[0]!.skuId;

async function turns(scene: Scene): Promise<string[]> {
  return (await stage.events(scene.sessionId))
    .map((event) => event.t)
    .filter((name) => name.startsWith('flash'));
}

describe('a flash deal', () => {
  it('promises its goods when it is planned, once, and says what it is compared with', async () => {
    const scene = await stage.onAir();
    const requestId = newId();
    const twice = await Promise.all([1, 2].map(() => plan(scene, { requestId })));
    expect(twice[1]!.id).toBe(twice[0]!.id);
    expect(await stage.reserved(skuOf(scene))).toBe(20);
    const { flash } = await stage.snapshot(scene.sessionId);
    expect(flash).toEqual([
      expect.objectContaining({
        ...{ id: twice[0]!.id, status: 'scheduled', priceFen: '3990', quantity: 20, perPersonMax: 2 },
        compare: expect.objectContaining({ priceFen: '4990', basis: 'seven_day_low' }) as unknown,
      }),
    ]);
    await expect(plan(scene, { requestId, quantity: 3 })).rejects.toEqual(refusal('request_reused'));
  });

  it('is refused out of its ranges, beyond the stock, twice for one item and to strangers', async () => {
    const scene = await stage.onAir(19);
    const other = await stage.planned();
    await expect(plan(scene)).rejects.toEqual(refusal('out_of_stock', { available: 19 }));
    await expect(plan(scene, { quantity: 5, durationSeconds: 30 })).rejects.toEqual(
      refusal('bad_input', { durationSeconds: 'duration' }),
    );
    await expect(plan(scene, { quantity: 5, priceFen: 4_990n })).rejects.toEqual(
      refusal('bad_input', { priceFen: 'not_below_price' }),
    );
    await expect(plan(scene, { quantity: 5, compare: { priceFen: 5_990n } })).rejects.toEqual(
      refusal('bad_input', { compare: 'above_low', lowFen: '4990' }),
    );
    await expect(plan(scene, { quantity: 5 }, shopper())).rejects.toEqual(refusal('not_permitted'));
    await expect(plan(scene, { quantity: 5 }, other.show.streamer)).rejects.toEqual(refusal('not_found'));
    await expect(plan(other)).rejects.toEqual(refusal('step_not_allowed'));
    expect(await stage.reserved(skuOf(scene))).toBe(0);
    await plan(scene, { quantity: 5 });
    await expect(plan(scene, { quantity: 5 })).rejects.toEqual(refusal('step_not_allowed'));
    expect(await stage.reserved(skuOf(scene))).toBe(5);
  });

  it('opens by the server’s clock: not before, and for the first buyer after it without any timer', async () => {
    const scene = await stage.onAir();
    const deal = await plan(scene);
    stage.advance(9_000);
    await expect(reserve(deal)).rejects.toEqual(refusal('too_early', { opensAt: deal.opensAt }));
    stage.advance(1_000);
    await reserve(deal);
    await stage.get(OpenDueFlash).react(await stage.timer('flash.opening_due', deal.id));
    expect(await turns(scene)).toEqual(['flash.scheduled', 'flash.opened']);
    expect(await dealNow(deal.id)).toMatchObject({ status: 'open', claimed: 1 });
  });

  it('closes by the server’s clock and gives back what nobody claimed', async () => {
    const scene = await stage.onAir();
    const deal = await opened(scene);
    const claim = await reserve(deal, 2);
    stage.advance(60_000);
    await expect(reserve(deal)).rejects.toEqual(refusal('closed'));
    const closing = await stage.timer('flash.closing_due', deal.id);
    await Promise.all([1, 2].map(() => stage.get(CloseDueFlash).react(closing)));
    expect(await stage.reserved(skuOf(scene))).toBe(2);
    await expire(claim);
    expect(await stage.reserved(skuOf(scene))).toBe(0);
    expect(await turns(scene)).toEqual(['flash.scheduled', 'flash.opened', 'flash.closed']);
    expect((await stage.snapshot(scene.sessionId)).flash).toEqual([]);
  });

  it('ends with its item, with its show, and when staff end it', async () => {
    for (const end of [
      (scene: Scene) =>
        stage
          .get(DelistItem)
          .run(scene.show.moderator, { itemId: scene.items[0]!.id, rev: 1, reason: 'sold_out' }),
      (scene: Scene) => stage.get(EndSession).run(scene.show.moderator, scene.sessionId),
      async (scene: Scene, deal: FlashDealRow) => {
        await expect(stage.get(CloseFlash).run(shopper(), deal.id)).rejects.toEqual(refusal('not_permitted'));
        await stage.get(CloseFlash).run(scene.show.moderator, deal.id);
        await stage.get(CloseFlash).run(scene.show.moderator, deal.id);
      },
    ]) {
      const scene = await stage.onAir();
      const deal = await opened(scene);
      await end(scene, deal);
      expect(await dealNow(deal.id)).toMatchObject({ status: 'closed', claimed: 0 });
      expect(await stage.reserved(skuOf(scene))).toBe(0);
      expect(await stage.told(scene.sessionId, 'flash.closed')).toEqual([{ id: deal.id }]);
      await expect(reserve(deal)).rejects.toEqual(refusal('closed'));
    }
  });
});

describe('a flash claim', () => {
  it('is one for one request, and told to its buyer alone', async () => {
    const scene = await stage.onAir();
    const deal = await opened(scene);
    const buyer = shopper();
    const requestId = newId();
    const mashed = await Promise.all(Array.from({ length: 5 }, () => reserve(deal, 2, buyer, requestId)));
    expect(new Set(mashed.map((claim) => claim.id)).size).toBe(1);
    await expect(reserve(deal, 1, buyer, requestId)).rejects.toEqual(refusal('request_reused'));
    expect(await dealNow(deal.id)).toMatchObject({ claimed: 2 });
    const told = await stage.queries.personalAfter(scene.sessionId, new Map([[buyer.id, 0]]));
    const [claim] = mashed;
    expect(
      told.get(buyer.id)!.map(({ d: { event } }) => ({ t: event.t, d: event.d, cid: event.cid })),
    ).toEqual([
      {
        t: 'flash.reserved',
        cid: requestId,
        d: { dealId: deal.id, claimId: claim!.id, quantity: 2, until: claim!.untilAt },
      },
    ]);
    expect(claim!.untilAt - claim!.createdAt).toBe(5 * 60_000);
  });

  it('stays within the limit of a person, however many are asked for at once', async () => {
    const scene = await stage.onAir();
    const deal = await opened(scene);
    const buyer = shopper();
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => reserve(deal, 1, buyer)));
    expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(2);
    for (const each of all)
      if (each.status === 'rejected') expect(each.reason).toEqual(refusal('over_limit', { max: 2 }));
    await expect(reserve(deal, 3)).rejects.toEqual(refusal('over_limit'));
    await expect(reserve(deal, 0)).rejects.toEqual(refusal('bad_input', { quantity: 'quantity' }));
    await expect(reserve(deal, 1, { id: '', offices: [] })).rejects.toEqual(refusal('not_signed_in'));
    expect(await dealNow(deal.id)).toMatchObject({ claimed: 2, status: 'open' });
  });

  it('that is not ordered opens a deal that was sold out', async () => {
    const scene = await stage.onAir();
    const deal = await opened(scene, { quantity: 2, perPersonMax: 1, durationSeconds: 1_200 });
    const [first] = [await reserve(deal), await reserve(deal)];
    expect((await dealNow(deal.id)).status).toBe('soldout');
    await expect(reserve(deal)).rejects.toEqual(refusal('out_of_stock', { available: 0 }));
    stage.advance(5 * 60_000);
    await Promise.all([expire(first), expire(first)]);
    expect(await dealNow(deal.id)).toMatchObject({ status: 'open', claimed: 1 });
    await reserve(deal);
    expect(await turns(scene)).toEqual([
      ...['flash.scheduled', 'flash.opened', 'flash.soldout', 'flash.opened', 'flash.soldout'],
    ]);
    expect(await stage.reserved(skuOf(scene))).toBe(2);
  });

  it('is won by exactly as many as there are, of a crowd that comes at once', async () => {
    const scene = await stage.onAir();
    const deal = await opened(scene, { perPersonMax: 1 });
    const crowd = Array.from({ length: 180 }, shopper);
    const twice = crowd.slice(0, 20);
    const all = await Promise.allSettled([...crowd, ...twice].map((buyer) => reserve(deal, 1, buyer)));
    expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(20);
    const claims = await stage.rows.findBy(FlashClaimRow, { dealId: deal.id });
    expect(new Set(claims.map((claim) => claim.buyerId)).size).toBe(20);
    expect(claims.reduce((sum, claim) => sum + claim.quantity, 0)).toBe(20);
    expect(await dealNow(deal.id)).toMatchObject({ status: 'soldout', claimed: 20 });
    expect(await stage.told(scene.sessionId, 'flash.soldout')).toEqual([
      { id: expect.any(String) as string, held: 20 },
    ]);
    const codes = all.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { code?: string }).code] : [],
    );
    expect(codes.filter((code) => code !== 'out_of_stock' && code !== 'over_limit')).toEqual([]);
    expect(await stage.reserved(skuOf(scene))).toBe(20);
  }, 60_000);
});
