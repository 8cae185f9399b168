import { MoreThan, type EntityManager } from 'typeorm';
import { OrderSplitRow } from '../order-split.row';
import { recomputeOrders } from '../replay';
import { FAULTS_MAX, type Fault, type Invariant } from './invariant';

const PAGE = 200;

/** I12: cutting every order again from its stored event and its rule gives what is stored, and what the entries accrued. */
export const I12: Invariant = {
  id: 'I12',
  name: 'recompute(explain) = postings for every accrual',

  async run(rows: EntityManager, allianceId?: string): Promise<Fault[]> {
    const faults: Fault[] = [];
    let after = '';
    while (faults.length < FAULTS_MAX) {
      const page = await rows.find(OrderSplitRow, {
        select: { orderId: true, orderNumber: true, allianceId: true },
        where: { orderId: MoreThan(after), ...(allianceId !== undefined && { allianceId }) },
        order: { orderId: 'ASC' },
        take: PAGE,
      });
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.orderId;
      const allianceOf = new Map(page.map((split) => [split.orderNumber, split.allianceId]));
      for (const { orderNumber, differences } of await recomputeOrders(
        rows,
        page.map((split) => split.orderId),
      )) {
        for (const { what, stored, computed } of differences)
          faults.push({
            allianceId: allianceOf.get(orderNumber) ?? null,
            orderNumber,
            says: `order ${orderNumber}: ${what} is ${stored} and should be ${computed}`,
          });
      }
    }
    return faults.slice(0, FAULTS_MAX);
  },
};
