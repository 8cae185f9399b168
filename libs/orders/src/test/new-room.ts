import type { EntityManager } from 'typeorm';
import { newId, type Actor } from '@app/platform';
import type { TestShop } from './new-shop';

export interface TestRoom {
  readonly sessionId: string;
  readonly itemId: string;
  readonly moderator: Actor;
}

/** A show on air that sells the shop's pack at a price of its own, made by SQL: no gate, no streamer's proofs. */
export async function newRoom(rows: EntityManager, { sku }: TestShop, priceFen = 4_590n): Promise<TestRoom> {
  const [sessionId, itemId] = [newId(), newId()];
  const now = new Date();
  await insert(rows, 'live_sessions', {
    ...{ id: sessionId, alliance_id: sku.allianceId, brand_id: sku.brandId, streamer_id: sku.growerId },
    ...{ title: '采萝卜', cover: '/art/a.svg', status: 'live', media_state: 'offline' },
    ...{ scheduled_at: now, started_at: now, created_at: now, request_id: newId(), request_hash: '' },
  });
  for (const stream of ['s', 'c', 'k', 'u'])
    await insert(rows, 'live_stream_heads', { session_id: sessionId, stream, seq: 0, epoch: 'e1' });
  await insert(rows, 'session_items', {
    ...{ id: itemId, session_id: sessionId, sku_id: sku.skuId, product_id: sku.productId, position: 1 },
    ...{ product_slug: 'radish', item_name: '沙窝萝卜 5斤装', picture: '', price_fen: priceFen.toString() },
    ...{ unit_grams: 2_500, is_perishable: 1, is_listed: 1, stock_hint: 'plenty' },
  });
  const office = { office: 'moderator', allianceId: sku.allianceId, villageId: null } as const;
  return { sessionId, itemId, moderator: { id: newId(), offices: [office] } };
}

async function insert(rows: EntityManager, table: string, values: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(values);
  const marks = columns.map(() => '?').join(', ');
  await rows.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(values));
}
