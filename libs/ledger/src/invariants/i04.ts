import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { ACCOUNTS, type OrderPosition } from '../core';
import { FAULTS_MAX, marks, within, type Fault, type Invariant } from './invariant';
import { faultsOfSplits } from './split-pages';

interface Held {
  readonly orderId: string;
  readonly held: string;
  readonly captured: string;
}

const HELD = `SUM(IF(c.code = '${ACCOUNTS.held}', p.amount_fen, 0) - IF(d.code = '${ACCOUNTS.held}', p.amount_fen, 0))`;
/** In this order: by its own choice the optimizer began with the few accounts and read all postings for each page of orders. */
const JOINED = `STRAIGHT_JOIN postings p ON p.entry_seq = e.seq
  STRAIGHT_JOIN ledger_accounts d ON d.id = p.debit_account_id
  STRAIGHT_JOIN ledger_accounts c ON c.id = p.credit_account_id`;

/** What is held of an order is what was paid and what the coupon put in, less what left; nothing of one that is completed. */
export const I04: Invariant = {
  id: 'I4',
  name: 'what is held of each order is what its split says',
  async run(rows, allianceId) {
    const ofSplits = await faultsOfSplits(rows, allianceId, async (positions) => {
      const held = await heldOf(rows, positions);
      return positions.flatMap((position) => faultsOf(position, held.get(position.orderId)));
    });
    return [...ofSplits, ...(await withoutSplit(rows, allianceId))];
  },
};

async function heldOf(rows: EntityManager, positions: readonly OrderPosition[]): Promise<Map<string, Held>> {
  const ids = positions.map((position) => position.orderId);
  const found: Held[] = await rows.query(
    `SELECT e.order_id AS orderId, ${HELD} AS held,
       SUM(IF(e.kind = 'capture' AND c.code = '${ACCOUNTS.held}', p.amount_fen, 0)) AS captured
     FROM journal_entries e ${JOINED} WHERE e.order_id IN (${marks(ids)}) GROUP BY e.order_id`,
    ids,
  );
  return new Map(found.map((each) => [each.orderId, each]));
}

function faultsOf(position: OrderPosition, found: Held | undefined): Fault[] {
  const { orderNumber, allianceId, completedAt } = position;
  const [heldFen, capturedFen]: [Fen, Fen] = [fen(found?.held ?? '0'), fen(found?.captured ?? '0')];
  const fault = (says: string): Fault => ({ allianceId, orderNumber, says: `order ${orderNumber}: ${says}` });
  const faults: Fault[] = [];
  if (heldFen < 0n || heldFen !== position.heldFen)
    faults.push(fault(`the books hold ${heldFen}, its split says ${position.heldFen}`));
  if (completedAt !== null && heldFen !== 0n)
    faults.push(fault(`is completed and ${heldFen} are still held`));
  if (capturedFen !== position.paidFen + position.couponFen)
    faults.push(
      fault(`${capturedFen} were taken, its split was cut of ${position.paidFen + position.couponFen}`),
    );
  return faults;
}

async function withoutSplit(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('e.alliance_id', allianceId);
  const found: {
    allianceId: string;
    orderId: string;
    orderNumber: string | null;
    seq: string;
    held: string;
  }[] = await rows.query(
    `SELECT e.alliance_id AS allianceId, e.order_id AS orderId, MAX(e.order_number) AS orderNumber,
         MIN(e.seq) AS seq, ${HELD} AS held
       FROM journal_entries e LEFT JOIN order_splits s ON s.order_id = e.order_id ${JOINED}
       WHERE e.order_id IS NOT NULL AND s.order_id IS NULL ${scope.sql}
       GROUP BY e.alliance_id, e.order_id HAVING held <> 0 OR MAX(e.kind = 'capture') = 1 LIMIT ?`,
    [...scope.values, FAULTS_MAX],
  );
  return found.map(({ allianceId: of, orderId, orderNumber, seq, held }) => ({
    allianceId: of,
    seq,
    ...(orderNumber === null ? {} : { orderNumber }),
    says: `order ${orderNumber ?? orderId}: ${held} are held without a split`,
  }));
}
