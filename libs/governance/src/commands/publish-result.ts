import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { requirePermission, type Actor } from '@app/platform';
import type { MotionRow } from '../motion.row';
import { published, putOnRecord, type PublishInput } from '../put-on-record';

/** What came of it is made public too, once the resolution has hung for the village's time. */
@Injectable()
export class PublishResult {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: PublishInput): Promise<MotionRow> {
    requirePermission(actor, 'motion.record');
    return this.transactions.run(
      async (tx) => (await putOnRecord(tx, actor, published(input, 'publish_result'))).motion,
    );
  }
}
