import { fen, sumFen } from '@app/money';
import type { Tx } from '@app/outbox';
import { DAY_MS } from '@app/platform';
import { ACCOUNTS, afterExpenseStep, fundHolds, type ExpenseStep } from './core';
import { FundExpenseRow } from './fund-expense.row';
import { balanceOf } from './lock-party';

/** All of an alliance's, locked in the order of their ids: two of them never count on the same money. */
export function lockExpenses(tx: Tx, allianceId: string): Promise<FundExpenseRow[]> {
  return tx.rows.find(FundExpenseRow, {
    where: { allianceId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

export async function stepExpense(
  tx: Tx,
  expense: FundExpenseRow,
  step: ExpenseStep,
  by: string,
): Promise<void> {
  const from = expense.status;
  const at = step === 'book' ? { bookedAt: tx.now } : { decidedAt: tx.now };
  const change = { status: afterExpenseStep(from, step), ...at };
  await tx.rows.update(FundExpenseRow, expense.id, change);
  await tx.step('fund_expense', expense.id, step, from, change.status, by);
  Object.assign(expense, change);
}

/** Has it booked if the fund holds it; else it is looked at again tomorrow, when more may have been set aside. */
export async function bookWhenHeld(
  tx: Tx,
  expense: FundExpenseRow,
  all: readonly FundExpenseRow[],
  by: string,
): Promise<void> {
  const { id: expenseId, allianceId, payeeVillageId, title, amountFen } = expense;
  const reserveFen = -(await balanceOf(tx.rows, allianceId, ACCOUNTS.reserve));
  if (!fundHolds(reserveFen, await onTheirWayFen(tx, all), amountFen)) {
    await tx.emitAt(tx.now + DAY_MS, 'fund_expense.due', { expenseId, allianceId });
    return;
  }
  await stepExpense(tx, expense, 'book', by);
  const facts = { expenseId, allianceId, payeeVillageId, title, amountFen };
  await tx.emit('fund_expense.authorised', { ...facts, authorisedAt: tx.now });
}

/** Told to the writer and not in the books yet. */
async function onTheirWayFen(tx: Tx, all: readonly FundExpenseRow[]): Promise<bigint> {
  const told = all.filter((each) => each.status === 'booked');
  if (told.length === 0) return 0n;
  const keys = told.map((each) => `expense:${each.id}`);
  const found: { idemKey: string }[] = await tx.rows.query(
    `SELECT idem_key AS idemKey FROM journal_entries WHERE idem_key IN (${keys.map(() => '?').join(', ')})`,
    keys,
  );
  const booked = new Set(found.map((each) => each.idemKey));
  const waiting = told.filter((each) => !booked.has(`expense:${each.id}`));
  return sumFen(waiting.map((each) => fen(each.amountFen)));
}
