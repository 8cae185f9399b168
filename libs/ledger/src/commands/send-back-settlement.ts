import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { cleanText, refuseTroubles, type Actor } from '@app/platform';
import { afterSettlementStep } from '../core';
import { lockSettlement, stepSettlement, wasDone, type SettlementRequest } from '../lock-settlement';
import { SettlementItemRow } from '../settlement-item.row';
import { SettlementLineRow } from '../settlement-line.row';
import type { SettlementRow } from '../settlement.row';

const REASON_MAX = 500;

/** The reviewer gives a settlement back with a reason: it is open again, its entries are free again. */
@Injectable()
export class SendBackSettlement {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: SettlementRequest & { reason: string }): Promise<SettlementRow> {
    const reason = cleanText(input.reason);
    return this.transactions.run(async (tx) => {
      const settlement = await lockSettlement(tx, actor, 'settlement.approve', input.id);
      if (reason === '') refuseTroubles({ reason: 'missing' });
      if (reason.length > REASON_MAX) refuseTroubles({ reason: 'too_long' });
      const request = { ...input, reason };
      if (await wasDone(tx, actor, 'send_back', request)) return settlement;
      afterSettlementStep(settlement.status, 'send_back');
      await tx.rows.delete(SettlementItemRow, { settlementId: settlement.id });
      await tx.rows.delete(SettlementLineRow, { settlementId: settlement.id });
      const cleared = {
        ...{ periodTo: null, cutoffSeq: null, settledToSeq: null },
        ...{ orderCount: null, sha256: null, preparedBy: null },
      };
      return stepSettlement(tx, settlement, 'send_back', actor.id, cleared, request);
    });
  }
}
