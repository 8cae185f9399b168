import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { canFlashStep, lockDeal, stepDeal } from '@app/promotions';
import { flashTurns, holdRoomOf } from '../flash-turns';
import { RoomLog } from '../room-log';

/** The instant has come. A buyer may have opened the deal a moment ago, or staff closed it before. */
@Injectable()
export class OpenDueFlash {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  react(event: EventOf<'flash.opening_due'>): Promise<void> {
    return this.transactions.once(OpenDueFlash.name, event.id, async (tx) => {
      await holdRoomOf(tx, event.payload.dealId);
      const deal = await lockDeal(tx, event.payload.dealId);
      if (!canFlashStep(deal.status, 'open')) return;
      await stepDeal(tx, deal, 'open', OpenDueFlash.name);
      await this.log.append(tx, deal.sessionId, flashTurns(deal, ['open']));
    });
  }
}
