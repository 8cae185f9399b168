import type { EntityManager } from 'typeorm';
import { openSettlement, sha256, type RuleResolution } from '@app/ledger';
import { canonicalJson, DAY_MS, startOfDay } from '@app/platform';
import { seedClosings } from './ledger-closings';
import { seedFund, seedHistory } from './ledger-history';
import { seedGrowers, seedParties } from './ledger-people';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';
import { VILLAGES as VILLAGE_WAYS, type Village } from './village-ways';

const FUND_DAY = '2026-05-25';

interface RuleVersion {
  readonly version: number;
  readonly from: string;
  /** basis points of grower, streamer, village, pool, alliance, platform */
  readonly shares: readonly [number, number, number, number, number, number];
  readonly days: readonly string[];
  /** by village: due, present, for, against, abstained */
  readonly votes: Readonly<Record<string, readonly number[]>>;
}

const ROLES = ['PRODUCER', 'STREAMER', 'VILLAGE', 'POOL', 'ALLIANCE', 'PLATFORM'] as const;

const STEPS = [
  'proposed',
  'consulted',
  'reviewed',
  'resolved',
  'resolution_public',
  'result_public',
] as const;

/** A village's own way: six steps with their days, who was due and came, and how they voted. */
function resolutionOf({ slug, procedure, isMerged }: Village, { days, votes }: RuleVersion): RuleResolution {
  const [due = 0, present = 0, yes = 0, no = 0, abstained = 0] = votes[slug] ?? [];
  // Where one person heads branch and committee the first two steps were one meeting.
  const dayOf = (at: number): string => (isMerged && at === 1 ? days[0] : days[at]) ?? '';
  const steps = STEPS.map((step, at) => ({ step, day: dayOf(at) }));
  const villageId = seedId(`village:${slug}`);
  return { villageId, procedure, steps, due, present, yes, no, abstained };
}

const RULES: Readonly<Record<string, readonly RuleVersion[]>> = {
  woqing: [
    {
      version: 1,
      from: '2025-04-01',
      shares: [7_500, 800, 800, 500, 300, 100],
      days: ['2025-02-20', '2025-02-24', '2025-03-03', '2025-03-12', '2025-03-13', '2025-03-28'],
      votes: { dashawo: [84, 66, 60, 4, 2], qinghe: [49, 43, 40, 2, 1], dongwa: [168, 131, 117, 9, 5] },
    },
    {
      version: 2,
      from: '2025-10-01',
      shares: [7_300, 1_000, 800, 500, 300, 100],
      days: ['2025-08-18', '2025-08-22', '2025-08-29', '2025-09-08', '2025-09-09', '2025-09-26'],
      votes: { dashawo: [85, 69, 63, 5, 1], qinghe: [49, 43, 40, 2, 1], dongwa: [168, 131, 117, 9, 5] },
    },
    {
      version: 3,
      from: '2026-07-01',
      shares: [7_200, 1_000, 800, 600, 300, 100],
      days: ['2026-05-18', '2026-05-22', '2026-05-29', '2026-06-08', '2026-06-09', '2026-06-28'],
      votes: { dashawo: [86, 71, 68, 2, 1], qinghe: [49, 43, 40, 2, 1], dongwa: [168, 131, 117, 9, 5] },
    },
  ],
  liuan: [
    {
      version: 1,
      from: '2025-07-01',
      shares: [7_000, 1_000, 1_000, 600, 300, 100],
      days: ['2025-05-12', '2025-05-16', '2025-05-23', '2025-06-03', '2025-06-04', '2025-06-20'],
      votes: { baitansi: [52, 44, 41, 2, 1] },
    },
  ],
  hewan: [
    {
      version: 1,
      from: '2025-10-01',
      shares: [7_200, 1_000, 800, 600, 300, 100],
      days: ['2025-08-11', '2025-08-15', '2025-08-22', '2025-09-02', '2025-09-03', '2025-09-19'],
      votes: { gongzhuangzi: [47, 40, 36, 3, 1], fangzhuangzi: [446, 352, 331, 14, 7] },
    },
  ],
};

const VILLAGES: Readonly<Record<string, readonly string[]>> = {
  woqing: ['dashawo', 'qinghe', 'dongwa'],
  liuan: ['baitansi'],
  hewan: ['gongzhuangzi', 'fangzhuangzi'],
};
const STREAMERS: Readonly<Record<string, readonly string[]>> = { woqing: ['01'], liuan: ['11'] };

export const seedLedger: Seed = async (rows, now) => {
  await seedGrowers(rows, now);
  for (const [slug, villages] of Object.entries(VILLAGES)) {
    const allianceId = seedId(`alliance:${slug}`);
    await seedRules(rows, allianceId, slug, RULES[slug] ?? []);
    const streamers = (STREAMERS[slug] ?? []).map((digits) => seedId(`person:${digits}`));
    const parties = await seedParties(rows, allianceId, villages, streamers);
    await seedFund(rows, allianceId, Math.min(startOfDay(FUND_DAY), now - DAY_MS));
    if (slug === 'woqing') await seedHistory(rows, allianceId, seedId(`rule:${allianceId}:3`), parties);
    await seedClosings(rows, allianceId, now);
    await openSettlement(rows, allianceId, now);
  }
};

async function seedRules(
  rows: EntityManager,
  allianceId: string,
  alliance: string,
  versions: readonly RuleVersion[],
): Promise<void> {
  const members = VILLAGE_WAYS.filter((village) => village.alliance === alliance);
  for (const each of versions) {
    const { version, from, shares } = each;
    // The flat shape in which the first versions were resolved: their texts, and so their hashes, stay as they are.
    const rule = {
      base: 'net_of_costs',
      feeBearer: 'sale',
      freightBearer: 'sale',
      couponFunding: 'alliance',
      shares: ROLES.map((role, index) => ({ role, basisPoints: shares[index] ?? 0 })),
      poolRule: 'equal',
      vacantStreamer: 'POOL',
    };
    const canonical = canonicalJson(rule);
    await insert(rows, 'split_rules', [
      {
        id: seedId(`rule:${allianceId}:${version}`),
        alliance_id: allianceId,
        version,
        canonical,
        sha256: sha256(canonical),
        in_force_from: new Date(startOfDay(from)),
        resolution: JSON.stringify(members.map((village) => resolutionOf(village, each))),
      },
    ]);
  }
}
