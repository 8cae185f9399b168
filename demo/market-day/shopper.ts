import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Door, Refused } from '../actors/door';
import type { Random } from './random';
import type { Told, ToldOrder } from './told';
import { Visit, type Taken } from './visit';

interface ShopSku {
  id: string;
  priceFen: string;
  available: number;
}
export interface Shelf {
  readonly allianceSlug: string;
  readonly sessionId: string | null;
  readonly skus: readonly ShopSku[];
}
interface OrderAnswer {
  number: string;
  status: string;
  totalFen: string;
  refundedFen: string;
  canClaim: boolean;
  lines: { id: string; skuId: string; quantity: number; listFen: string }[];
}

const ORDER = 'number status totalFen refundedFen canClaim lines { id skuId quantity listFen }';
const SETTLED = new Set(['completed', 'closed', 'cancelled']);
/** Between two purchases of one shopper: looking, talking in the room, making up her mind. */
const PAUSE_MS = [5_000, 55_000] as const;
const FIRST_MS = [500, 10_000] as const;
const SHOPPER_NAMES = ['沈青', '李禾', '赵满', '何秋', '孟冬', '唐果', '秦川', '白露'];
const REGIONS = ['120104', '120111', '110101', '130102', '310115', '440106'];

/** One shopper's day: looks, orders, pays (or forgets to), changes her mind, waits, confirms or claims. */
export class Shopper {
  private readonly mine: { order: ToldOrder; lineId: string }[] = [];
  private readonly door: Door;
  private readonly coupons = new Map<string, string>();
  private visit: Visit | undefined;

  constructor(
    url: string,
    private readonly index: number,
    private readonly random: Random,
    private readonly told: Told,
  ) {
    this.door = new Door(url);
  }

  async arrive(): Promise<void> {
    const personId = await this.door.logIn(`138${String(10_000_000 + this.index).padStart(8, '0')}`);
    this.visit = new Visit(this.door, personId, this.random, this.told);
  }

  /** What became of her lucky bags. */
  async learnResults(): Promise<void> {
    await this.visit?.learnResults();
  }

  /** Shops until `endsAt`, then follows the orders until all are settled or `givesUpAt`. */
  async shop(shelves: readonly Shelf[], endsAt: number): Promise<void> {
    for (
      let pauseMs = this.random.whole(...FIRST_MS);
      Date.now() + pauseMs < endsAt;
      pauseMs = this.random.whole(...PAUSE_MS)
    ) {
      await sleep(pauseMs);
      try {
        await this.orderOnce(this.random.pick(shelves));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.told.refusals += 1;
      }
    }
  }

  /** Every second time she comes by the room, if there is one. */
  private async lookIn({ sessionId, allianceSlug }: Shelf): Promise<Taken['line']> {
    if (sessionId === null || !this.visit || !this.random.chance(0.5)) return undefined;
    const { line, couponCode } = await this.visit.take(sessionId);
    if (couponCode !== undefined) this.coupons.set(allianceSlug, couponCode);
    return line;
  }

  private basket({ skus }: Shelf, flash: Taken['line']) {
    const there = skus.filter((sku) => sku.available > 0 && sku.id !== flash?.skuId);
    const wanted = new Set(Array.from({ length: this.random.whole(1, 3) }, () => this.random.pick(there)));
    const lines = [...wanted].map((sku) => ({
      skuId: sku.id,
      quantity: this.random.whole(1, 2),
      seenPriceFen: sku.priceFen,
    }));
    return flash ? [flash, ...lines] : lines;
  }

  private async orderOnce(shelf: Shelf): Promise<void> {
    const flash = await this.lookIn(shelf);
    const couponCode = this.coupons.get(shelf.allianceSlug);
    const isInRoom = shelf.sessionId !== null && (flash !== undefined || this.random.chance(0.7));
    const input = {
      requestId: randomUUID(),
      lines: this.basket(shelf, flash),
      recipient: {
        name: this.random.pick(SHOPPER_NAMES),
        phone: `138${String(10_000_000 + this.index).padStart(8, '0')}`,
        regionCode: this.random.pick(REGIONS),
        street: `演示路 ${this.index + 1} 号院 2 号楼 301`,
      },
      acceptsPerishable: true,
      ...(isInRoom && { liveSessionId: shelf.sessionId }),
      ...(couponCode !== undefined && { couponCode }),
    };
    const began = performance.now();
    const place = () =>
      this.door.ask<{ placeOrder: OrderAnswer }>(
        `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ${ORDER} } }`,
        { input },
      );
    this.coupons.delete(shelf.allianceSlug);
    const { placeOrder } = await place();
    this.told.placeMs.push(performance.now() - began);
    // A nervous thumb: the same request again is the same order.
    if (this.random.chance(0.1)) await place();
    this.remember(placeOrder, isInRoom ? shelf.sessionId : null);
    await this.settle(placeOrder);
  }

  private remember(answer: OrderAnswer, liveSessionId: string | null): void {
    const order: ToldOrder = {
      number: answer.number,
      totalFen: BigInt(answer.totalFen),
      lines: answer.lines.map((line) => ({
        skuId: line.skuId,
        quantity: line.quantity,
        listFen: BigInt(line.listFen),
      })),
      liveSessionId,
      status: answer.status,
      refundedFen: BigInt(answer.refundedFen),
      wasPaid: false,
    };
    this.told.orders.set(order.number, order);
    this.mine.push({ order, lineId: answer.lines[0]?.id ?? '' });
  }

  private async settle(answer: OrderAnswer): Promise<void> {
    if (this.random.chance(0.06)) {
      await this.cancel(answer.number);
      return;
    }
    if (this.random.chance(0.05)) return;
    const outcome = this.random.chance(0.05) ? 'fail' : 'succeed';
    const { startPayment } = await this.door.ask<{ startPayment: { id: string } }>(
      `mutation ($input: StartPaymentInput!) { startPayment(input: $input) { id } }`,
      {
        input: {
          orderNumber: answer.number,
          requestId: randomUUID(),
          provider: 'SANDBOX',
          method: this.random.pick(['ALIPAY', 'WECHAT_PAY', 'CARD']),
        },
      },
    );
    await this.door.post(`/sandbox/payments/${startPayment.id}`, { outcome });
    await sleep(this.random.whole(200, 1_500));
    await this.look(answer.number);
    if (this.random.chance(0.04)) await this.cancel(answer.number);
  }

  private async cancel(number: string): Promise<void> {
    const { cancelOrder } = await this.door.ask<{ cancelOrder: OrderAnswer }>(
      `mutation ($n: ID!, $r: ID!) { cancelOrder(orderNumber: $n, requestId: $r) { ${ORDER} } }`,
      { n: number, r: randomUUID() },
    );
    this.told.update(number, cancelOrder.status, BigInt(cancelOrder.refundedFen));
  }

  /** Looks after her orders once; answers how many are not settled yet. */
  async lookAfter(): Promise<number> {
    let open = 0;
    for (const { order, lineId } of this.mine) {
      if (SETTLED.has(order.status) && order.status !== 'cancelled') continue;
      const seen = await this.look(order.number);
      if (seen?.status === 'delivered') await this.receive(seen, lineId);
      if (!SETTLED.has(order.status)) open += 1;
    }
    return open;
  }

  private async receive(seen: OrderAnswer, lineId: string): Promise<void> {
    try {
      if (seen.canClaim && this.random.chance(0.08)) {
        const input = {
          requestId: randomUUID(),
          orderNumber: seen.number,
          reason: 'NOT_RECEIVED',
          lines: [{ lineId, quantity: 1, levelPercent: 50 }],
          note: '少了一根',
        };
        await this.door.ask(`mutation ($input: OpenClaimInput!) { openClaim(input: $input) { id } }`, {
          input,
        });
        this.told.claims += 1;
      }
      const { confirmReceipt } = await this.door.ask<{ confirmReceipt: OrderAnswer }>(
        `mutation ($n: ID!, $r: ID!) { confirmReceipt(orderNumber: $n, requestId: $r) { ${ORDER} } }`,
        { n: seen.number, r: randomUUID() },
      );
      this.told.update(seen.number, confirmReceipt.status, BigInt(confirmReceipt.refundedFen));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.told.refusals += 1;
    }
  }

  private async look(number: string): Promise<OrderAnswer | null> {
    const { order } = await this.door.ask<{ order: OrderAnswer | null }>(
      `query ($n: ID!) { order(number: $n) { ${ORDER} } }`,
      { n: number },
    );
    if (order) this.told.update(number, order.status, BigInt(order.refundedFen));
    return order;
  }
}
