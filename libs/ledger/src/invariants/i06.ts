import type { EntityManager } from 'typeorm';
import { fen, sumFen, type Fen } from '@app/money';
import { ACCOUNTS, type OrderPosition } from '../core';
import { FAULTS_MAX, marks, within, type Fault, type Invariant } from './invariant';
import { faultsOfSplits } from './split-pages';

const ACCEPTED = "('void', 'reversal', 'orphan_refund')";
const IS_FUNDER = `c.code LIKE 'A.coupon.%' OR (c.code LIKE 'L.party.%'
  AND EXISTS (SELECT 1 FROM journal_entries k WHERE k.order_id = e.order_id AND k.kind = 'coupon'))`;
const toCode = (code: string): string => `SUM(IF(c.code = '${code}', p.amount_fen, 0))`;
const ofCode = (code: string): string => `SUM(IF(d.code = '${code}', p.amount_fen, 0))`;
const JOINED = `JOIN postings p ON p.entry_seq = e.seq
  JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id`;

/** What a refund takes from those who have it goes to the buyer and to the coupon's fund, and the buyer gets all of it. */
export const I06: Invariant = {
  id: 'I6',
  name: 'what a refund takes is what the buyer and the coupon get',
  async run(rows, allianceId) {
    return [
      ...(await elsewhere(rows, allianceId)),
      ...(await paidOtherwise(rows, allianceId)),
      ...(await faultsOfSplits(rows, allianceId, (positions) => ofOrders(rows, positions))),
    ];
  },
};

/** An accepted refund has no other credit sides, but that of a party which had put the coupon in. */
async function elsewhere(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('e.alliance_id', allianceId);
  const found: { allianceId: string; seq: string; refundId: string; code: string }[] = await rows.query(
    `SELECT e.alliance_id AS allianceId, e.seq, e.refund_id AS refundId, c.code FROM journal_entries e ${JOINED}
     WHERE e.kind IN ${ACCEPTED} AND e.refund_id IS NOT NULL
       AND c.code NOT IN ('${ACCOUNTS.refund}', '${ACCOUNTS.promo}') AND NOT (${IS_FUNDER}) ${scope.sql} ORDER BY e.seq LIMIT ?`,
    [...scope.values, FAULTS_MAX],
  );
  return found.map(({ allianceId: of, seq, refundId, code }) => ({
    allianceId: of,
    seq,
    refundId,
    says: `refund ${refundId}: entry ${seq} gives to ${code}`,
  }));
}

/** What was paid back is what was accepted. */
async function paidOtherwise(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('e.alliance_id', allianceId);
  const found: { allianceId: string; refundId: string; owed: string; paid: string; seq: string }[] =
    await rows.query(
      `SELECT e.alliance_id AS allianceId, e.refund_id AS refundId, ${toCode(ACCOUNTS.refund)} AS owed,
         ${ofCode(ACCOUNTS.refund)} AS paid, MAX(e.seq) AS seq
       FROM journal_entries e ${JOINED}
       WHERE e.refund_id IS NOT NULL AND e.kind IN ('void', 'reversal', 'orphan_refund', 'refund_paid') ${scope.sql}
       GROUP BY e.alliance_id, e.refund_id HAVING paid <> 0 AND paid <> owed LIMIT ?`,
      [...scope.values, FAULTS_MAX],
    );
  return found.map(({ allianceId: of, refundId, owed, paid, seq }) => ({
    allianceId: of,
    refundId,
    seq,
    says: `refund ${refundId}: ${paid} were paid, ${owed} were owed`,
  }));
}

/** All refunds of an order take what its lines say came back, and the freight that was given back beside it. */
async function ofOrders(rows: EntityManager, positions: readonly OrderPosition[]): Promise<Fault[]> {
  const ids = positions.map((position) => position.orderId);
  const found: { orderId: string; given: string; freight: string; hasVoid: string }[] = await rows.query(
    `SELECT e.order_id AS orderId, SUM(p.amount_fen) AS given,
       ${ofCode(ACCOUNTS.freight)} AS freight, MAX(e.kind = 'void') AS hasVoid
     FROM journal_entries e ${JOINED}
     WHERE e.order_id IN (${marks(ids)}) AND e.kind IN ('void', 'reversal', 'chargeback_lost') GROUP BY e.order_id`,
    ids,
  );
  const byOrder = new Map(found.map((each) => [each.orderId, each]));
  return positions.flatMap((position) => {
    const { allianceId, orderId, orderNumber, lines } = position;
    const each = byOrder.get(orderId);
    const backFen = sumFen(lines.map((line) => line.refundedFen));
    const beyondFen = fen(each?.given ?? '0') - fen(each?.freight ?? '0') - backFen;
    const { leastFen, mostFen } = bounds(position, Number(each?.hasVoid ?? '0') === 1);
    if (beyondFen >= leastFen && beyondFen <= mostFen) return [];
    const says = `order ${orderNumber}: its refunds and its lines differ by ${beyondFen}`;
    return [{ allianceId, orderNumber, says }];
  });
}

/** How far entries and lines may be apart. */
function bounds(position: OrderPosition, hasVoid: boolean): { leastFen: Fen; mostFen: Fen } {
  const { freightFen, couponFen, chargedBackFen = 0n, lines } = position;
  // What is voided before completion comes out of what is held, freight and goods alike.
  const voidFen = hasVoid ? freightFen : 0n;
  // A chargeback and a refund may take the same goods twice: the second time it is the alliance's loss.
  const twiceFen = chargedBackFen === 0n ? 0n : chargedBackFen + couponFen;
  // What a party gives up of its share and has back as its own coupon moves nothing.
  const ownFen = sumFen(lines.map(({ coupon }) => (coupon?.funder ? coupon.backFen : 0n)));
  return { leastFen: -ownFen, mostFen: voidFen + twiceFen };
}
