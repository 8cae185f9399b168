import { idOf } from './rows';

/** What is filled in: every figure is fixed, so that two runs measure the same books. */
export interface AlliancePlan {
  readonly slug: string;
  readonly name: string;
  readonly villages: number;
  readonly growersEach: number;
  readonly orders: number;
  /** over how many days until now they were paid */
  readonly days: number;
  /** half-months are settled, paid and published, and months closed; else everything waits for one run */
  readonly isSettled: boolean;
}

/** For a look at the filling itself: `DESK_SHARE=0.02` fills a fiftieth of the orders. */
const SHARE = Number(process.env.DESK_SHARE ?? 1);

/** One with a long settled past, one with a run of 100,000 order lines before it, one that is small. */
export const PLANS: readonly AlliancePlan[] = [
  {
    slug: 'wanmu',
    name: '万亩联盟',
    villages: 4,
    growersEach: 60,
    orders: 24_000 * SHARE,
    days: 400,
    isSettled: true,
  },
  {
    slug: 'qianli',
    name: '千里联盟',
    villages: 3,
    growersEach: 50,
    orders: 106_000 * SHARE,
    days: 60,
    isSettled: false,
  },
  {
    slug: 'baihu',
    name: '百户联盟',
    villages: 2,
    growersEach: 20,
    orders: 2_000 * SHARE,
    days: 400,
    isSettled: true,
  },
];

export const ACCOUNTANT = { id: idOf('PE', 1), phone: '13880000001', name: '沈知秋' };
export const SECRETARY = { id: idOf('PE', 2), phone: '13880000002', name: '陆望舒' };
export const STREAMERS = PLANS.map((_, index) => idOf('PS', index));
export const BUYERS = 400;

export const allianceId = (index: number): string => idOf('AN', index);
export const ruleId = (index: number): string => idOf('RV', index);
export const villageId = (alliance: number, place: number): string => idOf('VG', alliance * 100 + place);
export const growerId = (alliance: number, place: number): string => idOf('PG', alliance * 1_000 + place);
export const skuId = (alliance: number, village: number): string => idOf('SK', alliance * 100 + village);
export const productId = (alliance: number, village: number): string => idOf('PD', alliance * 100 + village);
export const buyerId = (n: number): string => idOf('PB', n % BUYERS);

/** Growers stand village by village. */
export const villageOfGrower = (plan: AlliancePlan, place: number): number =>
  Math.floor(place / plan.growersEach);
