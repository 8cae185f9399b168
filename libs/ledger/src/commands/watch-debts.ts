import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { DAY_MS, HOUR_MS } from '@app/platform';

/** The books take a moment after the refund, so the look comes a little later than the day. */
const LOOK_MS = 30 * DAY_MS + HOUR_MS;

/** A refund may leave parties in debt: thirty days on someone looks whether a sale has paid it. */
@Injectable()
export class WatchDebts {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'refund.accepted'> | EventOf<'chargeback.lost'>): Promise<void> {
    const { allianceId } = event.payload;
    return this.transactions.once(WatchDebts.name, event.id, (tx) =>
      tx.emitAt(tx.now + LOOK_MS, 'party.debt_due', { allianceId }),
    );
  }
}
