import type { EntityManager } from 'typeorm';
import { encodePayload } from '@app/outbox';
import type { FreightRow, FreightTemplate } from '@app/parcels/core';
import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS, startOfDay, type Instant } from '@app/platform';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';

/** Each village's courier and its packhouse as it stands on labels. Phones are those of the demo's packhouse accounts. */
const ORIGINS = [
  ['dashawo', '大沙沃村', '辛口镇', 'zhongtong', '13900000103'],
  ['qinghe', '青禾村', '辛口镇', 'zhongtong', '13900000112'],
  ['dongwa', '东洼村', '辛口镇', 'yuantong', '13900000113'],
  ['baitansi', '白滩寺村', '杨柳青镇', 'yunda', '13900000114'],
  ['gongzhuangzi', '宫庄子村', '张家窝镇', 'shunfeng', '13900000117'],
  ['fangzhuangzi', '房庄子村', '张家窝镇', 'jtexpress', '13900000118'],
] as const;

const [TIANJIN, BEIJING, HEBEI, XINJIANG] = ['120000', '110000', '130000', '650000'];
const NEAR = [TIANJIN, BEIJING, HEBEI];
/** Tibet, and what lies beyond the customs of the mainland. */
const NOT_SENT = ['540000', '710000', '810000', '820000'];

const row = (
  regions: string[],
  [firstFen, nextFen]: readonly [bigint, bigint],
  nextGrams = 1_000,
): FreightRow => ({
  ...{ regions, firstGrams: 1_000, firstFen, nextGrams, nextFen },
});

const BUYER: FreightTemplate = {
  rows: [row(NEAR, [600n, 100n]), row([XINJIANG], [2_000n, 1_000n], 500), row([], [900n, 300n])],
  freeFrom: [
    { regions: NEAR, minFen: 3_900n },
    { regions: everywhereBut([...NEAR, XINJIANG, ...NOT_SENT]), minFen: 9_900n },
  ],
  notSentTo: NOT_SENT,
};
const COST: FreightTemplate = {
  rows: [row(NEAR, [500n, 80n]), row([XINJIANG], [1_500n, 700n], 500), row([], [800n, 250n])],
  freeFrom: [],
  notSentTo: NOT_SENT,
};

/** Freight of all villages, and one box that arrived some days ago, so that there is a trace to look at. */
export const seedParcels: Seed = async (rows, now) => {
  await insert(
    rows,
    'freight_templates',
    ORIGINS.map(([slug, village, town, carrier, phone]) => ({
      id: seedId(`freight:${slug}`),
      village_id: seedId(`village:${slug}`),
      carrier_code: carrier,
      buyer: encodePayload(BUYER),
      cost: encodePayload(COST),
      sender_name: `${village}打包站`,
      sender_phone: phone,
      sender_address: `天津市西青区${town}${village}打包站`,
    })),
  );
  await seedArrivedBox(rows, now);
};

/** Codes of the provinces, all but some. */
function everywhereBut(left: readonly string[]): string[] {
  const provinces =
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82';
  return provinces
    .split(' ')
    .map((province) => `${province}0000`)
    .filter((code) => !left.includes(code));
}

const TRACE_CODE = '7K2M9QX4T0BM';
const HARVESTED_GRAMS = 412_000;
const WEIGHT_GRAMS = 2_560;
const DAYS_AGO = 6;
const GROWS_DAYS = 73;

/** A box of 沙窝萝卜 from a lot that is sold out: six days ago it was picked and packed, the day after it arrived. */
async function seedArrivedBox(rows: EntityManager, now: Instant): Promise<void> {
  const day = startOfDay(dayOf(now - DAYS_AGO * DAY_MS));
  const at = (hours: number, minutes: number): Date => new Date(day + hours * HOUR_MS + minutes * MINUTE_MS);
  const ids = {
    order_id: seedId('order:arrived'),
    alliance_id: seedId('alliance:woqing'),
    village_id: seedId('village:dashawo'),
  };
  const parcelId = seedId('parcel:arrived');
  await seedSoldOutLot(rows, day);
  const number = `75${dayOf(day).replaceAll('-', '')}0731`;
  await insert(rows, 'parcels', [
    {
      id: parcelId,
      ...ids,
      order_number: `${dayOf(day - DAY_MS)
        .replaceAll('-', '')
        .slice(2)}00000731`,
      status: 'signed',
      carrier_code: 'zhongtong',
      planned_grams: 2_500,
      weight_grams: WEIGHT_GRAMS,
      trace_code: TRACE_CODE,
      ship_by: at(14, 0),
      paid_at: at(-4, -12),
      opened_at: at(-4, -12),
      packed_at: at(11, 37),
      handed_over_at: at(15, 2),
      first_signed_at: at(24 + 18, 3),
      signed_at: at(24 + 18, 3),
      waybill_status: 'issued',
      waybill_number: number,
      entries: encodePayload(coursePast(day)),
    },
  ]);
  const skuId = seedId('sku:shawo-radish:2');
  await insert(rows, 'parcel_lines', [
    {
      parcel_id: parcelId,
      line_id: seedId('line:arrived'),
      position: 0,
      sku_id: skuId,
      product_id: seedId('product:shawo-radish'),
      item_name: '沙窝萝卜 5斤装',
      quantity: 1,
      unit_grams: 2_500,
      lot_id: seedId('lot:shawo-radish-0'),
    },
  ]);
  const taskId = seedId('task:arrived');
  const task = { id: taskId, parcel_id: parcelId, ...ids, sku_id: skuId, status: 'handed_over' };
  await insert(rows, 'origin_tasks', [
    { ...task, opened_at: at(-4, -12), due_at: at(14, 0), closed_at: at(15, 2) },
  ]);
}

async function seedSoldOutLot(rows: EntityManager, day: Instant): Promise<void> {
  const stamp = dayOf(day).slice(5).replace('-', '');
  await insert(rows, 'lots', [
    {
      id: seedId('lot:shawo-radish-0'),
      code: `DSW-${stamp}-03`,
      product_id: seedId('product:shawo-radish'),
      plot_id: seedId('plot:dashawo-1'),
      village_id: seedId('village:dashawo'),
      grower_id: seedId('grower:dashawo-1'),
      sown_on: dayOf(day - GROWS_DAYS * DAY_MS),
      harvested_on: dayOf(day),
      best_before_on: dayOf(day + 21 * DAY_MS),
      harvested_grams: HARVESTED_GRAMS,
      remaining_grams: 0,
      checked_on: dayOf(day - 2 * DAY_MS),
      check_report: `DEMO-${stamp}-03`,
      certificate_number: `DEMO-HGZ-${stamp}-03`,
    },
  ]);
}

function coursePast(day: Instant): object[] {
  const scan = (hours: number, minutes: number, code: string, text: string, place: string): object => ({
    ...{ at: day + hours * HOUR_MS + minutes * MINUTE_MS, code, text, place },
  });
  return [
    scan(24 + 18, 3, '301', '已签收，签收人：本人', '天津市南开区'),
    scan(24 + 9, 20, '5', '快件正在派送', '天津市南开区'),
    scan(20, 16, '1002', '快件离开【天津西青转运中心】', '天津市西青区'),
    scan(15, 2, '103', '【天津西青辛口】已揽收', '天津市西青区'),
  ];
}
