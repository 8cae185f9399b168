import { allocate, type Fen } from '@app/money';
import { HOUR_MS, startOfDay } from '@app/platform';
import type { SeededParty } from './ledger-people';

/** Number, first and last day, days of approval, payout and notice, due, refunded and paid in fen, orders. Invented; each goes on from the one before. */
export const SETTLED: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  Fen,
  Fen,
  Fen,
  number,
])[] = [
  [
    'JS-2606A',
    '2026-06-01',
    '2026-06-15',
    '2026-06-22',
    '2026-06-25',
    '2026-06-26',
    3_983_696n,
    129_574n,
    3_584_300n,
    577,
  ],
  [
    'JS-2606B',
    '2026-06-16',
    '2026-06-30',
    '2026-07-07',
    '2026-07-10',
    '2026-07-11',
    8_386_184n,
    129_584n,
    7_929_500n,
    1_215,
  ],
  [
    'JS-2607A',
    '2026-07-01',
    '2026-07-15',
    '2026-07-22',
    '2026-07-25',
    '2026-07-26',
    7_926_765n,
    93_729n,
    7_839_800n,
    1_148,
  ],
  [
    'JS-2607B',
    '2026-07-16',
    '2026-07-31',
    '2026-08-07',
    '2026-08-10',
    '2026-08-11',
    6_618_986n,
    76_626n,
    6_633_200n,
    959,
  ],
  [
    'JS-2608A',
    '2026-08-01',
    '2026-08-15',
    '2026-08-22',
    '2026-08-25',
    '2026-08-26',
    9_249_090n,
    144_425n,
    8_931_700n,
    1_340,
  ],
  [
    'JS-2608B',
    '2026-08-16',
    '2026-08-31',
    '2026-09-07',
    '2026-09-10',
    '2026-09-11',
    9_376_773n,
    154_337n,
    9_202_000n,
    1_358,
  ],
  [
    'JS-2609A',
    '2026-09-01',
    '2026-09-15',
    '2026-09-22',
    '2026-09-25',
    '2026-09-26',
    4_139_991n,
    152_404n,
    4_352_600n,
    599,
  ],
  [
    'JS-2609B',
    '2026-09-16',
    '2026-09-30',
    '2026-10-10',
    '2026-10-15',
    '2026-10-16',
    7_025_395n,
    81_880n,
    6_762_200n,
    1_018,
  ],
  [
    'JS-2610A',
    '2026-10-01',
    '2026-10-15',
    '2026-11-16',
    '2026-11-18',
    '2026-11-20',
    9_213_608n,
    20_833n,
    9_022_600n,
    1_335,
  ],
];

const ROLES = [
  ['PRODUCER', 7_200],
  ['STREAMER', 1_000],
  ['VILLAGE', 800],
  ['POOL', 600],
  ['ALLIANCE', 300],
  ['PLATFORM', 100],
] as const;
/** What the villages sold, one to the other: 大沙沃, 青禾, 东洼. */
const VILLAGE_WEIGHTS = [4_500_788n, 1_739_964n, 977_328n];

export type Period = (typeof SETTLED)[number];
export interface Shares {
  readonly due: Fen[];
  readonly refunded: Fen[];
  readonly paid: Fen[];
}

/** What each party gained, gave back and was paid in the period. */
export function sharesOf(parties: readonly SeededParty[], period: Period): Shares {
  const [, , , , , , due, refunded, paid] = period;
  return { due: cut(due, parties), refunded: cut(refunded, parties), paid: cut(paid, parties) };
}

/** By role, then by village, then by household: every cut by largest remainder, so that all of them sum to the whole. */
function cut(total: Fen, parties: readonly SeededParty[]): Fen[] {
  const byRole = allocate(
    total,
    ROLES.map(([, basisPoints]) => basisPoints),
  );
  const parts = new Map<string, Fen>();
  ROLES.forEach(([role], index) => {
    const holders = parties.filter((party) => party.role === role);
    const sum = byRole[index] ?? 0n;
    const villages = [...new Set(holders.map((party) => party.villageId))];
    const bySource = villages.length > 1 ? allocate(sum, VILLAGE_WEIGHTS) : [sum];
    villages.forEach((villageId, place) => {
      const own = holders.filter((party) => party.villageId === villageId);
      const cuts = allocate(
        bySource[place] ?? 0n,
        own.map((_, at) => 100 + ((at * 37) % 60)),
      );
      own.forEach((party, at) => parts.set(party.id, cuts[at] ?? 0n));
    });
  });
  return parties.map((party) => parts.get(party.id) ?? 0n);
}

export const noon = (day: string): number => startOfDay(day) + 12 * HOUR_MS;
