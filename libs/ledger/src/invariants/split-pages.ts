import type { EntityManager } from 'typeorm';
import { positionOf, type OrderPosition } from '../core';
import { FAULTS_MAX, within, type Fault } from './invariant';

const PAGE = 200;

/** The splits of orders in pages, each judged together with what the books say of its orders. */
export async function faultsOfSplits(
  rows: EntityManager,
  allianceId: string | undefined,
  judge: (positions: readonly OrderPosition[]) => Promise<Fault[]>,
  size = PAGE,
): Promise<Fault[]> {
  const scope = within('alliance_id', allianceId);
  const faults: Fault[] = [];
  for (let after = ''; faults.length < FAULTS_MAX;) {
    const page: { orderId: string; position: string }[] = await rows.query(
      `SELECT order_id AS orderId, position FROM order_splits WHERE order_id > ? ${scope.sql}
       ORDER BY order_id LIMIT ?`,
      [after, ...scope.values, size],
    );
    if (page.length === 0) break;
    faults.push(...(await judge(page.map(({ position }) => positionOf(position)))));
    after = page.at(-1)?.orderId ?? after;
  }
  return faults.slice(0, FAULTS_MAX);
}
