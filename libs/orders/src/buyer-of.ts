import { invariant } from '@app/platform';
import type { OrderRow } from './order.row';

/** Who placed it here. What came in from another platform has no buyer of ours, and is never asked for one. */
export function buyerOf({ id, buyerId }: Pick<OrderRow, 'id' | 'buyerId'>): string {
  invariant(buyerId !== null, `order ${id} was placed here`);
  return buyerId;
}
