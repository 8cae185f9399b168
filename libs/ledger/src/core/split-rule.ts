import type { Fen } from '@app/money';

/** Who may have a part in a sale, or be owed by it. */
export const PARTY_ROLES = [
  'PRODUCER',
  'STREAMER',
  'VILLAGE',
  'POOL',
  'ALLIANCE',
  'PLATFORM',
  'COURIER',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
export type ShareRole = Exclude<PartyRole, 'COURIER'>;
export const SHARE_ROLES = PARTY_ROLES.filter((role): role is ShareRole => role !== 'COURIER');

export const WHOLE = 10_000;
export const CLAUSES_MAX = 20;
export const CLAUSE_NAME_MAX = 40;
export const HOLDBACK_DAYS_MAX = 30;

/** One party's share of what a clause shares: a proportion, and the bounds that go before it. All of it per order line. */
export interface Share {
  readonly role: ShareRole;
  readonly basisPoints: number;
  /** who has the left-over fen when remainders are equal: the lower rank */
  readonly rank: number;
  readonly minFen?: Fen;
  readonly maxFen?: Fen;
  /** so much for each kilogram, before the rest is shared by proportion */
  readonly perKgFen?: Fen;
}

export const CHANNELS = ['live', 'web'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Which lines a clause is for. A field that is not named fits everything. */
export interface Selector {
  readonly category?: string;
  readonly villageId?: string;
  readonly channel?: Channel;
  readonly streamerId?: string;
  readonly skuId?: string;
}
export const SELECTOR_FIELDS = ['category', 'villageId', 'channel', 'streamerId', 'skuId'] as const;
export type SelectorField = (typeof SELECTOR_FIELDS)[number];

/**
 * What is shared: list prices; what the buyer paid for the goods; the same less the provider's fee; or what is left after fee
 * and freight with the coupon added back.
 */
export const SPLIT_BASES = ['list', 'net_of_coupon', 'net_of_coupon_and_fee', 'net_of_costs'] as const;
export type SplitBase = (typeof SPLIT_BASES)[number];

/** Who bears the provider's fee or the courier's cost: the sale before it is shared, or the alliance. */
export const COST_BEARERS = ['sale', 'alliance'] as const;
export type CostBearer = (typeof COST_BEARERS)[number];

/** Who puts a coupon's money in. `sale`: nobody, what is shared is smaller by it. */
export const COUPON_FUNDERS = ['sale', 'alliance', 'village', 'producer', 'platform'] as const;
export type CouponFunding = (typeof COUPON_FUNDERS)[number];

export interface Clause {
  /** what people call it; empty for a rule of one clause */
  readonly name: string;
  readonly selector: Selector;
  readonly base: SplitBase;
  readonly shares: readonly Share[];
  /** 保底价: the producer has at least so much for each kilogram; pool, then alliance make it up */
  readonly floorPerKgFen?: Fen;
  readonly couponFunding: CouponFunding;
  readonly feeBearer: CostBearer;
  readonly freightBearer: CostBearer;
}

/** Why money went back, in the words of a rule. Events say whose fault it was; fault.ts tells which of these that is. */
export const REFUND_REASONS = ['no_reason', 'transit', 'goods'] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

export interface EquityShare {
  readonly villageId: string;
  readonly units: number;
}

/** How the common pool is told off to the villages: the reserve first, the rest equally, by volume or by equity. */
export interface PoolRule {
  readonly reserveBasisPoints: number;
  readonly by: 'equal' | 'volume' | 'equity';
  /** for `equity` alone */
  readonly equity: readonly EquityShare[];
}

/** One version of how sales are shared. Resolved by the villagers, in force from a moment on, never backwards. */
export interface SplitRule {
  readonly clauses: readonly Clause[];
  /** roles that give up their share first, in this order; whatever is beyond them is pro rata over the others */
  readonly refundBearers: Readonly<Record<RefundReason, readonly ShareRole[]>>;
  readonly poolRule: PoolRule;
  /** days an accrual rests before it may be settled, beside the market's own holdback */
  readonly holdbackDays: number;
  /** who has the streamer's share while the seat is empty */
  readonly vacantStreamer: 'POOL';
}

const PARTS: readonly Share[] = [
  { role: 'PRODUCER', basisPoints: 7_200, rank: 1 },
  { role: 'STREAMER', basisPoints: 1_000, rank: 2 },
  { role: 'VILLAGE', basisPoints: 800, rank: 3 },
  { role: 'POOL', basisPoints: 600, rank: 4 },
  { role: 'ALLIANCE', basisPoints: 300, rank: 5 },
  { role: 'PLATFORM', basisPoints: 100, rank: 6 },
];

/** What a flat rule, as the first versions were written, did not say. */
export const PLAIN_TERMS = {
  refundBearers: { no_reason: [], transit: [], goods: [] },
  poolRule: { reserveBasisPoints: 0, by: 'equal', equity: [] },
  holdbackDays: 0,
  vacantStreamer: 'POOL',
} as const satisfies Omit<SplitRule, 'clauses'>;

const NET_CLAUSE: Clause = {
  name: '',
  selector: {},
  base: 'net_of_costs',
  shares: PARTS,
  couponFunding: 'alliance',
  feeBearer: 'sale',
  freightBearer: 'sale',
};

const LIST_CLAUSE: Clause = { ...NET_CLAUSE, base: 'list', feeBearer: 'alliance', freightBearer: 'alliance' };

/** 净额分账: shares what is left after fee and freight. */
export const NET_OF_COSTS: SplitRule = { ...PLAIN_TERMS, clauses: [NET_CLAUSE] };

/** 标价分账: shares list prices; the alliance bears the provider's fee, the buyer's freight goes to the courier. */
export const LIST_PRICE: SplitRule = { ...PLAIN_TERMS, clauses: [LIST_CLAUSE] };

/** 保底价: list prices, and the producer never has less than 12 yuan a kilogram. */
export const FLOOR_PRICE: SplitRule = {
  ...PLAIN_TERMS,
  clauses: [{ ...LIST_CLAUSE, floorPerKgFen: 1_200n }],
};

export const RULE_PRESETS = {
  net_of_costs: NET_OF_COSTS,
  list: LIST_PRICE,
  floor_price: FLOOR_PRICE,
} as const satisfies Record<string, SplitRule>;
export type RulePreset = keyof typeof RULE_PRESETS;
