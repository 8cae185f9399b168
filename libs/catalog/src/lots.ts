import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { Refusal } from '@app/platform';
import type { Tx } from '@app/outbox';
import { LotRow } from './lot.row';

const LOTS_MAX = 20;

/** Lots of the village that still hold the product, first-expired first. */
export function lotsOf(rows: EntityManager, productId: string, villageId: string): Promise<LotRow[]> {
  return rows.find(LotRow, {
    where: { productId, villageId, recalledAt: IsNull(), remainingGrams: MoreThan(0) },
    order: { bestBeforeOn: 'ASC', id: 'ASC' },
    take: LOTS_MAX,
  });
}

/** Takes what went into a box off its lot. */
export async function drawLot(tx: Tx, lotId: string, grams: number): Promise<void> {
  const done: { affectedRows: number } = await tx.rows.query(
    `UPDATE lots SET remaining_grams = remaining_grams - ?
     WHERE id = ? AND remaining_grams >= ? AND recalled_at IS NULL`,
    [grams, lotId, grams],
  );
  if (done.affectedRows === 1) return;
  const lot = await tx.rows.findOneBy(LotRow, { id: lotId });
  if (lot?.recalledAt !== null) throw new Refusal('not_found', { thing: 'lot' });
  throw new Refusal('out_of_stock', { lotId, itemName: lot.code, available: lot.remainingGrams });
}
