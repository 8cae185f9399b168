import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { dayOf, type Actor } from '@app/platform';
import { lockSettlement, stepSettlement, wasDone, type SettlementRequest } from '../lock-settlement';
import type { SettlementRow } from '../settlement.row';

/** Puts a paid settlement on the villages' notice board. */
@Injectable()
export class PublishSettlement {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, request: SettlementRequest): Promise<SettlementRow> {
    return this.transactions.run(async (tx) => {
      const settlement = await lockSettlement(tx, actor, 'settlement.publish', request.id);
      if (await wasDone(tx, actor, 'publish', request)) return settlement;
      const { requestId } = request;
      await stepSettlement(tx, settlement, 'publish', actor.id, { publishedAt: tx.now }, { requestId });
      const { id: settlementId, allianceId } = settlement;
      await tx.emit('settlement.published', { settlementId, allianceId, day: dayOf(tx.now) });
      return settlement;
    });
  }
}
