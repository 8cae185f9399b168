import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions, type EventOf } from '@app/outbox';
import { Clock } from '@app/platform';
import { BookCheckRow } from '../book-check.row';
import { checkBooks, checkRow } from '../check-books';

/** Looks at all laws for one alliance and keeps what was found. */
@Injectable()
export class CheckBooks {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async react(event: EventOf<'books.check_asked'>): Promise<void> {
    const { checkId: id, allianceId, askedBy } = event.payload;
    if (await this.database.manager.existsBy(BookCheckRow, { id })) return;
    const beganAt = this.clock.now();
    const checked = await checkBooks(this.database, allianceId);
    await this.transactions.once(CheckBooks.name, event.id, async (tx) => {
      const facts = { id, allianceId, day: null, askedBy, beganAt, endedAt: tx.now };
      await tx.rows.insert(BookCheckRow, checkRow(checked, facts));
    });
  }
}
