import type { EntityManager } from 'typeorm';
import { searchTerms } from '@app/catalog';
import { DAY_MS, dayOf } from '@app/platform';
import type { Good } from './good';
import { CATEGORIES, GOODS } from './goods';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';

const SOLD_DAYS = 29;
const LOT_GRAMS = 4_000_000;

/** Codes of villages on boxes and plots, and the names of their plots by grower. */
const VILLAGES: Readonly<Record<string, { name: string; code: string; plots: readonly string[] }>> = {
  dashawo: { name: '大沙沃村', code: 'DSW', plots: ['3号棚', '5号棚'] },
  qinghe: { name: '青禾村', code: 'QH', plots: ['2号棚', '林下鸡场'] },
  dongwa: { name: '东洼村', code: 'DW', plots: ['6号棚', '东洼稻田'] },
  baitansi: { name: '白滩寺村', code: 'BTS', plots: ['7号棚', '河边地', '1号菇房'] },
  gongzhuangzi: { name: '宫庄子村', code: 'GZZ', plots: ['减河南岸', '4号棚'] },
  fangzhuangzi: { name: '房庄子村', code: 'FZZ', plots: ['2号棚', '韭菜垄'] },
};
const NAMES: Readonly<Record<string, string>> = {
  woqing: '沃青联盟',
  liuan: '柳岸联盟',
  hewan: '河湾联盟',
  woxiaoqing: '沃小青',
  liushangxian: '柳上鲜',
  wantoumei: '湾头莓',
};

export const seedCatalog: Seed = async (rows, now) => {
  await insert(
    rows,
    'categories',
    CATEGORIES.map(([slug, name, icon], position) => ({ slug, name, icon, position })),
  );
  await seedPlots(rows);
  for (const [position, good] of GOODS.entries()) {
    await seedProduct(rows, good, position, now);
    await seedSkus(rows, good, now);
    await seedLots(rows, good, now);
    await seedSales(rows, good, now);
  }
};

async function seedPlots(rows: EntityManager): Promise<void> {
  for (const [slug, village] of Object.entries(VILLAGES)) {
    await insert(
      rows,
      'plots',
      village.plots.map((name, index) => ({
        id: seedId(`plot:${slug}-${String(index + 1)}`),
        village_id: seedId(`village:${slug}`),
        grower_id: seedId(`grower:${slug}-${String(index + 1)}`),
        code: `${village.code}-${String(index + 11)}`,
        name,
        is_grower_public: index === 0,
      })),
    );
  }
}

async function seedProduct(rows: EntityManager, good: Good, position: number, now: number): Promise<void> {
  const id = seedId(`product:${good.slug}`);
  const { terms, text } = searchTerms({
    name: good.name,
    aliases: good.aliases,
    brandName: NAMES[good.brand] ?? '',
    villageName: VILLAGES[good.village]?.name ?? '',
    allianceName: NAMES[good.alliance] ?? '',
    categoryName: CATEGORIES.find(([slug]) => slug === good.category)?.[1] ?? '',
    skuNames: good.skus.map(([name]) => name),
  });
  await insert(rows, 'products', [
    {
      id,
      slug: good.slug,
      alliance_id: seedId(`alliance:${good.alliance}`),
      brand_id: seedId(`brand:${good.brand}`),
      village_id: seedId(`village:${good.village}`),
      grower_id: seedId(`grower:${good.village}-${String(good.grower)}`),
      category_slug: good.category,
      name: good.name,
      aliases: good.aliases,
      spec_line: good.specLine,
      story: good.story,
      storage_note: good.storageNote,
      is_perishable: good.isPerishable,
      position: position + 1,
      price_from_fen: String(Math.min(...good.skus.map(([, priceFen]) => priceFen))),
      search_text: text,
      listed_at: new Date(now - (40 - position) * DAY_MS),
    },
  ]);
  await insert(
    rows,
    'product_pictures',
    good.pictures.map(([alt, ground], index) => ({
      product_id: id,
      position: index + 1,
      url: `/art/${good.slug}-${String(index + 1)}.svg`,
      alt,
      ground,
    })),
  );
  const values = [...terms].map(([term, weight]) => [term, id, weight]);
  await rows.query('INSERT INTO product_terms (term, product_id, weight) VALUES ?', [values]);
}

async function seedSkus(rows: EntityManager, good: Good, now: number): Promise<void> {
  for (const [index, [name, priceFen, unitGrams, perPersonMax, onHand]] of good.skus.entries()) {
    const skuId = seedId(`sku:${good.slug}:${String(index + 1)}`);
    await insert(rows, 'skus', [
      {
        id: skuId,
        product_id: seedId(`product:${good.slug}`),
        position: index + 1,
        name,
        price_fen: String(priceFen),
        unit_grams: unitGrams,
        per_person_max: perPersonMax,
      },
    ]);
    const stock = {
      sku_id: skuId,
      village_id: seedId(`village:${good.village}`),
      on_hand: onHand,
      reserved: 0,
    };
    await insert(rows, 'stocks', [stock]);
    if (onHand === 0) continue;
    await insert(rows, 'stock_movements', [
      {
        id: seedId(`movement:${good.slug}:${String(index + 1)}`),
        sku_id: skuId,
        kind: 'opened',
        quantity: onHand,
        cause_id: skuId,
        at: new Date(now),
      },
    ]);
  }
}

/** Two lots: what is picked today, and what keeps a day longer behind it. */
async function seedLots(rows: EntityManager, good: Good, now: number): Promise<void> {
  const village = VILLAGES[good.village];
  const number = String(GOODS.indexOf(good) + 3).padStart(2, '0');
  for (const [index, daysAgo] of [1, 0].entries()) {
    const harvestedAt = now - daysAgo * DAY_MS;
    const stamp = dayOf(harvestedAt).slice(5).replace('-', '');
    await insert(rows, 'lots', [
      {
        id: seedId(`lot:${good.slug}-${String(index + 1)}`),
        code: `${village?.code ?? ''}-${stamp}-${number}`,
        product_id: seedId(`product:${good.slug}`),
        plot_id: seedId(`plot:${good.village}-${String(good.grower)}`),
        village_id: seedId(`village:${good.village}`),
        grower_id: seedId(`grower:${good.village}-${String(good.grower)}`),
        sown_on: good.growsDays === null ? null : dayOf(harvestedAt - good.growsDays * DAY_MS),
        harvested_on: dayOf(harvestedAt),
        best_before_on: dayOf(harvestedAt + good.keepsDays * DAY_MS),
        harvested_grams: LOT_GRAMS,
        remaining_grams: LOT_GRAMS,
        checked_on: dayOf(harvestedAt - 2 * DAY_MS),
        check_report: `DEMO-${stamp}-${number}`,
        certificate_number: `DEMO-HGZ-${stamp}-${number}`,
      },
    ]);
  }
}

/** Sales of the days before the demo began, spread evenly. */
async function seedSales(rows: EntityManager, good: Good, now: number): Promise<void> {
  const daily = Math.floor(good.sold30Days / SOLD_DAYS);
  const rest = good.sold30Days - daily * SOLD_DAYS;
  const values = Array.from({ length: SOLD_DAYS }, (_, index) => [
    seedId(`product:${good.slug}`),
    dayOf(now - (index + 1) * DAY_MS),
    daily + (index < rest ? 1 : 0),
  ]);
  await rows.query('INSERT INTO product_sales (product_id, day, quantity) VALUES ?', [values]);
}
