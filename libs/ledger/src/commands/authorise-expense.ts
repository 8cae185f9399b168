import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { invariant } from '@app/platform';
import { expenseStepAfter } from '../core';
import { FundExpenseRow } from '../fund-expense.row';
import { bookWhenHeld, lockExpenses, stepExpense } from '../fund-expenses';

/** A village has decided on an expense. With the last "yes" it is authorised and booked, with the first "no" it is rejected. */
@Injectable()
export class AuthoriseExpense {
  constructor(private readonly transactions: Transactions) {}

  async react(event: EventOf<'motion.decided'>): Promise<void> {
    const { subject, allianceId, villageId, result } = event.payload;
    if (subject.kind !== 'fund_expense') return;
    await this.transactions.once(AuthoriseExpense.name, event.id, async (tx) => {
      const all = await lockExpenses(tx, allianceId);
      const expense = all.find((each) => each.id === subject.id);
      // A motion of the time before its payee was voted on: what it carried is paid by hand, by two people.
      if (!expense) return;
      invariant(expense.sha256 === subject.sha256, 'the villages resolve the text that was proposed');
      invariant(expense.villageIds.includes(villageId), 'only villages that were asked decide');
      if (expense.status !== 'proposed' || expense.results.some((each) => each.villageId === villageId))
        return;
      const results = [...expense.results, { villageId, result }];
      await tx.rows.update(FundExpenseRow, expense.id, { results });
      const step = expenseStepAfter(expense.villageIds, results);
      if (step === null) return;
      await stepExpense(tx, expense, step, AuthoriseExpense.name);
      if (step === 'authorise') await bookWhenHeld(tx, expense, all, AuthoriseExpense.name);
    });
  }
}
