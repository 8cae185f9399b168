import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { countSold } from '@app/catalog';
import { Transactions, type EventOf, type OrderedLine, type OrderPaid, type Tx } from '@app/outbox';
import { acceptRefund } from '@app/payments';
import { newId, UNNAMED } from '@app/platform';
import { buyerOf } from '../buyer-of';
import { canStep } from '../core';
import { stepOrder } from '../lock-order';
import { lockPayable, payableLines, type PayableOrder } from '../payable-order';

/** The money came: the order is paid, or, when it is closed, paid already or of another amount, the money goes back by itself. */
@Injectable()
export class MarkOrderPaid {
  constructor(
    private readonly transactions: Transactions,
    private readonly alliances: AllianceQueries,
  ) {}

  react(event: EventOf<'payment.captured'>): Promise<void> {
    return this.transactions.once(MarkOrderPaid.name, event.id, async (tx) => {
      const captured = event.payload;
      const order = await lockPayable(tx, captured.orderId);
      if (!canStep(order.status, 'pay') || captured.amountFen !== order.totalFen) {
        await orphan(tx, order, captured);
        return;
      }
      const { paymentId, capturedAt } = captured;
      await stepOrder(tx, order, 'pay', MarkOrderPaid.name, { paymentId, paidAt: capturedAt });
      const lines = await payableLines(tx, order.id);
      const streamer = await this.alliances.servingStreamer(tx.rows, order.allianceId);
      await tx.emit('order.paid', paidFacts(order, lines, captured, streamer?.personId ?? ''));
      await countSold(tx, lines);
    });
  }
}

async function orphan(
  tx: Tx,
  order: PayableOrder,
  captured: EventOf<'payment.captured'>['payload'],
): Promise<void> {
  const { id: orderId, allianceId } = order;
  const { paymentId, provider, amountFen, feeFen, capturedAt } = captured;
  await tx.emit('payment.orphaned', {
    ...{ paymentId, orderId, allianceId, provider, amountFen, feeFen, capturedAt },
  });
  await acceptRefund(tx, {
    ...{ refundId: newId(), orderId, allianceId, paymentId },
    ...{ cause: 'orphaned', lines: null, freightFen: 0n, totalFen: amountFen },
  });
}

function paidFacts(
  order: PayableOrder,
  lines: readonly OrderedLine[],
  captured: EventOf<'payment.captured'>['payload'],
  streamerId: string,
): OrderPaid {
  const { id, number: orderNumber, allianceId, liveSessionId } = order;
  const buyerMask = order.isUnnamed ? UNNAMED : order.buyerMask;
  const buyerId = buyerOf(order);
  const { goodsFen, discountFen, freightFen, freightCostFen, totalFen } = order;
  return {
    ...{ orderId: id, orderNumber, allianceId, buyerId, buyerMask, liveSessionId, streamerId },
    ...{ goodsFen, discountFen, freightFen, freightCostFen, totalFen },
    paymentId: captured.paymentId,
    provider: captured.provider,
    paidAt: captured.capturedAt,
    providerFeeFen: captured.feeFen,
    lines,
  };
}
