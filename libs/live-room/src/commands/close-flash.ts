import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { FlashDealRow } from '@app/promotions';
import { closeFlash } from '../flash-turns';
import { RoomLog } from '../room-log';
import { lockSession } from '../sessions';

/** Staff end a deal before its time. What is held already stays its buyers' until their claims are over. */
@Injectable()
export class CloseFlash {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, dealId: string): Promise<FlashDealRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const deal = await tx.rows.findOneBy(FlashDealRow, { id: dealId });
      if (!deal) throw new Refusal('not_found', { thing: 'flash', id: dealId });
      await lockSession(tx, actor, 'session.sell', deal.sessionId);
      const events = await closeFlash(tx, [deal], actor.id);
      if (events.length > 0) await this.log.append(tx, deal.sessionId, events);
      return tx.rows.findOneByOrFail(FlashDealRow, { id: dealId });
    });
  }
}
