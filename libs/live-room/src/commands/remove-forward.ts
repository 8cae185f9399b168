import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { ForwardTargetRow } from '../forward-target.row';
import { lockForwards } from '../forwards';

/** Takes a platform from the list and forgets its key. A second call finds it done. */
@Injectable()
export class RemoveForward {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'session.run');
    await this.transactions.run(async (tx) => {
      const found = await tx.rows.findOneBy(ForwardTargetRow, { id });
      if (!found || !alliancesWith(actor, 'session.run').includes(found.allianceId))
        throw new Refusal('not_found', { thing: 'forward', id });
      await lockForwards(tx, found.allianceId);
      const target = await tx.rows.findOneByOrFail(ForwardTargetRow, { id });
      if (target.endedAt !== null) return;
      await tx.rows.update(ForwardTargetRow, id, { endedAt: tx.now, streamKey: '' });
      await tx.step('forward', id, 'remove', target.isOn ? 'on' : 'off', 'removed', actor.id);
    });
  }
}
