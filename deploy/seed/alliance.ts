import type { EntityManager } from 'typeorm';
import { dueOf, PROOF_KINDS, type ProofKind } from '@app/alliance';
import { DAY_MS, dayOf } from '@app/platform';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';

const TERM_UNTIL = '2027-06-30';
/** A demo that is started late still has people in office. */
const TERM_DAYS_MIN = 180;

const VILLAGES = [
  {
    slug: 'dashawo',
    name: '大沙沃村',
    town_name: '辛口镇',
    blurb: '沙土地，冬天棚里拔沙窝萝卜。村口的打包站每天下午两点装车。',
    picture: '/art/village-greenhouses.svg',
  },
  {
    slug: 'qinghe',
    name: '青禾村',
    town_name: '辛口镇',
    blurb: '种西红柿，林下散养鸡。西红柿等树上红透了再摘。',
    picture: '/art/greenhouse.svg',
  },
  {
    slug: 'dongwa',
    name: '东洼村',
    town_name: '辛口镇',
    blurb: '洼地种稻，坡上搭棚种旱黄瓜。稻子十月收，新米现碾现装。',
    picture: '/art/village-greenhouses.svg',
  },
  {
    slug: 'baitansi',
    name: '白滩寺村',
    town_name: '杨柳青镇',
    blurb: '靠着河，叶菜一茬接一茬，清早割，上午装箱。',
    picture: '/art/village-river.svg',
  },
  {
    slug: 'gongzhuangzi',
    name: '宫庄子村',
    town_name: '张家窝镇',
    blurb: '独流减河边的村子，种红薯和青蒜，秋后窖里存着慢慢卖。',
    picture: '/art/village-river.svg',
  },
  {
    slug: 'fangzhuangzi',
    name: '房庄子村',
    town_name: '张家窝镇',
    blurb: '草莓棚挨着韭菜垄，周末有人来摘，平日装箱发走。',
    picture: '/art/village-strawberry.svg',
  },
];

const ALLIANCES = [
  {
    slug: 'woqing',
    name: '沃青联盟',
    town_name: '辛口镇',
    form_kind: 'village_village',
    blurb: '大沙沃、青禾、东洼三村一起种，一起卖，一本账。',
    formed_on: '2025-03-18',
    villages: ['dashawo', 'qinghe', 'dongwa'],
    brand: { slug: 'woxiaoqing', name: '沃小青' },
  },
  {
    slug: 'liuan',
    name: '柳岸联盟',
    town_name: '杨柳青镇',
    form_kind: 'village_township',
    blurb: '白滩寺村和镇上搭伙，叶菜当天割，当天发。',
    formed_on: '2025-06-05',
    villages: ['baitansi'],
    brand: { slug: 'liushangxian', name: '柳上鲜' },
  },
  {
    slug: 'hewan',
    name: '河湾联盟',
    town_name: '张家窝镇',
    form_kind: 'village_enterprise',
    blurb: '宫庄子、房庄子两村和合作社联手，正在选下一位主播。',
    formed_on: '2025-09-22',
    villages: ['gongzhuangzi', 'fangzhuangzi'],
    brand: { slug: 'wantoumei', name: '湾头莓' },
  },
];

const STREAMERS: readonly (readonly [string, string])[] = [
  ['woqing', '01'],
  ['liuan', '11'],
];

/** Digits of the phone, office, alliance, village. */
const OFFICES: readonly (readonly [string, string, string, string | null])[] = [
  ['02', 'moderator', 'woqing', null],
  ['03', 'packhouse', 'woqing', 'dashawo'],
  ['12', 'packhouse', 'woqing', 'qinghe'],
  ['13', 'packhouse', 'woqing', 'dongwa'],
  ['04', 'accountant', 'woqing', null],
  ['10', 'accountant', 'woqing', null],
  ['05', 'alliance_secretary', 'woqing', null],
  ['06', 'first_secretary', 'woqing', null],
  ['07', 'villager', 'woqing', 'dashawo'],
  ['14', 'packhouse', 'liuan', 'baitansi'],
  ['15', 'accountant', 'liuan', null],
  ['16', 'alliance_secretary', 'liuan', null],
  ['17', 'packhouse', 'hewan', 'gongzhuangzi'],
  ['18', 'packhouse', 'hewan', 'fangzhuangzi'],
  ['19', 'accountant', 'hewan', null],
  ['24', 'alliance_secretary', 'hewan', null],
  ...ALLIANCES.flatMap(({ slug }) => [
    ['08', 'district_officer', slug, null] as const,
    ['09', 'operator', slug, null] as const,
  ]),
];

export const seedAlliance: Seed = async (rows, now) => {
  const startedAt = new Date(now - 120 * DAY_MS);
  const least = dayOf(now + TERM_DAYS_MIN * DAY_MS);
  const until = TERM_UNTIL > least ? TERM_UNTIL : least;
  await insert(
    rows,
    'villages',
    VILLAGES.map((village) => ({ id: seedId(`village:${village.slug}`), ...village })),
  );
  for (const { villages, brand, ...alliance } of ALLIANCES) {
    const allianceId = seedId(`alliance:${alliance.slug}`);
    await insert(rows, 'alliances', [{ id: allianceId, ...alliance }]);
    await insert(
      rows,
      'memberships',
      villages.map((slug, index) => ({
        id: seedId(`membership:${slug}`),
        alliance_id: allianceId,
        village_id: seedId(`village:${slug}`),
        started_at: new Date(startedAt.getTime() + index),
      })),
    );
    await insert(rows, 'brands', [
      {
        id: seedId(`brand:${brand.slug}`),
        alliance_id: allianceId,
        ...brand,
        logo: `/art/brand-${brand.slug}.svg`,
        registered_on: alliance.formed_on,
      },
    ]);
  }
  await insert(
    rows,
    'trios',
    STREAMERS.map(([slug, digits]) => ({
      id: seedId(`trio:${slug}`),
      alliance_id: seedId(`alliance:${slug}`),
      brand_id: seedId(`brand:${ALLIANCES.find((each) => each.slug === slug)?.brand.slug ?? ''}`),
      streamer_id: seedId(`person:${digits}`),
      started_at: startedAt,
      until_on: until,
    })),
  );
  await seedProofs(rows, now);
  await insert(
    rows,
    'office_terms',
    OFFICES.map(([digits, office, slug, village]) => ({
      id: seedId(`office:${digits}:${office}:${slug}`),
      person_id: seedId(`person:${digits}`),
      office,
      alliance_id: seedId(`alliance:${slug}`),
      village_id: village === null ? null : seedId(`village:${village}`),
      started_at: startedAt,
      until_on: until,
    })),
  );
};

/** The demo's streamers have shown their papers and been trained; the digests are of no real paper. */
async function seedProofs(rows: EntityManager, now: number): Promise<void> {
  const proofs = STREAMERS.flatMap(([slug, digits]) =>
    PROOF_KINDS.map((kind) => proofOf(slug, digits, kind, now)),
  );
  await insert(rows, 'streamer_proofs', proofs);
  const steps = proofs.map(({ id, kind, person_id, verified_by, verified_at }) => ({
    id: seedId(`step:${id}`),
    ...{ thing: 'streamer', thing_id: person_id, step: `verify_${kind}`, to_status: 'verified' },
    ...{ done_by: verified_by, at: verified_at },
  }));
  await insert(rows, 'steps', steps);
}

function proofOf(slug: string, digits: string, kind: ProofKind, now: number) {
  const verifiedAt = now - 30 * DAY_MS;
  return {
    id: seedId(`proof:${slug}:${kind}`),
    person_id: seedId(`person:${digits}`),
    kind,
    verified_at: new Date(verifiedAt),
    due_at: new Date(dueOf(kind, verifiedAt)),
    verified_by: seedId('person:06'),
    evidence_sha256: '0'.repeat(64),
    request_id: `seed-${slug}-${kind}`,
    request_hash: '0'.repeat(64),
  };
}
