import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { requirePermission, type Actor } from '@app/platform';
import type { MotionRow } from '../motion.row';
import { tellDecision } from '../motions';
import { published, putOnRecord, type PublishInput } from '../put-on-record';

/** What the villagers resolved hangs on the board: only now does it count, and whoever waits for it is told. */
@Injectable()
export class PublishResolution {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: PublishInput): Promise<MotionRow> {
    requirePermission(actor, 'motion.record');
    return this.transactions.run(async (tx) => {
      const record = published(input, 'publish_resolution');
      const { motion, isReplay } = await putOnRecord(tx, actor, record);
      if (!isReplay) await tellDecision(tx, motion, 'carried');
      return motion;
    });
  }
}
