import { fen, sumFen, type Fen } from '@app/money';
import { decodePayload } from '@app/outbox';
import { remainingOf, type OrderPosition } from './core';

export type Ask = <T>(sql: string, values?: unknown[]) => Promise<T[]>;

/** The kept balances are the sums of the postings (I3), all of them sum to nothing (I2), closed accounts stay still (I13). */
export async function balanceFaults(ask: Ask, sums: ReadonlyMap<string, Fen>): Promise<string[]> {
  const kept = await ask<{ id: string; code: string; amount: string | null }>(
    `SELECT a.id, a.code, b.amount_fen AS amount FROM ledger_accounts a
     LEFT JOIN ledger_balances b ON b.account_id = a.id`,
  );
  const faults = kept.flatMap(({ id, code, amount }) => {
    const [balance, sum] = [fen(amount ?? '0'), sums.get(id) ?? 0n];
    return balance === sum ? [] : [`account ${code}: the balance is ${balance}, its postings sum to ${sum}`];
  });
  const total = sumFen(sums.values());
  const closed = await ask<{ seq: string; code: string }>(
    `SELECT e.seq, a.code FROM ledger_accounts a JOIN postings p ON p.debit_account_id = a.id OR p.credit_account_id = a.id
     JOIN journal_entries e ON e.seq = p.entry_seq WHERE a.closed_at IS NOT NULL AND e.posted_at > a.closed_at LIMIT 10`,
  );
  return [
    ...faults,
    ...(total === 0n ? [] : [`all postings sum to ${total}`]),
    ...closed.map(({ seq, code }) => `entry ${seq} is on account ${code}, which was closed before`),
  ];
}

/** Each captured order holds what its position says, and nothing once it is completed (I4, I5). */
export async function orderFaults(
  ask: Ask,
  heldOf: ReadonlyMap<string, Fen>,
): Promise<{ count: number; faults: string[] }> {
  const splits = await ask<{ orderId: string; position: string }>(
    'SELECT order_id AS orderId, position FROM order_splits',
  );
  const known = new Set(splits.map((split) => split.orderId));
  const without = [...heldOf].filter(([orderId, heldFen]) => !known.has(orderId) && heldFen !== 0n);
  const captured = await ask<{ orderId: string }>(
    `SELECT e.order_id AS orderId FROM journal_entries e LEFT JOIN order_splits s ON s.order_id = e.order_id
     WHERE e.kind = 'capture' AND e.order_id IS NOT NULL AND s.order_id IS NULL LIMIT 10`,
  );
  return {
    count: splits.length,
    faults: [
      ...splits.flatMap(({ orderId, position }) =>
        positionFaults(decodePayload(position) as OrderPosition, heldOf.get(orderId) ?? 0n),
      ),
      ...without.map(([orderId, heldFen]) => `order ${orderId}: ${heldFen} are held without a split`),
      ...captured.map(({ orderId }) => `order ${orderId} was captured and has no split`),
    ],
  };
}

function positionFaults(position: OrderPosition, heldFen: Fen): string[] {
  const { orderNumber, lines, completedAt } = position;
  const faults: string[] = [];
  if (heldFen < 0n || heldFen !== position.heldFen)
    faults.push(`order ${orderNumber}: the books hold ${heldFen}, its split says ${position.heldFen}`);
  if (completedAt !== null && heldFen !== 0n)
    faults.push(`order ${orderNumber} is completed and ${heldFen} are still held`);
  for (const share of lines.flatMap((line) => line.shares)) {
    if (remainingOf(share) < 0n || share.reversedFen < 0n)
      faults.push(`order ${orderNumber}: ${share.partyKey} gave back more than it had`);
  }
  return faults;
}
