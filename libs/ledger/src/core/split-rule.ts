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

export interface Share {
  readonly role: Exclude<PartyRole, 'COURIER'>;
  readonly basisPoints: number;
}

/** One version of how a sale is shared. Resolved by the villagers, in force from a moment on, never backwards. */
export interface SplitRule {
  /** what is shared: what is left after fee and freight with the coupon added back, or list prices */
  readonly base: 'net_of_costs' | 'list';
  /** who bears the provider's fee and the courier's cost: the sale before it is shared, or the alliance */
  readonly feeBearer: 'sale' | 'alliance';
  readonly freightBearer: 'sale' | 'alliance';
  readonly couponFunding: 'alliance';
  /** in the order in which a left-over fen is given when remainders are equal */
  readonly shares: readonly Share[];
  /** how the common pool is told off to the villages */
  readonly poolRule: 'equal';
  /** who has the streamer's share while the seat is empty */
  readonly vacantStreamer: 'POOL';
}

const PARTS: readonly Share[] = [
  { role: 'PRODUCER', basisPoints: 7_200 },
  { role: 'STREAMER', basisPoints: 1_000 },
  { role: 'VILLAGE', basisPoints: 800 },
  { role: 'POOL', basisPoints: 600 },
  { role: 'ALLIANCE', basisPoints: 300 },
  { role: 'PLATFORM', basisPoints: 100 },
];

const COMMON = { couponFunding: 'alliance', poolRule: 'equal', vacantStreamer: 'POOL' } as const;

/** Shares what is left after fee and freight. */
export const NET_OF_COSTS: SplitRule = {
  ...COMMON,
  base: 'net_of_costs',
  feeBearer: 'sale',
  freightBearer: 'sale',
  shares: PARTS,
};

/** Shares list prices; the alliance bears the provider's fee, the buyer's freight goes to the courier. */
export const LIST_PRICE: SplitRule = {
  ...COMMON,
  base: 'list',
  feeBearer: 'alliance',
  freightBearer: 'alliance',
  shares: PARTS,
};

/** A sentence for each fault of a rule; empty when it can be adopted. */
export function ruleFaults(rule: SplitRule): string[] {
  const total = rule.shares.reduce((sum, share) => sum + share.basisPoints, 0);
  const roles = new Set(rule.shares.map((share) => share.role));
  const faults = total === 10_000 ? [] : [`the shares sum to ${total} and not to 10,000 basis points`];
  if (roles.size !== rule.shares.length) faults.push('a role has two shares');
  if (rule.shares.some((share) => !Number.isInteger(share.basisPoints) || share.basisPoints < 0))
    faults.push('a share is a whole number of basis points from 0 up');
  if (!roles.has('POOL')) faults.push('there is no pool to take the share of an empty seat');
  return faults;
}
