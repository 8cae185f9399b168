import type { OrderedLine } from '@app/outbox';
import type { OrderLineRow } from './order-line.row';

/** A line as events carry it: enough to pick and to split it. */
export function orderedLine(line: OrderLineRow): OrderedLine {
  const { id: lineId, skuId, productId, category, villageId, growerId, itemName } = line;
  const { quantity, unitGrams, listFen, discountFen } = line;
  return {
    ...{ lineId, skuId, productId, category, villageId, growerId, itemName },
    ...{ quantity, unitGrams, listFen, discountFen },
  };
}
