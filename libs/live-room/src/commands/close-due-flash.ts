import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { canFlashStep, closeDeal, lockDeal } from '@app/promotions';
import { flashTurns, holdRoomOf } from '../flash-turns';
import { RoomLog } from '../room-log';

/** The time of a deal is over: what nobody claimed is the shop's again. */
@Injectable()
export class CloseDueFlash {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  react(event: EventOf<'flash.closing_due'>): Promise<void> {
    return this.transactions.once(CloseDueFlash.name, event.id, async (tx) => {
      await holdRoomOf(tx, event.payload.dealId);
      const deal = await lockDeal(tx, event.payload.dealId);
      if (!canFlashStep(deal.status, 'close')) return;
      await closeDeal(tx, deal, CloseDueFlash.name);
      await this.log.append(tx, deal.sessionId, flashTurns(deal, ['close']));
    });
  }
}
