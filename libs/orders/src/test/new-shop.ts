import type { EntityManager } from 'typeorm';
import { newSku, type NewSku } from '@app/catalog/test';
import { newId, seal, type Actor } from '@app/platform';
import { CouponRow } from '@app/promotions';
import type { PlaceOrderInput } from '../commands/place-order';

export const RECIPIENT = {
  name: '沈青',
  phone: '13800001111',
  regionCode: '120104',
  street: '黄河道 8 号 2 门 501',
};
const ROWS = '[{"regions":[],"firstGrams":1000,"firstFen":"900","nextGrams":1000,"nextFen":"300"}]';
const TEMPLATE = `{"rows":${ROWS},"freeFrom":[],"notSentTo":["540000"]}`;

export interface TestShop {
  readonly buyer: Actor;
  readonly sku: NewSku;
  /** an order of one radish pack; each call has a requestId of its own */
  input(more?: Partial<PlaceOrderInput>): PlaceOrderInput;
}

/** A buyer, a SKU on sale and what its village asks for delivery. For specs of any lib. */
export async function newShop(
  rows: EntityManager,
  facts: Parameters<typeof newSku>[1] = {},
  beside?: NewSku,
): Promise<TestShop> {
  const sku = await newSku(rows, facts, beside);
  const buyer: Actor = { id: newId(), offices: [] };
  await rows.query('INSERT INTO persons (id, display_name, created_at) VALUES (?, ?, ?)', [
    buyer.id,
    seal('沈青'),
    new Date(),
  ]);
  await rows.query(
    `INSERT IGNORE INTO freight_templates (id, village_id, carrier_code, buyer, cost, sender_name, sender_phone, sender_address)
     VALUES (?, ?, 'zhongtong', ?, ?, '大沙沃村打包站', '13900000103', '天津市西青区辛口镇大沙沃村')`,
    [newId(), sku.villageId, TEMPLATE, TEMPLATE],
  );
  const input = (more: Partial<PlaceOrderInput> = {}): PlaceOrderInput => ({
    requestId: newId(),
    lines: [{ skuId: sku.skuId, quantity: 1 }],
    recipient: RECIPIENT,
    acceptsPerishable: true,
    ...more,
  });
  return { buyer, sku, input };
}

/** 满 80 减 10 of the shop's alliance; its code. */
export async function newCoupon(
  rows: EntityManager,
  { sku }: TestShop,
  more: Partial<CouponRow> = {},
): Promise<string> {
  const now = Date.now();
  const code = `C${newId().slice(-12)}`;
  const terms = { name: '满 80 减 10', faceFen: 1_000n, minFen: 8_000n, totalMax: 10, perPersonMax: 2 };
  const times = { startsAt: now - 1_000, endsAt: now + 60_000 };
  const { allianceId } = sku;
  await rows.insert(CouponRow, { id: newId(), code, allianceId, ...terms, ...times, usedCount: 0, ...more });
  return code;
}

export async function couponUsed(rows: EntityManager, code: string): Promise<number> {
  return (await rows.findOneByOrFail(CouponRow, { code })).usedCount;
}

export function accountantOf(allianceId: string): Actor {
  return { id: newId(), offices: [{ office: 'accountant', allianceId, villageId: null }] };
}
