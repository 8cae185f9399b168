import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { DAY_MS } from '@app/platform';

const KEPT_MS = 30 * DAY_MS;
const AT_ONCE_MAX = 1_000;

/** Forgets deliveries of more than thirty days ago, a thousand at a time. Not a person's deed; answers how many went. */
@Injectable()
export class PurgeDeliveries {
  constructor(private readonly transactions: Transactions) {}

  run(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const { affectedRows }: { affectedRows: number } = await tx.rows.query(
        'DELETE FROM webhook_deliveries WHERE created_at < ? ORDER BY created_at LIMIT ?',
        [new Date(tx.now - KEPT_MS), AT_ONCE_MAX],
      );
      return affectedRows;
    });
  }
}
