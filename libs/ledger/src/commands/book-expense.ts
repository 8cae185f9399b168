import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { bookWhenHeld, lockExpenses } from '../fund-expenses';

/** An authorised expense waited for the fund: is there enough in it now? */
@Injectable()
export class BookExpense {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'fund_expense.due'>): Promise<void> {
    const { expenseId, allianceId } = event.payload;
    return this.transactions.once(BookExpense.name, event.id, async (tx) => {
      const all = await lockExpenses(tx, allianceId);
      const expense = all.find((each) => each.id === expenseId);
      if (expense?.status === 'authorised') await bookWhenHeld(tx, expense, all, BookExpense.name);
    });
  }
}
