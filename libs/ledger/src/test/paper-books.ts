import type { EventOf, MoneyEventName, OrderPaid, RefundFault } from '@app/outbox/core';
import {
  BOOKINGS,
  debtAccount,
  movements,
  type Booked,
  type DraftEntry,
  type KnownFacts,
  type OrderPosition,
  type Posting,
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
      debtFen: (partyKey) => this.of(debtAccount(partyKey)),
      orphanFeeFen: null,
      entryAt: (seq) => this.entries[Number(seq) - 1],
    };
    const booked: Booked = BOOKINGS[name]({ id: '1', name, at: 0, payload }, known);
    if (booked.position) this.position = booked.position;
    return this.enter(...booked.entries);
  }

  /** Every account that is not 0: the trial balance. */
  trial(): Record<string, bigint> {
    return Object.fromEntries([...this.balances].filter(([, amount]) => amount !== 0n).sort());
  }

  /** Pays a party out, whose id is its key here. */
  payOut(partyId: string, amountFen: bigint, run = 'S1', withheldFen = 0n): DraftEntry[] {
    const ids = { payoutId: partyId, settlementId: run, allianceId: ALLIANCE, outNo: `${run}-${partyId}` };
    return this.book('payout.succeeded', { ...ids, partyId, amountFen, withheldFen, succeededAt: 1 });
  }

  /** An entry that comes from elsewhere: opening, another order, a person. */
  enter(...entries: readonly DraftEntry[]): DraftEntry[] {
    this.entries.push(...entries);
    for (const entry of entries) this.post(entry.postings);
    return [...entries];
  }

  /** What is booked beside the events of this order. */
  post(postings: readonly Posting[]): void {
    for (const [account, amount] of movements(postings))
      this.balances.set(account, (this.balances.get(account) ?? 0n) + amount);
  }

  of(account: string): bigint {
    return this.balances.get(account) ?? 0n;
  }

  complete(more: { longerHoldbackSeconds?: number } = {}): DraftEntry[] {
    return this.book('order.completed', {
      orderId: 'O1',
      allianceId: ALLIANCE,
      completedAt: 1,
      deliveredAt: 1,
      ...more,
    });
  }

  refund(
    refundId: string,
    lineId: string,
    cashFen: bigint,
    couponFen: bigint,
    more: { fault?: RefundFault; freightFen?: bigint } = {},
  ): DraftEntry[] {
    const { freightFen = 0n, fault = 'nobody' } = more;
    return this.book('refund.accepted', {
      refundId,
      orderId: 'O1',
      allianceId: ALLIANCE,
      paymentId: 'PAY1',
      cause: 'claim',
      lines: [{ lineId, quantity: 1, cashFen, couponFen }],
      freightFen,
      totalFen: cashFen + freightFen,
      acceptedAt: 2,
      fault,
    });
  }
}
