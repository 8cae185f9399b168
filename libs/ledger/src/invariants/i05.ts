import type { EntityManager } from 'typeorm';
import { fen, sumFen, type Fen } from '@app/money';
import { partyKeyOf, partyTotals, remainingOf, type LinePosition, type OrderPosition } from '../core';
import { ACCOUNTS_OF_ENTRIES } from '../posting-sides';
import { marks, type Fault, type Invariant } from './invariant';
import { faultsOfSplits } from './split-pages';

type ByParty = ReadonlyMap<string, Fen>;
const NOTHING: ByParty = new Map();

/** The parties of a line have its base between them, give back no more than they had, and have in the books what the split says. */
export const I05: Invariant = {
  id: 'I5',
  name: 'the parties of each line have its base between them',
  run: (rows, allianceId) =>
    faultsOfSplits(rows, allianceId, async (positions) => {
      const booked = await bookedOf(rows, positions);
      return positions.flatMap((position) => [
        ...position.lines.flatMap((line) => lineFaults(position, line)),
        ...partyFaults(position, booked),
      ]);
    }),
};

function lineFaults({ allianceId, orderNumber }: OrderPosition, line: LinePosition): Fault[] {
  const fault = (says: string): Fault => ({
    allianceId,
    orderNumber,
    says: `order ${orderNumber}, line ${line.lineId}: ${says}`,
  });
  const sharedFen = sumFen(line.shares.map((share) => share.shareFen));
  const backFen = sumFen(line.shares.map((share) => share.reversedFen));
  const faults: Fault[] = [];
  if (sharedFen !== line.baseFen)
    faults.push(fault(`the shares sum to ${sharedFen}, its base is ${line.baseFen}`));
  if (backFen !== line.reversedFen || backFen > line.baseFen)
    faults.push(
      fault(`the parties gave back ${backFen}, the line says ${line.reversedFen} of ${line.baseFen}`),
    );
  for (const share of line.shares) {
    if (share.reversedFen < 0n || remainingOf(share) < 0n)
      faults.push({ ...fault(`${share.partyKey} gave back more than it had`), party: share.partyKey });
  }
  return faults;
}

/** After completion a party has its share less what it gave back and its own coupon; before, the order moved no party. */
function partyFaults(position: OrderPosition, booked: ReadonlyMap<string, ByParty>): Fault[] {
  const { allianceId, orderId, orderNumber, completedAt } = position;
  const due = completedAt === null ? NOTHING : dueOf(position);
  const has = booked.get(orderId) ?? NOTHING;
  return [...new Set([...due.keys(), ...has.keys()])].flatMap((partyKey) => {
    const [dueFen, hasFen] = [due.get(partyKey) ?? 0n, has.get(partyKey) ?? 0n];
    if (hasFen === dueFen) return [];
    const says = `order ${orderNumber}: ${partyKey} has ${hasFen} of it in the books, its split says ${dueFen}`;
    return [{ allianceId, orderNumber, party: partyKey, says }];
  });
}

function dueOf(position: OrderPosition): ByParty {
  const due = new Map<string, Fen>();
  const add = (partyKey: string, amountFen: Fen): void => {
    due.set(partyKey, (due.get(partyKey) ?? 0n) + amountFen);
  };
  for (const { partyKey, shareFen, reversedFen } of partyTotals(position))
    add(partyKey, shareFen - reversedFen);
  for (const { coupon } of position.lines)
    if (coupon?.funder) add(coupon.funder, coupon.backFen - coupon.fundedFen);
  return due;
}

async function bookedOf(
  rows: EntityManager,
  positions: readonly OrderPosition[],
): Promise<ReadonlyMap<string, ByParty>> {
  const ids = positions.map((position) => position.orderId);
  const found: { orderId: string; code: string; fen: string }[] = await rows.query(
    `SELECT e.order_id AS orderId, a.code, SUM(s.sign * p.amount_fen) AS fen FROM journal_entries e ${ACCOUNTS_OF_ENTRIES}
     WHERE e.order_id IN (${marks(ids)}) AND e.kind IN ('accrual', 'coupon', 'reversal', 'chargeback_lost') AND a.party_id IS NOT NULL
     GROUP BY e.order_id, a.code`,
    ids,
  );
  const booked = new Map<string, Map<string, Fen>>();
  for (const { orderId, code, fen: sum } of found) {
    const ofOrder = booked.get(orderId) ?? new Map<string, Fen>();
    booked.set(orderId, ofOrder.set(partyKeyOf(code) ?? '', fen(sum)));
  }
  return booked;
}
