import type { EventOf, MoneyEventName, OrderPaid } from '@app/outbox/core';
import {
  BOOKINGS,
  movements,
  type Booked,
  type DraftEntry,
  type KnownFacts,
  type OrderPosition,
  type Posting,
  type RefundFault,
  type SplitRule,
} from '../core';

export const ALLIANCE = 'woqing';

/** The worked order of the ledger page: two lines of two villages, a coupon of 10 yuan, 8 yuan of freight. */
export function paidSale(more: Partial<OrderPaid> = {}): OrderPaid {
  const line = { skuId: 's', productId: 'p', category: 'c', quantity: 1, unitGrams: 2_500 };
  return {
    orderId: 'O1',
    orderNumber: '26112400000001',
    allianceId: ALLIANCE,
    buyerId: 'B',
    buyerMask: '沈**',
    liveSessionId: 'L',
    streamerId: 'ST',
    paymentId: 'PAY1',
    provider: 'sandbox',
    paidAt: 0,
    lines: [
      {
        ...line,
        lineId: 'L1',
        villageId: 'A',
        growerId: 'P1',
        itemName: '沙窝萝卜',
        listFen: 5_980n,
        discountFen: 600n,
      },
      {
        ...line,
        lineId: 'L2',
        villageId: 'B',
        growerId: 'P2',
        itemName: '青菜',
        listFen: 3_990n,
        discountFen: 400n,
      },
    ],
    goodsFen: 9_970n,
    discountFen: 1_000n,
    freightFen: 800n,
    freightCostFen: 800n,
    totalFen: 9_770n,
    providerFeeFen: 59n,
    ...more,
  };
}

/** Books events one after the other on an empty ledger and keeps the balances. */
export class PaperBooks {
  position: OrderPosition | null = null;
  readonly entries: DraftEntry[] = [];
  readonly balances = new Map<string, bigint>();

  constructor(readonly rule: SplitRule) {}

  book<N extends MoneyEventName>(name: N, payload: EventOf<N>['payload']): DraftEntry[] {
    const known: KnownFacts = {
      position: this.position,
      rule: { id: 'R3', rule: this.rule },
      hasEntry: (key) => this.entries.some((entry) => entry.idemKey === key),
      partyKey: (id) => id,
      entryAt: (seq) => this.entries[Number(seq) - 1],
    };
    const booked: Booked = BOOKINGS[name]({ id: '1', name, at: 0, payload }, known);
    if (booked.position) this.position = booked.position;
    this.entries.push(...booked.entries);
    for (const entry of booked.entries) this.post(entry.postings);
    return [...booked.entries];
  }

  /** What is booked beside the events of this order. */
  post(postings: readonly Posting[]): void {
    for (const [account, amount] of movements(postings))
      this.balances.set(account, (this.balances.get(account) ?? 0n) + amount);
  }

  of(account: string): bigint {
    return this.balances.get(account) ?? 0n;
  }

  complete(): DraftEntry[] {
    return this.book('order.completed', {
      orderId: 'O1',
      allianceId: ALLIANCE,
      completedAt: 1,
      deliveredAt: 1,
    });
  }

  refund(
    refundId: string,
    lineId: string,
    cashFen: bigint,
    couponFen: bigint,
    fault?: RefundFault,
  ): DraftEntry[] {
    return this.book('refund.accepted', {
      refundId,
      orderId: 'O1',
      allianceId: ALLIANCE,
      paymentId: 'PAY1',
      cause: 'claim',
      lines: [{ lineId, quantity: 1, cashFen, couponFen }],
      freightFen: 0n,
      totalFen: cashFen,
      acceptedAt: 2,
      ...(fault && { fault }),
    });
  }
}
