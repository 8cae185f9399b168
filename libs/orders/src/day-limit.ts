import type { TakenSku } from '@app/catalog';
import type { Tx } from '@app/outbox';
import { dayOf, Refusal, startOfDay } from '@app/platform';

const BOUGHT = `SELECT line.sku_id AS skuId, SUM(line.quantity) AS quantity
  FROM orders placed JOIN order_lines line ON line.order_id = placed.id
  WHERE placed.buyer_id = ? AND placed.placed_at >= ? AND placed.status NOT IN ('closed', 'cancelled')
    AND line.sku_id IN (?)
  GROUP BY line.sku_id`;

/**
 * Refuses what would give a person more of a SKU than one may have, all living orders of the day counted, this one included. A
 * day, because a limit shares out what the village picks that morning: who bought yesterday may buy again. Runs after the stock
 * was taken: its row is the lock under which two orders of one person cannot both be the last that fits.
 */
export async function requireWithinDay(tx: Tx, buyerId: string, taken: readonly TakenSku[]): Promise<void> {
  const bought: { skuId: string; quantity: string }[] = await tx.rows.query(BOUGHT, [
    buyerId,
    new Date(startOfDay(dayOf(tx.now))),
    taken.map((sku) => sku.skuId),
  ]);
  for (const { skuId, itemName, perPersonMax, quantity } of taken) {
    const ofToday = Number(bought.find((each) => each.skuId === skuId)?.quantity ?? 0);
    if (ofToday > perPersonMax)
      throw new Refusal('over_limit', { skuId, itemName, max: perPersonMax, bought: ofToday - quantity });
  }
}
