import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { MINUTE_MS } from '@app/platform';

/** Time enough for a call to be answered by itself. */
const OVERDUE_MS = 5 * MINUTE_MS;
const AT_ONCE_MAX = 100;

/** Calls again for a sender where something has been due for long: a call that failed for good must not be the last one. */
@Injectable()
export class WakeWebhooks {
  constructor(private readonly transactions: Transactions) {}

  run(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const overdue: { endpointId: string }[] = await tx.rows.query(
        `SELECT DISTINCT delivery.endpoint_id AS endpointId FROM webhook_deliveries delivery
         JOIN webhook_endpoints endpoint ON endpoint.id = delivery.endpoint_id
         WHERE delivery.due_at < ? AND endpoint.status = 'active' LIMIT ?`,
        [new Date(tx.now - OVERDUE_MS), AT_ONCE_MAX],
      );
      for (const { endpointId } of overdue) await tx.emit('webhook.due', { endpointId });
      return overdue.length;
    });
  }
}
