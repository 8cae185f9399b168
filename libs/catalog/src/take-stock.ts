import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { Refusal, invariant, newId } from '@app/platform';
import type { Tx } from '@app/outbox';
import {
  availableIn,
  mergeLines,
  requireOrderable,
  type MovementKind,
  type SkuLine,
  type Stock,
} from './core';
import { StockMovementRow } from './stock-movement.row';

/** What an order needs to know of a SKU, as it is now. */
export interface TakenSku {
  readonly skuId: string;
  readonly productId: string;
  readonly productSlug: string;
  readonly allianceId: string;
  readonly villageId: string;
  readonly growerId: string;
  readonly category: string;
  /** 沙窝萝卜 5斤装 */
  readonly itemName: string;
  readonly unitGrams: number;
  readonly priceFen: Fen;
  readonly perPersonMax: number;
  readonly isPerishable: boolean;
  readonly quantity: number;
}

interface FoundSku extends Omit<TakenSku, 'quantity' | 'priceFen' | 'isPerishable'> {
  readonly priceFen: string;
  readonly isPerishable: number;
}

const SKUS = `SELECT sku.id AS skuId, sku.product_id AS productId, product.slug AS productSlug,
    product.alliance_id AS allianceId, stock.village_id AS villageId, product.grower_id AS growerId,
    product.category_slug AS category, CONCAT(product.name, ' ', sku.name) AS itemName, sku.unit_grams AS unitGrams,
    sku.price_fen AS priceFen, sku.per_person_max AS perPersonMax, product.is_perishable AS isPerishable
  FROM skus sku JOIN products product ON product.id = sku.product_id JOIN stocks stock ON stock.sku_id = sku.id
  WHERE sku.id IN (?) AND sku.ended_at IS NULL AND product.ended_at IS NULL`;

/** The facts of the SKUs without promising anything, in SKU order. Refuses what is not on sale and more than a person may have. */
export async function readSkus(rows: EntityManager, lines: readonly SkuLine[]): Promise<TakenSku[]> {
  const merged = mergeLines(lines);
  const found: FoundSku[] = await rows.query(SKUS, [merged.map((line) => line.skuId)]);
  const bySku = new Map(found.map((sku) => [sku.skuId, sku]));
  return merged.map((line) => {
    const sku = requireOrderable(bySku.get(line.skuId), line);
    return {
      ...sku,
      priceFen: fen(sku.priceFen),
      isPerishable: Boolean(sku.isPerishable),
      quantity: line.quantity,
    };
  });
}

/** Promises the stock of a whole basket or none, in the caller's transaction. Refusing undoes what was reserved before. */
export async function takeStock(tx: Tx, lines: readonly SkuLine[]): Promise<TakenSku[]> {
  const skus = await readSkus(tx.rows, lines);
  for (const sku of skus) await promiseStock(tx, sku);
  return skus;
}

/** Promises so many of one SKU, or refuses with what is left. A flash deal promises more than one person may have. */
export async function promiseStock(
  tx: Tx,
  { skuId, quantity, itemName }: Pick<TakenSku, 'skuId' | 'quantity' | 'itemName'>,
): Promise<void> {
  const done = await change(
    tx.rows,
    'UPDATE stocks SET reserved = reserved + ? WHERE sku_id = ? AND on_hand - reserved >= ?',
    [quantity, skuId, quantity],
  );
  if (done) return;
  const available = (await availableOf(tx.rows, [skuId])).get(skuId) ?? 0;
  throw new Refusal('out_of_stock', { skuId, itemName, available });
}

/** Ends reservations: the order was closed, cancelled or refunded before shipping. */
export async function giveBackStock(tx: Tx, lines: readonly SkuLine[]): Promise<void> {
  for (const { skuId, quantity } of mergeLines(lines)) {
    const sql = 'UPDATE stocks SET reserved = reserved - ? WHERE sku_id = ? AND reserved >= ?';
    const done = await change(tx.rows, sql, [quantity, skuId, quantity]);
    invariant(done, `${String(quantity)} of ${skuId} were reserved`);
  }
}

/** Turns reservations into movements: the boxes left the village. `causeId` (the parcel) moves a SKU once. */
export async function handOverStock(tx: Tx, lines: readonly SkuLine[], causeId: string): Promise<void> {
  for (const { skuId, quantity } of mergeLines(lines)) {
    const done = await change(
      tx.rows,
      `UPDATE stocks SET on_hand = on_hand - ?, reserved = reserved - ?
       WHERE sku_id = ? AND reserved >= ? AND on_hand >= ?`,
      [quantity, quantity, skuId, quantity, quantity],
    );
    invariant(done, `${String(quantity)} of ${skuId} were reserved`);
    await recordMovement(tx, { skuId, kind: 'handed_over', quantity: -quantity, causeId });
  }
}

/** New stock of a harvest. */
export async function receiveStock(tx: Tx, lines: readonly SkuLine[], causeId: string): Promise<void> {
  for (const { skuId, quantity } of mergeLines(lines)) {
    const sql = 'UPDATE stocks SET on_hand = on_hand + ? WHERE sku_id = ?';
    if (!(await change(tx.rows, sql, [quantity, skuId]))) throw new Refusal('not_found', { skuId });
    await recordMovement(tx, { skuId, kind: 'received', quantity, causeId });
  }
}

/** What can be ordered of each SKU now, 999 at most. */
export async function availableOf(
  rows: EntityManager,
  skuIds: readonly string[],
): Promise<Map<string, number>> {
  if (skuIds.length === 0) return new Map();
  const found: ({ skuId: string } & Stock)[] = await rows.query(
    'SELECT sku_id AS skuId, on_hand AS onHand, reserved FROM stocks WHERE sku_id IN (?)',
    [skuIds],
  );
  return new Map(found.map((stock) => [stock.skuId, availableIn(stock)]));
}

async function recordMovement(
  tx: Tx,
  movement: { skuId: string; kind: MovementKind; quantity: number; causeId: string },
): Promise<void> {
  await tx.rows.insert(StockMovementRow, { id: newId(), at: tx.now, ...movement });
}

async function change(rows: EntityManager, sql: string, values: unknown[]): Promise<boolean> {
  const done: { affectedRows: number } = await rows.query(sql, values);
  return done.affectedRows === 1;
}
