import type { EntityManager } from 'typeorm';
import { newId, seal } from '@app/platform';

export interface NewSku {
  readonly skuId: string;
  readonly productId: string;
  readonly productSlug: string;
  readonly allianceId: string;
  readonly brandId: string;
  readonly villageId: string;
  readonly growerId: string;
}

/** A SKU on sale with everything behind it: village, alliance, brand, grower, product. For specs of any lib. */
export async function newSku(
  rows: EntityManager,
  { onHand = 100, priceFen = 4_990n, perPersonMax = 20, unitGrams = 2_500, isPerishable = true } = {},
  beside?: NewSku,
): Promise<NewSku> {
  const made = beside ?? (await newProduct(rows, isPerishable));
  const skuId = newId();
  const now = new Date();
  await rows.query(
    `INSERT INTO skus (id, product_id, position, name, price_fen, unit_grams, per_person_max)
     SELECT ?, ?, COUNT(*) + 1, '5斤装', ?, ?, ? FROM skus WHERE product_id = ?`,
    [skuId, made.productId, String(priceFen), unitGrams, perPersonMax, made.productId],
  );
  const stock = 'INSERT INTO stocks (sku_id, village_id, on_hand, reserved) VALUES (?, ?, ?, 0)';
  await rows.query(stock, [skuId, made.villageId, onHand]);
  if (onHand > 0)
    await rows.query(
      "INSERT INTO stock_movements (id, sku_id, kind, quantity, cause_id, at) VALUES (?, ?, 'opened', ?, ?, ?)",
      [newId(), skuId, onHand, skuId, now],
    );
  return { ...made, skuId };
}

async function newProduct(rows: EntityManager, isPerishable: boolean): Promise<NewSku> {
  const [allianceId, brandId, villageId, growerId, productId] = [newId(), newId(), newId(), newId(), newId()];
  const [slug, now] = [productId.toLowerCase(), new Date()];
  const run = (sql: string, values: unknown[]): Promise<unknown> => rows.query(sql, values);
  await run('INSERT INTO persons (id, display_name, created_at) VALUES (?, ?, ?)', [
    growerId,
    seal('田有余'),
    now,
  ]);
  await run('INSERT INTO villages VALUES (?, ?, ?, ?, ?, ?)', [
    villageId,
    slug,
    '大沙沃村',
    '辛口镇',
    '',
    '/art/a.svg',
  ]);
  await run(
    "INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on) VALUES (?, ?, '沃青联盟', '辛口镇', 'village_village', '', '2025-03-18')",
    [allianceId, slug],
  );
  await run(
    "INSERT INTO brands (id, alliance_id, slug, name, logo, registered_on) VALUES (?, ?, ?, ?, '/art/b.svg', '2025-03-18')",
    [brandId, allianceId, slug, `沃小青 ${slug}`],
  );
  await run('INSERT INTO memberships (id, alliance_id, village_id, started_at) VALUES (?, ?, ?, ?)', [
    newId(),
    allianceId,
    villageId,
    now,
  ]);
  await run("INSERT IGNORE INTO categories VALUES ('roots', '根茎', 'field', 0)", []);
  await run(
    `INSERT INTO products (id, slug, alliance_id, brand_id, village_id, grower_id, category_slug, name, spec_line, story,
       storage_note, is_perishable, position, price_from_fen, search_text, listed_at)
     VALUES (?, ?, ?, ?, ?, ?, 'roots', '沙窝萝卜', '', '', '', ?, 1, 4990, '', ?)`,
    [productId, slug, allianceId, brandId, villageId, growerId, isPerishable, now],
  );
  return { skuId: '', productId, productSlug: slug, allianceId, brandId, villageId, growerId };
}
