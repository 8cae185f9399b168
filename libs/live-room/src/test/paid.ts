import type { OrderPaid } from '@app/outbox';
import { newId } from '@app/platform';
import type { TestShow } from './show';

/** What the room is told of an order that was paid: 49.90 yuan whatever is in it. */
export function paidOrder(
  show: TestShow,
  sessionId: string | null,
  lines: readonly { readonly skuId: string; readonly quantity: number }[],
): OrderPaid {
  const line = {
    productId: newId(),
    category: '',
    villageId: show.villageId,
    growerId: newId(),
    unitGrams: 1,
  };
  const money = { goodsFen: 4_990n, discountFen: 0n, freightFen: 0n, freightCostFen: 0n, providerFeeFen: 0n };
  return {
    orderId: newId(),
    orderNumber: '26112400000001',
    allianceId: show.allianceId,
    buyerId: newId(),
    buyerMask: '沈**',
    liveSessionId: sessionId,
    streamerId: show.streamer.id,
    paymentId: newId(),
    provider: 'sandbox',
    paidAt: Date.now(),
    lines: lines.map((each) => ({
      ...line,
      ...each,
      lineId: newId(),
      itemName: '沙窝萝卜 5斤装',
      listFen: 4_990n,
      discountFen: 0n,
    })),
    ...money,
    totalFen: 4_990n,
  };
}
