import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { dayOf, type Instant } from '@app/platform';
import type { Tx } from '@app/outbox';

interface SoldLine {
  readonly skuId: string;
  readonly productId: string;
  readonly quantity: number;
  readonly listFen: Fen;
  readonly discountFen: Fen;
}

/**
 * Counts paid units by product and Shanghai day, for `soldCount`, and keeps the lowest price at which a SKU went that day. Each
 * table in its own order of keys, as every writer of these rows.
 */
export async function countSold(tx: Tx, lines: readonly SoldLine[]): Promise<void> {
  const day = dayOf(tx.now);
  const sold = new Map<string, number>();
  for (const { productId, quantity } of lines) sold.set(productId, (sold.get(productId) ?? 0) + quantity);
  await tx.rows.query(
    `INSERT INTO product_sales (product_id, day, quantity) VALUES ?
     ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity)`,
    [inKeyOrder(sold).map(([productId, quantity]) => [productId, day, quantity])],
  );
  await tx.rows.query(
    `INSERT INTO sku_deal_lows (sku_id, day, low_fen) VALUES ?
     ON DUPLICATE KEY UPDATE low_fen = LEAST(low_fen, VALUES(low_fen))`,
    [inKeyOrder(lowestUnits(lines)).map(([skuId, lowFen]) => [skuId, day, lowFen.toString()])],
  );
}

/** The lowest real deal of each SKU from the day on which the instant lies; none where nothing was sold since. */
export async function lowestDealsSince(
  rows: EntityManager,
  skuIds: readonly string[],
  since: Instant,
): Promise<Map<string, Fen>> {
  if (skuIds.length === 0) return new Map();
  const lows: { skuId: string; lowFen: string }[] = await rows.query(
    'SELECT sku_id AS skuId, MIN(low_fen) AS lowFen FROM sku_deal_lows WHERE sku_id IN (?) AND day >= ? GROUP BY sku_id',
    [skuIds, dayOf(since)],
  );
  return new Map(lows.map(({ skuId, lowFen }) => [skuId, fen(lowFen)]));
}

/** What a unit really cost, the coupon taken off: a deal is what was paid, not what was on the label. */
function lowestUnits(lines: readonly SoldLine[]): Map<string, Fen> {
  const lows = new Map<string, Fen>();
  for (const { skuId, quantity, listFen, discountFen } of lines) {
    const unitFen = (listFen - discountFen) / BigInt(quantity);
    const before = lows.get(skuId);
    lows.set(skuId, before === undefined || unitFen < before ? unitFen : before);
  }
  return lows;
}

function inKeyOrder<V>(byKey: ReadonlyMap<string, V>): [string, V][] {
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
}
