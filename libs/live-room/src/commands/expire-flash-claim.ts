import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { expireClaim } from '@app/promotions';
import { flashTurns, holdRoomOf } from '../flash-turns';
import { RoomLog } from '../room-log';

/** Five minutes are over: what was not ordered goes to the next one, and a deal that was sold out is open again. */
@Injectable()
export class ExpireFlashClaim {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  react(event: EventOf<'flash.claim_due'>): Promise<void> {
    return this.transactions.once(ExpireFlashClaim.name, event.id, async (tx) => {
      await holdRoomOf(tx, event.payload.dealId);
      const { deal, turns } = await expireClaim(tx, event.payload, ExpireFlashClaim.name);
      if (turns.length > 0) await this.log.append(tx, deal.sessionId, flashTurns(deal, turns));
    });
  }
}
