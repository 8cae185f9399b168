import type { EntityManager } from 'typeorm';
import { CONFIRMED_GATES } from '../core';
import { insert } from './insert';
import { newId, seal, type Actor } from '@app/platform';

/** An alliance with a serving streamer, a moderator and goods on sale, made by SQL so that a spec needs no other command. */
export interface TestShow {
  readonly allianceId: string;
  readonly villageId: string;
  readonly streamer: Actor;
  readonly moderator: Actor;
  readonly skuIds: readonly string[];
}

const DAY = '2026-01-01';

export async function buildShow(rows: EntityManager, stock = 50): Promise<TestShow> {
  const [allianceId, brandId, villageId, streamerId] = [newId(), newId(), newId(), newId()];
  const at = new Date();
  const slug = (id: string) => `t-${id.toLowerCase()}`;
  await insert(rows, 'persons', {
    id: streamerId,
    display_name: seal('苗小满'),
    is_party_member: 1,
    created_at: at,
  });
  await insert(rows, 'alliances', {
    id: allianceId,
    slug: slug(allianceId),
    name: '沃青联盟',
    town_name: '辛口镇',
    form_kind: 'village_village',
    blurb: '',
    formed_on: DAY,
  });
  const town = { town_name: '辛口镇', blurb: '', picture: '' };
  await insert(rows, 'villages', { id: villageId, slug: slug(villageId), name: '大沙沃村', ...town });
  await insert(rows, 'brands', {
    id: brandId,
    alliance_id: allianceId,
    slug: slug(brandId),
    name: brandId,
    logo: '/art/brand.svg',
    registered_on: DAY,
  });
  await insert(rows, 'trios', {
    id: newId(),
    alliance_id: allianceId,
    brand_id: brandId,
    streamer_id: streamerId,
    started_at: at,
    until_on: '2099-01-01',
  });
  for (const kind of ['identity', 'training']) await insertProof(rows, streamerId, kind);
  await insert(rows, 'sellers', {
    alliance_id: allianceId,
    name: '沃青合作社',
    address: '大沙沃村',
    contact: '022-0000',
    licence: 'TEST',
    due_at: new Date('2099-01-01'),
  });
  const origin = { villageId, growerId: streamerId, allianceId, brandId };
  const skuIds = [
    await buildSku(rows, origin, '沙窝萝卜', stock),
    await buildSku(rows, origin, '旱黄瓜', stock),
  ];
  const held = (office: 'streamer' | 'moderator') => [{ office, allianceId, villageId: null }];
  return {
    allianceId,
    villageId,
    streamer: { id: streamerId, offices: held('streamer') },
    moderator: { id: newId(), offices: held('moderator') },
    skuIds,
  };
}

/** Everything that a person confirms before a show is confirmed. */
export async function confirmChecks(rows: EntityManager, sessionId: string): Promise<void> {
  for (const gate of CONFIRMED_GATES) {
    const by = { checked_by: newId(), checked_at: new Date() };
    await insert(rows, 'session_checks', { session_id: sessionId, gate, ...by });
  }
}

async function insertProof(rows: EntityManager, personId: string, kind: string): Promise<void> {
  await insert(rows, 'streamer_proofs', {
    id: newId(),
    person_id: personId,
    kind,
    verified_at: new Date(),
    due_at: new Date('2099-01-01'),
    verified_by: newId(),
    evidence_sha256: '0'.repeat(64),
    request_id: newId(),
    request_hash: '0'.repeat(64),
  });
}

interface Origin {
  readonly villageId: string;
  readonly growerId: string;
  readonly allianceId: string;
  readonly brandId: string;
}

async function buildSku(rows: EntityManager, origin: Origin, name: string, stock: number): Promise<string> {
  const [productId, skuId] = [newId(), newId()];
  const category = { slug: 't-root', name: '根茎', icon: 'radish', position: 1 };
  await rows.query('INSERT IGNORE INTO categories (slug, name, icon, position) VALUES (?, ?, ?, ?)', [
    ...Object.values(category),
  ]);
  await insert(rows, 'products', {
    id: productId,
    slug: `t-${productId.toLowerCase()}`,
    alliance_id: origin.allianceId,
    brand_id: origin.brandId,
    village_id: origin.villageId,
    grower_id: origin.growerId,
    category_slug: category.slug,
    name,
    spec_line: '',
    story: '',
    storage_note: '',
    is_perishable: 1,
    position: 1,
    price_from_fen: 4990,
    search_text: name,
    listed_at: new Date(),
  });
  await insert(rows, 'product_pictures', {
    product_id: productId,
    position: 1,
    url: '/art/shawo-radish-1.svg',
    alt: name,
    ground: 'leaf',
  });
  await insert(rows, 'skus', {
    id: skuId,
    product_id: productId,
    position: 1,
    name: '5斤装',
    price_fen: 4990,
    unit_grams: 2500,
    per_person_max: 99,
  });
  await insert(rows, 'stocks', { sku_id: skuId, village_id: origin.villageId, on_hand: stock, reserved: 0 });
  return skuId;
}
