import type { EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { MoneyEventName } from '@app/outbox';
import { debtAccount, debtorKeyOf, type DraftEntry } from './core';
import type { MoneyEvent } from './money-event';

/** Events that may be taken from what a party owes, or lower it. */
const TOUCH_DEBTS: readonly MoneyEventName[] = [
  'order.completed',
  'party.reclassed',
  'party.repaid',
  'party.written_off',
];

/** What parties owe as claims of their alliances, moved on by the entries of the batch. */
export class Debts {
  private constructor(private readonly byAccount: Map<string, Fen>) {}

  static none(): Debts {
    return new Debts(new Map());
  }

  /** As the books have it, or as the batch leaves it that is being written. */
  static async read(rows: EntityManager, events: readonly MoneyEvent[], before?: Debts): Promise<Debts> {
    const touching = events.filter(({ name }) => TOUCH_DEBTS.includes(name));
    const allianceIds = [...new Set(touching.map(({ payload }) => payload.allianceId))];
    if (allianceIds.length === 0) return Debts.none();
    const found: { allianceId: string; code: string; amount: string }[] = await rows.query(
      `SELECT a.alliance_id AS allianceId, a.code, b.amount_fen AS amount FROM ledger_accounts a
       JOIN ledger_balances b ON b.account_id = a.id
       WHERE a.alliance_id IN (${allianceIds.map(() => '?').join(', ')}) AND a.code LIKE ? AND b.amount_fen > 0`,
      [...allianceIds, debtAccount('%')],
    );
    const owed = found.map((each): [string, Fen] => [keyOf(each.allianceId, each.code), fen(each.amount)]);
    return new Debts(new Map([...owed, ...(before?.byAccount ?? [])]));
  }

  of(allianceId: string, partyKey: string): Fen {
    return this.byAccount.get(keyOf(allianceId, debtAccount(partyKey))) ?? 0n;
  }

  move(entries: readonly DraftEntry[]): void {
    for (const { allianceId, postings } of entries) {
      for (const { debit, credit, amountFen } of postings) {
        this.add(allianceId, debit, amountFen);
        this.add(allianceId, credit, -amountFen);
      }
    }
  }

  private add(allianceId: string, code: string, amountFen: Fen): void {
    if (debtorKeyOf(code) === null) return;
    const key = keyOf(allianceId, code);
    this.byAccount.set(key, (this.byAccount.get(key) ?? 0n) + amountFen);
  }
}

/** Fees that were booked with payments which came to nothing, by order: a statement tells them among the others. */
export async function orphanFees(
  rows: EntityManager,
  events: readonly MoneyEvent[],
): Promise<ReadonlyMap<string, Fen>> {
  const orderIds = events.flatMap(({ name, payload }) =>
    name === 'provider.fee_stated' ? (payload.orderId ?? []) : [],
  );
  if (orderIds.length === 0) return new Map();
  const found: { orderId: string; fee: string | null }[] = await rows.query(
    `SELECT e.order_id AS orderId, SUM(IF(d.code = 'X.fee', p.amount_fen, 0)) AS fee FROM journal_entries e
     JOIN postings p ON p.entry_seq = e.seq JOIN ledger_accounts d ON d.id = p.debit_account_id
     WHERE e.order_id IN (${orderIds.map(() => '?').join(', ')}) AND e.kind = 'orphan' GROUP BY e.order_id`,
    orderIds,
  );
  return new Map(found.map(({ orderId, fee }) => [orderId, fen(fee ?? '0')]));
}

function keyOf(allianceId: string, code: string): string {
  return `${allianceId} ${code}`;
}
