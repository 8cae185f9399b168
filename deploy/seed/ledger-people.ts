import type { EntityManager } from 'typeorm';
import { DAY_MS, seal } from '@app/platform';
import { insert } from './seed';
import { seedId } from './seed-id';

/** Households that grow for each village: the catalogue names the first of them, the books know them all. */
export const HOUSEHOLDS: Readonly<Record<string, number>> = {
  dashawo: 36,
  qinghe: 17,
  dongwa: 10,
  baitansi: 12,
  gongzhuangzi: 9,
  fangzhuangzi: 8,
};

/** How many of them the people's own seed makes. */
const KNOWN: Readonly<Record<string, number>> = {
  dashawo: 2,
  qinghe: 2,
  dongwa: 2,
  baitansi: 3,
  gongzhuangzi: 2,
  fangzhuangzi: 2,
};

const SURNAMES = Array.from('王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹');
const GIVEN =
  '长顺 德海 春兰 玉田 广义 秀英 满囤 守成 立秋 桂香 连生 宝山 玉梅 有福 青山 来喜 淑芬 建社 小雪'.split(' ');

export function growerId(village: string, ordinal: number): string {
  return seedId(`grower:${village}-${ordinal}`);
}

/** The other growers: invented names, no phones. */
export async function seedGrowers(rows: EntityManager, now: number): Promise<void> {
  let place = 0;
  for (const [village, households] of Object.entries(HOUSEHOLDS)) {
    for (let ordinal = (KNOWN[village] ?? 0) + 1; ordinal <= households; ordinal += 1, place += 1) {
      const name = `${SURNAMES[(place * 7) % SURNAMES.length] ?? '王'}${GIVEN[(place * 5) % GIVEN.length] ?? '长顺'}`;
      const createdAt = new Date(now - 180 * DAY_MS);
      await insert(rows, 'persons', [
        { id: growerId(village, ordinal), display_name: seal(name), created_at: createdAt },
      ]);
    }
  }
}

interface Party {
  readonly role: string;
  readonly subjectId: string;
  readonly villageId: string | null;
}

export interface SeededParty extends Party {
  readonly id: string;
  readonly partyKey: string;
}

/** Everyone whom the alliance's books may owe, with an account at the demo's bank. */
export async function seedParties(
  rows: EntityManager,
  allianceId: string,
  villages: readonly string[],
  streamerIds: readonly string[],
): Promise<SeededParty[]> {
  const parties: Party[] = [
    ...villages.flatMap((village) =>
      Array.from({ length: HOUSEHOLDS[village] ?? 0 }, (_, index) => ({
        role: 'PRODUCER',
        subjectId: growerId(village, index + 1),
        villageId: seedId(`village:${village}`),
      })),
    ),
    ...streamerIds.map((subjectId) => ({ role: 'STREAMER', subjectId, villageId: null })),
    ...villages.map((village) => {
      const villageId = seedId(`village:${village}`);
      return { role: 'VILLAGE', subjectId: villageId, villageId };
    }),
    { role: 'POOL', subjectId: allianceId, villageId: null },
    { role: 'ALLIANCE', subjectId: allianceId, villageId: null },
    { role: 'PLATFORM', subjectId: '0'.repeat(26), villageId: null },
  ];
  const made = parties.map((party, index) => ({
    ...party,
    id: seedId(`party:${allianceId}:${party.role}:${party.subjectId}`),
    partyKey: `${party.role}.${party.subjectId}`,
    tail: String(1_000 + ((index * 617) % 9_000)),
  }));
  await insert(
    rows,
    'ledger_parties',
    made.map(({ id, role, subjectId, villageId, tail }) => ({
      id,
      alliance_id: allianceId,
      role,
      subject_id: subjectId,
      village_id: villageId,
      bank_account: `DEMO-${id}`,
      bank_account_masked: `演示银行 **** ${tail}`,
      account_kind: ['PRODUCER', 'STREAMER'].includes(role) ? 'personal' : 'corporate',
    })),
  );
  return made;
}
