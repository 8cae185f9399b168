import { MoreThan, type EntityManager } from 'typeorm';
import { OrderSplitRow } from '../order-split.row';
import { recomputeOrders } from '../replay';

const PAGE = 500;
const FAULTS_MAX = 100;

/** I12: cutting every order again from its stored event and its rule gives what is stored, and what the entries accrued. */
export const i12 = {
  id: 'I12',
  name: 'recompute(explain) = postings for every accrual',

  async run(rows: EntityManager, allianceId?: string): Promise<string[]> {
    const faults: string[] = [];
    let after = '';
    while (faults.length < FAULTS_MAX) {
      const page = await rows.find(OrderSplitRow, {
        select: { orderId: true },
        where: { orderId: MoreThan(after), ...(allianceId !== undefined && { allianceId }) },
        order: { orderId: 'ASC' },
        take: PAGE,
      });
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.orderId;
      for (const { orderNumber, differences } of await recomputeOrders(
        rows,
        page.map((split) => split.orderId),
      )) {
        for (const { what, stored, computed } of differences)
          faults.push(`order ${orderNumber}: ${what} is ${stored} and should be ${computed}`);
      }
    }
    return faults.slice(0, FAULTS_MAX);
  },
} as const;
