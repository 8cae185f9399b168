import { dayOf } from '@app/platform';
import type { Tx } from '@app/outbox';

/** Counts paid units by product and Shanghai day, for `soldCount`. In product order, as every writer of these rows. */
export async function countSold(
  tx: Tx,
  lines: readonly { readonly productId: string; readonly quantity: number }[],
): Promise<void> {
  const sold = new Map<string, number>();
  for (const { productId, quantity } of lines) sold.set(productId, (sold.get(productId) ?? 0) + quantity);
  for (const [productId, quantity] of [...sold].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await tx.rows.query(
      `INSERT INTO product_sales (product_id, day, quantity) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity)`,
      [productId, dayOf(tx.now), quantity],
    );
  }
}
