import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { LuckyBagRow } from '../lucky-bag.row';
import { LuckyEntryRow } from '../lucky-entry.row';
import { lockSession } from '../sessions';

/** Ticks off that a winner has his goods. Coupons need no tick: they were the winners' at the draw. */
@Injectable()
export class HandOverPrize {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, bagId: string, place: number): Promise<LuckyBagRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const bag = await tx.rows.findOneBy(LuckyBagRow, { id: bagId });
      if (!bag) throw new Refusal('not_found', { thing: 'lucky_bag', id: bagId });
      await lockSession(tx, actor, 'session.sell', bag.sessionId);
      const won = await tx.rows.findOneBy(LuckyEntryRow, { bagId, place });
      if (!won) throw new Refusal('not_found', { thing: 'lucky_prize', id: bagId });
      const open = { bagId, place, givenAt: IsNull() };
      const done = await tx.rows.update(LuckyEntryRow, open, { givenAt: tx.now });
      if (done.affected === 1)
        await tx.step('lucky_bag', bagId, 'hand_over', 'drawn', 'drawn', actor.id, { detail: { place } });
      return bag;
    });
  }
}
