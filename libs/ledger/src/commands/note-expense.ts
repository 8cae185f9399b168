import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { FundExpenseRow } from '../fund-expense.row';

/** An expense of the common fund was put to villages: the books keep what they will have to pay, and to whom. */
@Injectable()
export class NoteExpense {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'fund_expense.proposed'>): Promise<void> {
    return this.transactions.once(NoteExpense.name, event.id, async (tx) => {
      const { expenseId: id, ...facts } = event.payload;
      const fresh = { status: 'proposed' as const, results: [], proposedAt: event.at };
      await tx.rows.insert(FundExpenseRow, { id, ...facts, ...fresh, decidedAt: null, bookedAt: null });
      await tx.step('fund_expense', id, 'note', null, 'proposed', NoteExpense.name);
    });
  }
}
