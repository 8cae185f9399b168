import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, type Door } from '../actors/door';
import { pinNext } from '../actors/streamer';

interface Item {
  id: string;
  priceFen: string;
  sku: { id: string };
}
interface OnAir {
  flashDeals: { id: string; status: string }[];
  drops: { id: string; closedAt: string | null }[];
  luckyBags: { id: string; result: { drawnAt: string } | null }[];
}

const SHELF = `query ($id: ID!) { liveSession(id: $id) { items { id priceFen sku { id } } } }`;
const ON_AIR = `query ($id: ID!) { liveSession(id: $id) { flashDeals { id status } drops { id closedAt } luckyBags { id result { drawnAt } } } }`;
/** Every fifth turn: a flash deal, coupons and a lucky bag at once. */
const TOOLS_EVERY = 5;
const FLASH_BASIS_POINTS = 9_000n;
const LOOK_AGAIN_MS = 1_000;
const DRAW_WITHIN_MS = 120_000;

/** A streamer at work: explains one good after the other, and sells with all that the console has. */
export class Show {
  private items: readonly Item[] = [];

  constructor(
    private readonly door: Door,
    private readonly sessionId: string,
  ) {}

  async turn(round: number): Promise<void> {
    if (this.items.length === 0) await this.readShelf();
    await pinNext(this.door, { id: this.sessionId, status: 'live', items: [...this.items] }, round);
    if (round % TOOLS_EVERY !== 0) return;
    const acts = [this.openBag(), this.dropCoupons(), this.planFlash(round / TOOLS_EVERY)];
    const refused = (await Promise.allSettled(acts)).filter((act) => act.status === 'rejected');
    for (const { reason } of refused) if (!(reason instanceof Refused)) throw reason;
  }

  /** Takes back what can still be claimed, and waits for the draws. */
  async close(): Promise<void> {
    const { flashDeals, drops } = await this.onAir();
    for (const { id } of drops.filter((drop) => drop.closedAt === null))
      await this.door.ask(`mutation ($id: ID!) { closeDrop(id: $id) { id } }`, { id });
    for (const { id } of flashDeals.filter((deal) => deal.status !== 'closed'))
      await this.door.ask(`mutation ($id: ID!) { closeFlash(dealId: $id) { id } }`, { id });
    const givesUpAt = Date.now() + DRAW_WITHIN_MS;
    while (Date.now() < givesUpAt) {
      const { luckyBags } = await this.onAir();
      if (luckyBags.every((bag) => bag.result !== null)) return;
      await sleep(LOOK_AGAIN_MS);
    }
  }

  private async readShelf(): Promise<void> {
    const { liveSession } = await this.door.ask<{ liveSession: { items: Item[] } }>(SHELF, {
      id: this.sessionId,
    });
    this.items = liveSession.items;
  }

  private async onAir(): Promise<OnAir> {
    const { liveSession } = await this.door.ask<{ liveSession: OnAir }>(ON_AIR, { id: this.sessionId });
    return liveSession;
  }

  private async planFlash(turn: number): Promise<void> {
    const item = this.items[turn % this.items.length];
    if (!item) return;
    const input = {
      requestId: randomUUID(),
      itemId: item.id,
      priceFen: ((BigInt(item.priceFen) * FLASH_BASIS_POINTS) / 10_000n).toString(),
      quantity: 10,
      perPersonMax: 2,
      countdownSeconds: 10,
      durationSeconds: 60,
    };
    await this.door.ask(`mutation ($input: ScheduleFlashInput!) { scheduleFlash(input: $input) { id } }`, {
      input,
    });
  }

  private async dropCoupons(): Promise<void> {
    const { sessionId } = this;
    const terms = { name: '集市券', faceFen: '300', minFen: '2000', quantity: 15, minutes: 1 };
    const input = { requestId: randomUUID(), sessionId, ...terms };
    await this.door.ask(`mutation ($input: DropCouponInput!) { dropCoupon(input: $input) { id } }`, {
      input,
    });
  }

  private async openBag(): Promise<void> {
    const { sessionId } = this;
    const prize = { prize: '五元券', valueFen: '500', coupon: { faceFen: '500', minFen: '2000' } };
    const input = {
      requestId: randomUUID(),
      sessionId,
      ...prize,
      winnersMax: 3,
      minutes: 1,
      taskKind: 'FOLLOW',
    };
    await this.door.ask(`mutation ($input: OpenLuckyBagInput!) { openLuckyBag(input: $input) { id } }`, {
      input,
    });
  }
}
