import { invariant, newId } from '@app/platform';
import type { EventPayloads, RefundFault, Tx } from '@app/outbox';
import { acceptRefund } from '@app/payments';
import { isNothing, type RefundPlan } from './core';
import { OrderRow } from './order.row';

/** Writes a plan onto a locked order and its lines and owes the money to the buyer. Nothing happens when the plan is empty. */
export async function refundOrderLines(
  tx: Tx,
  order: OrderRow,
  plan: RefundPlan,
  cause: EventPayloads['refund.accepted']['cause'],
  refundId: string = newId(),
  fault: RefundFault = 'nobody',
): Promise<void> {
  const { lines, freightFen, totalFen } = plan;
  for (const { lineId, quantity, cashFen, couponFen } of lines) {
    await tx.rows.query(
      `UPDATE order_lines SET refunded_quantity = refunded_quantity + ?, refunded_fen = refunded_fen + ?,
       refunded_coupon_fen = refunded_coupon_fen + ? WHERE id = ?`,
      [quantity, cashFen.toString(), couponFen.toString(), lineId],
    );
  }
  const change = {
    refundedFen: order.refundedFen + totalFen,
    refundedFreightFen: order.refundedFreightFen + freightFen,
    afterSalesAt: order.afterSalesAt ?? tx.now,
  };
  await tx.rows.update(OrderRow, order.id, change);
  Object.assign(order, change);
  // What was paid on another platform goes back there.
  if (isNothing(plan) || order.platform !== null) return;
  const { id: orderId, allianceId, paymentId } = order;
  invariant(paymentId, `order ${orderId} was paid`);
  const amounts = { lines, freightFen, totalFen, fault };
  await acceptRefund(tx, { refundId, orderId, allianceId, paymentId, cause, ...amounts });
}

/** Shows the order among the after-sales of its buyer from the first claim on. Joins the claim's transaction. */
export async function markAfterSales(tx: Tx, orderId: string): Promise<void> {
  await tx.rows.query('UPDATE orders SET after_sales_at = COALESCE(after_sales_at, ?) WHERE id = ?', [
    new Date(tx.now),
    orderId,
  ]);
}
