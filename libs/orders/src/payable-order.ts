import { fen } from '@app/money';
import type { OrderedLine, Tx } from '@app/outbox';
import { Refusal } from '@app/platform';
import type { OrderRow } from './order.row';

/** What is asked of an order when its money comes. */
export interface PayableOrder extends OrderFacts {
  /** the buyer asked not to be named in rooms, now that the money is here */
  readonly isUnnamed: boolean;
}

type OrderFacts = Pick<
  OrderRow,
  | 'id'
  | 'number'
  | 'status'
  | 'allianceId'
  | 'buyerId'
  | 'buyerMask'
  | 'liveSessionId'
  | 'goodsFen'
  | 'discountFen'
  | 'freightFen'
  | 'freightCostFen'
  | 'totalFen'
>;

/**
 * Locks the order as `lockOrder` does, and reads no more of it than paying asks: a show waits for its sale, and nothing sealed is opened.
 * The buyer's wish comes along, since a query of its own would cost the show a way to the database; the person is not locked.
 */
export async function lockPayable(tx: Tx, id: string): Promise<PayableOrder> {
  const [order]: (OrderFacts & { unnamedSince: Date | null })[] = await tx.rows.query(
    `SELECT id, number, status, alliance_id AS allianceId, buyer_id AS buyerId, buyer_mask AS buyerMask,
       live_session_id AS liveSessionId, goods_fen AS goodsFen, discount_fen AS discountFen, freight_fen AS freightFen,
       freight_cost_fen AS freightCostFen, total_fen AS totalFen,
       (SELECT unnamed_since FROM persons WHERE persons.id = orders.buyer_id) AS unnamedSince
     FROM orders WHERE id = ? FOR UPDATE`,
    [id],
  );
  if (!order) throw new Refusal('not_found', { thing: 'order' });
  const { goodsFen, discountFen, freightFen, freightCostFen, totalFen } = order;
  return {
    ...order,
    isUnnamed: order.unnamedSince !== null,
    ...{ goodsFen: fen(goodsFen), discountFen: fen(discountFen), freightFen: fen(freightFen) },
    ...{ freightCostFen: fen(freightCostFen), totalFen: fen(totalFen) },
  };
}

/** Its lines as events carry them, in their order. */
export async function payableLines(tx: Tx, orderId: string): Promise<OrderedLine[]> {
  const lines: OrderedLine[] = await tx.rows.query(
    `SELECT id AS lineId, sku_id AS skuId, product_id AS productId, category, village_id AS villageId, grower_id AS growerId,
       item_name AS itemName, quantity, unit_grams AS unitGrams, list_fen AS listFen, discount_fen AS discountFen
     FROM order_lines WHERE order_id = ? ORDER BY position`,
    [orderId],
  );
  return lines.map((line) => ({ ...line, listFen: fen(line.listFen), discountFen: fen(line.discountFen) }));
}
