import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Transactions, type EventOf } from '@app/outbox';
import { LuckyBagRow } from '../lucky-bag.row';
import { LuckyEntryRow } from '../lucky-entry.row';
import { roomEvent, RoomLog } from '../room-log';
import { holdSession } from '../sessions';

const BATCH_MAX = 500;

/** Tells those who did not win, some hundred at a time: a crowd of entrants must not hold the room's log. Winners know already. */
@Injectable()
export class TellLuckyResult {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  react(event: EventOf<'lucky.drawn'>): Promise<void> {
    return this.transactions.once(TellLuckyResult.name, event.id, async (tx) => {
      const { bagId, after } = event.payload;
      const bag = await tx.rows.findOneByOrFail(LuckyBagRow, { id: bagId });
      await holdSession(tx, bag.sessionId);
      const entries = await tx.rows.find(LuckyEntryRow, {
        where: { bagId, number: MoreThan(after) },
        order: { number: 'ASC' },
        take: BATCH_MAX,
      });
      const last = entries.at(-1);
      if (!last) return;
      await tx.emit('lucky.drawn', { bagId, after: last.number });
      const lost = entries.filter((entry) => entry.place === null);
      const told = lost.map(({ personId: toId }) =>
        roomEvent('lucky.result', { bagId, isWinner: false, prize: bag.prize }, { toId }),
      );
      await this.log.append(tx, bag.sessionId, told);
    });
  }
}
