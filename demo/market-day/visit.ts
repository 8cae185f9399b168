import { randomUUID } from 'node:crypto';
import { Refused, type Door } from '../actors/door';
import type { Random } from './random';
import type { Told } from './told';

interface Deal {
  id: string;
  status: string;
  priceFen: string;
  perPersonMax: number;
  item: { sku: { id: string } };
}
interface OnAir {
  alliance: { id: string; isFollowed: boolean };
  flashDeals: Deal[];
  drops: { id: string; closedAt: string | null; isClaimed: boolean }[];
  luckyBags: { id: string; result: { drawnAt: string } | null; myNumber: number | null }[];
}
interface MyCoupon {
  usedAt: string | null;
  coupon: { code: string };
}

/** What a shopper takes out of a room: a claim that she can order, a coupon that she can use. */
export interface Taken {
  readonly line?: { skuId: string; quantity: number; seenPriceFen: string; flashClaimId: string };
  readonly couponCode?: string;
}

const ON_AIR = `query ($id: ID!) { liveSession(id: $id) { alliance { id isFollowed }
  flashDeals { id status priceFen perPersonMax item { sku { id } } }
  drops { id closedAt isClaimed } luckyBags { id result { drawnAt } myNumber } } }`;

/** One shopper in one room: enters bags, takes coupons, reserves what is cheap. Remembers what she was told. */
export class Visit {
  constructor(
    private readonly door: Door,
    private readonly personId: string,
    private readonly random: Random,
    private readonly told: Told,
  ) {}

  async take(sessionId: string): Promise<Taken> {
    const { liveSession } = await this.door.ask<{ liveSession: OnAir }>(ON_AIR, { id: sessionId });
    const bag = liveSession.luckyBags.find((each) => each.result === null && each.myNumber === null);
    if (bag && this.random.chance(0.6)) await this.enter(bag.id, liveSession.alliance);
    const drop = liveSession.drops.find((each) => each.closedAt === null && !each.isClaimed);
    const couponCode =
      drop && this.random.chance(0.6) ? await this.tried(() => this.claim(drop.id)) : undefined;
    const deal = liveSession.flashDeals.find((each) => each.status === 'open');
    const line = deal && this.random.chance(0.7) ? await this.tried(() => this.reserve(deal)) : undefined;
    return { ...(line && { line }), ...(couponCode !== undefined && { couponCode }) };
  }

  private async enter(bagId: string, alliance: OnAir['alliance']): Promise<void> {
    if (!alliance.isFollowed)
      await this.door.ask(`mutation ($id: ID!) { followAlliance(id: $id) { id } }`, { id: alliance.id });
    await this.tried(async () => {
      const { enterLuckyBag } = await this.door.ask<{ enterLuckyBag: { myNumber: number } }>(
        `mutation ($id: ID!) { enterLuckyBag(bagId: $id) { myNumber } }`,
        { id: bagId },
      );
      this.told.entered(bagId, this.personId, enterLuckyBag.myNumber);
    });
  }

  private async claim(dropId: string): Promise<string | undefined> {
    const before = await this.coupons();
    await this.door.ask(`mutation ($id: ID!) { claimCoupon(dropId: $id) { id } }`, { id: dropId });
    this.told.dropClaimed(dropId, this.personId);
    const known = new Set(before.map(({ coupon }) => coupon.code));
    return (await this.coupons()).find(({ coupon }) => !known.has(coupon.code))?.coupon.code;
  }

  private async coupons(): Promise<MyCoupon[]> {
    const { me } = await this.door.ask<{ me: { coupons: MyCoupon[] } }>(
      `query { me { coupons { usedAt coupon { code } } } }`,
    );
    return me.coupons;
  }

  /** One more than one may have is tried too: it must be refused. */
  private async reserve(deal: Deal): Promise<Taken['line']> {
    const quantity = this.random.whole(1, deal.perPersonMax + 1);
    const { reserveFlash } = await this.door.ask<{ reserveFlash: { id: string; quantity: number } }>(
      `mutation ($id: ID!, $n: Int!, $r: ID!) { reserveFlash(dealId: $id, quantity: $n, requestId: $r) { id quantity } }`,
      { id: deal.id, n: quantity, r: randomUUID() },
    );
    this.told.reserved(reserveFlash.id, {
      dealId: deal.id,
      personId: this.personId,
      quantity: reserveFlash.quantity,
      priceFen: BigInt(deal.priceFen),
    });
    // Some think better of it: their claim runs out.
    if (this.random.chance(0.25)) return undefined;
    const { id: flashClaimId, quantity: got } = reserveFlash;
    return { skuId: deal.item.sku.id, quantity: got, seenPriceFen: deal.priceFen, flashClaimId };
  }

  private async tried<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.told.refusals += 1;
      return undefined;
    }
  }

  /** What she is told of her bags once they are drawn. */
  async learnResults(): Promise<void> {
    for (const bagId of this.told.bagsOf(this.personId)) {
      const { luckyBag } = await this.door.ask<{ luckyBag: { haveWon: boolean | null } }>(
        `query ($id: ID!) { luckyBag(id: $id) { haveWon } }`,
        { id: bagId },
      );
      if (luckyBag.haveWon !== null) this.told.drawn(bagId, this.personId, luckyBag.haveWon);
    }
  }
}
