import type { EntityManager } from 'typeorm';
import { fen, sumFen, type Fen } from '@app/money';
import { ACCOUNTS, courierDue, type LinePosition, type OrderPosition } from '../core';
import { FAULTS_MAX, marks, within, type Fault, type Invariant } from './invariant';
import { faultsOfSplits } from './split-pages';

const IS_FUNDER = `c.code LIKE 'A.coupon.%' OR (c.code LIKE 'L.party.%'
  AND EXISTS (SELECT 1 FROM journal_entries k WHERE k.order_id = e.order_id AND k.kind = 'coupon'))`;
const IS_FUND = `c.code = '${ACCOUNTS.promo}' OR ${IS_FUNDER}`;
const IS_SHARED = `d.code LIKE 'L.party.%' OR d.code IN ('${ACCOUNTS.courier}', '${ACCOUNTS.refunded}', '${ACCOUNTS.freight}')`;
const IS_HELD = `d.code IN ('${ACCOUNTS.held}', '${ACCOUNTS.refunded}')`;

/** What each kind may take from and give to: nothing else is a refund. */
const IS_REFUND = `CASE e.kind
  WHEN 'orphan_refund' THEN d.code = '${ACCOUNTS.orphaned}' AND c.code = '${ACCOUNTS.refund}'
  WHEN 'void' THEN (${IS_HELD}) AND (c.code = '${ACCOUNTS.refund}' OR ${IS_FUND})
  WHEN 'reversal' THEN (${IS_SHARED}) AND (c.code = '${ACCOUNTS.refund}' OR ${IS_FUND})
  WHEN 'chargeback_lost' THEN (${IS_HELD} OR ${IS_SHARED}) AND (c.code = '${ACCOUNTS.dispute}' OR ${IS_FUND})
  ELSE TRUE END`;
const toCode = (code: string): string => `SUM(IF(c.code = '${code}', p.amount_fen, 0))`;
const ofCode = (code: string): string => `SUM(IF(d.code = '${code}', p.amount_fen, 0))`;
/** In this order: by its own choice the optimizer began with the few accounts and read all postings for each page of orders. */
const JOINED = `STRAIGHT_JOIN postings p ON p.entry_seq = e.seq
  STRAIGHT_JOIN ledger_accounts d ON d.id = p.debit_account_id
  STRAIGHT_JOIN ledger_accounts c ON c.id = p.credit_account_id`;

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

async function elsewhere(rows: EntityManager, allianceId: string | undefined): Promise<Fault[]> {
  const scope = within('e.alliance_id', allianceId);
  const found: Record<'allianceId' | 'seq' | 'memo' | 'debit' | 'credit', string>[] = await rows.query(
    `SELECT e.alliance_id AS allianceId, e.seq, COALESCE(e.refund_id, e.memo) AS memo, d.code AS debit, c.code AS credit
     FROM journal_entries e ${JOINED} WHERE e.kind IN ('orphan_refund', 'void', 'reversal', 'chargeback_lost') AND NOT (${IS_REFUND}) ${scope.sql} ORDER BY e.seq LIMIT ?`,
    [...scope.values, FAULTS_MAX],
  );
  return found.map(({ allianceId: of, seq, memo, debit, credit }) => ({
    allianceId: of,
    seq,
    says: `refund ${memo}: entry ${seq} gives from ${debit} to ${credit}`,
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

type Sum = 'buyer' | 'bank' | 'fund' | 'promise' | 'courier';
type Given = Readonly<Record<Sum, Fen>>;
const OF_COURIER = `SUM(IF(c.code = '${ACCOUNTS.courier}', p.amount_fen, IF(d.code = '${ACCOUNTS.courier}', -p.amount_fen, 0)))`;
const NOTHING: Given = { buyer: 0n, bank: 0n, fund: 0n, promise: 0n, courier: 0n };

/**
 * Entries by which an order's split gave money back, and what the courier was given of it; a chargeback of money that no split had
 * is another's.
 */
async function givenBack(rows: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Given>> {
  const found: ({ orderId: string } & Record<Sum, string>)[] = await rows.query(
    `SELECT e.order_id AS orderId, ${toCode(ACCOUNTS.refund)} AS buyer, ${toCode(ACCOUNTS.dispute)} AS bank,
       ${toCode(ACCOUNTS.promo)} AS fund, SUM(IF(c.code LIKE 'A.coupon.%', p.amount_fen, 0)) AS promise,
       ${OF_COURIER} AS courier
     FROM journal_entries e ${JOINED}
     WHERE e.order_id IN (${marks(ids)}) AND e.kind IN ('void', 'reversal', 'chargeback_lost', 'cost')
       AND e.rule_id IS NOT NULL GROUP BY e.order_id`,
    [...ids],
  );
  return new Map(
    found.map(({ orderId, buyer, bank, fund, promise, courier }) => [
      orderId,
      {
        buyer: fen(buyer),
        bank: fen(bank),
        fund: fen(fund),
        promise: fen(promise),
        courier: fen(courier),
      },
    ]),
  );
}

async function ofOrders(rows: EntityManager, positions: readonly OrderPosition[]): Promise<Fault[]> {
  const given = await givenBack(
    rows,
    positions.map((position) => position.orderId),
  );
  return positions.flatMap((position) => {
    const { allianceId, orderNumber } = position;
    return lawsOf(position, given.get(position.orderId) ?? NOTHING).flatMap(([what, booked, said]) =>
      booked === said
        ? []
        : [
            {
              allianceId,
              orderNumber,
              says: `order ${orderNumber}: ${what} is ${booked} in its entries, its split says ${said}`,
            },
          ],
    );
  });
}

/**
 * To the fen, what the entries gave and what the split says went back. A party's own coupon that came back after completion
 * meets what the party gave up, so it is seen in the split alone; before that it is the end of a promise. The courier is given its
 * cost when the order is completed: what it gave up before, being at fault, is in no entry of its own.
 */
function lawsOf(position: OrderPosition, given: Given): (readonly [string, Fen, Fen])[] {
  const { lines, freightBackFen = 0n, beyondFen = 0n, chargedBackFen = 0n, completedAt } = position;
  const couponFen = sumFen(lines.map((line) => line.couponBackFen ?? 0n));
  const partyFen = sumFen(lines.map(({ coupon }) => (coupon?.funder ? coupon.backFen : 0n)));
  const goodsFen = sumFen(lines.map((line) => line.refundedFen)) - couponFen;
  const isBeyond = lines.some(isOverCoupon) || (beyondFen > 0n && chargedBackFen === 0n);
  return [
    ['what buyers had back', given.buyer + given.bank, goodsFen + freightBackFen + beyondFen],
    ['what buyers’ banks took', given.bank, chargedBackFen],
    ['what the fund had back', given.fund, couponFen - partyFen],
    ['what was promised and went back', given.promise <= partyFen ? 0n : given.promise, 0n],
    ['what the courier has', given.courier, completedAt === null ? 0n : courierDue(position)],
    ['what went back beyond what there was', 0n, isBeyond ? beyondFen + 1n : 0n],
  ];
}

function isOverCoupon({ couponFen = 0n, couponBackFen = 0n }: LinePosition): boolean {
  return couponBackFen > couponFen;
}
