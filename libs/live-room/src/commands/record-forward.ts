import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import type { ForwardFault, ForwardState } from '../core';
import { ForwardStateRow } from '../forward-target.row';

export interface ForwardTold {
  readonly sessionId: string;
  readonly targetId: string;
  readonly state: ForwardState;
  readonly fault: ForwardFault | null;
  readonly kbps: number;
}

/** How a forward goes, or null when there is none any more. Not a person's deed: the live process that pushes tells it. */
@Injectable()
export class RecordForward {
  constructor(private readonly transactions: Transactions) {}

  async run(key: { sessionId: string; targetId: string }, told: ForwardTold | null): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { sessionId, targetId } = key;
      const before = await tx.rows.findOneBy(ForwardStateRow, { sessionId, targetId });
      if (told === null) {
        await tx.rows.delete(ForwardStateRow, { sessionId, targetId });
        return;
      }
      const since = before?.state === told.state ? before.since : tx.now;
      await tx.rows.save(ForwardStateRow, { ...told, since, toldAt: tx.now });
    });
  }
}
