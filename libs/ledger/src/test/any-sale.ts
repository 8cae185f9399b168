import { allocate, sumFen, type Fen } from '@app/money';
import type { OrderedLine, OrderPaid } from '@app/outbox/core';
import { DAY_MS, newId, type Instant } from '@app/platform';
import { LIST_PRICE, NET_OF_COSTS, RULE_PRESETS, type Clause, type SplitRule } from '../core';
import type { PaperMarket } from './paper-market';

/** Whatever is chosen in a step, chosen from one number, so that the number repeats the step. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 to less than `bound`. */
  under(bound: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * bound);
  }

  of<T>(all: readonly T[]): T {
    const one = all[this.under(all.length)];
    if (one === undefined) throw new Error('there is nothing to choose from');
    return one;
  }
}

/** When it was what is told now: a provider tells of a thing on its day, or weeks after it, when the month may be closed. */
export function happenedAt({ now }: PaperMarket, dice: Dice): Instant {
  return dice.under(4) === 0 ? now - dice.under(LATE_DAYS_MAX) * DAY_MS : now;
}
const LATE_DAYS_MAX = 45;

/** One or two lines of any price, with or without a coupon, freight and streamer; the buyer always pays something. */
export function saleOf(market: PaperMarket, dice: Dice): OrderPaid {
  const { cast } = market;
  const prices = dice
    .of([[dice.under(20_000)], [dice.under(9_000), dice.under(9_000)]])
    .map((price) => BigInt(1 + price));
  const goodsFen = sumFen(prices);
  const discountFen = dice.of([0n, 0n, goodsFen / 10n, goodsFen / 3n, goodsFen - 1n]);
  const discounts = allocate(discountFen, prices);
  const freightFen = BigInt(dice.of([0, 0, 800, dice.under(1_500)]));
  const totalFen = goodsFen - discountFen + freightFen;
  const lines = prices.map((listFen, at): OrderedLine => lineOf(cast, dice, listFen, discounts[at] ?? 0n));
  return {
    ...{ orderId: newId(), orderNumber: newId().slice(-14), allianceId: cast.allianceId },
    ...{ buyerId: newId(), buyerMask: '沈**', liveSessionId: newId(), paymentId: newId() },
    streamerId: dice.under(5) === 0 ? '' : cast.streamerId,
    provider: 'sandbox',
    paidAt: happenedAt(market, dice),
    ...{ lines, goodsFen, discountFen, freightFen, totalFen },
    freightCostFen: BigInt(dice.of([0, 800, dice.under(1_500)])),
    providerFeeFen: (totalFen * BigInt(dice.under(100))) / 10_000n,
  };
}

function lineOf(cast: PaperMarket['cast'], dice: Dice, listFen: Fen, discountFen: Fen): OrderedLine {
  return {
    ...{ lineId: newId(), skuId: 's', productId: 'p', itemName: '青菜' },
    ...{
      category: dice.of(['vegetable', 'fruit']),
      quantity: 1 + dice.under(3),
      unitGrams: dice.of([500, 2_500]),
    },
    villageId: dice.of(cast.villages),
    growerId: dice.of(cast.growers),
    ...{ listFen, discountFen },
  };
}

const [LIST] = LIST_PRICE.clauses;
const [NET] = NET_OF_COSTS.clauses;
const clause = (base: Clause | undefined, more: Partial<Clause>): Clause => {
  if (!base) throw new Error('a preset has a clause');
  return { ...base, ...more };
};
const bounded = (of: Clause | undefined): Clause['shares'] =>
  (of?.shares ?? []).map((share) => {
    if (share.role === 'STREAMER') return { ...share, maxFen: 300n };
    if (share.role === 'VILLAGE') return { ...share, minFen: 50n };
    return share.role === 'PRODUCER' ? { ...share, perKgFen: 120n } : share;
  });

/** Rules of every kind that a village may resolve: bases, coupons of others, bounds, floor prices, who bears a refund, clauses. */
export const RULES: readonly SplitRule[] = [
  ...Object.values(RULE_PRESETS),
  { ...LIST_PRICE, clauses: [clause(LIST, { couponFunding: 'village' })], holdbackDays: 2 },
  { ...LIST_PRICE, clauses: [clause(LIST, { couponFunding: 'producer', floorPerKgFen: 900n })] },
  { ...LIST_PRICE, clauses: [clause(LIST, { base: 'net_of_coupon', couponFunding: 'sale' })] },
  {
    ...LIST_PRICE,
    clauses: [clause(LIST, { shares: bounded(LIST) })],
    refundBearers: { no_reason: [], transit: ['VILLAGE'], goods: ['PRODUCER'] },
    holdbackDays: 7,
  },
  {
    ...NET_OF_COSTS,
    clauses: [
      clause(NET, {}),
      clause(LIST, { name: '果品', selector: { category: 'fruit' }, couponFunding: 'platform' }),
    ],
  },
];
