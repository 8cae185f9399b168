import { fen, type Fen } from '@app/money';
import { refundPlan } from '@app/orders/core';
import type { OrderLine } from './order-parts';

/** So many of a line, so badly. */
export interface WantedLine {
  lineId: string;
  quantity: number;
  levelPercent: number;
}

interface Claimed {
  freightFen: string;
  lines: readonly OrderLine[];
}

/** What the house would pay back for it, by the house's own plan; the answer of the server is what counts. */
export function refundOf(order: Claimed, wanted: readonly WantedLine[]): Fen {
  const lines = order.lines.map(({ id, quantity, listFen, discountFen, refundedFen }) => ({
    id,
    quantity,
    listFen: fen(listFen),
    discountFen: fen(discountFen),
    refundedQuantity: 0,
    refundedFen: fen(refundedFen),
    refundedCouponFen: 0n,
  }));
  return refundPlan({ freightFen: fen(order.freightFen), refundedFreightFen: 0n }, lines, wanted).totalFen;
}
