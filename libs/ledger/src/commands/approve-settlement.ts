import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, SETTINGS, type Actor, type Settings } from '@app/platform';
import { afterSettlementStep } from '../core';
import { lockSettlement, stepSettlement, wasDone, type SettlementRequest } from '../lock-settlement';
import { openSettlement } from '../open-settlement';
import { SettlementLineRow } from '../settlement-line.row';
import { heldSheet, previousOf, type SettlementSheet } from '../settlement-sheet';
import type { SettlementRow } from '../settlement.row';

/** A second person approves what the first prepared. From now on nothing in it changes; the next one opens. */
@Injectable()
export class ApproveSettlement {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  run(actor: Actor, request: SettlementRequest): Promise<SettlementRow> {
    return this.transactions.run(async (tx) => {
      const settlement = await lockSettlement(tx, actor, 'settlement.approve', request.id);
      if (await wasDone(tx, actor, 'approve', request)) return settlement;
      afterSettlementStep(settlement.status, 'approve');
      if (settlement.preparedBy === actor.id) throw new Refusal('same_person');
      await requirePreviousPaid(tx, settlement);
      const sheet = await heldSheet(tx.rows, settlement, tx.now, this.settings.HOLDBACK_SECONDS);
      await fixCarry(tx, sheet);
      const { requestId } = request;
      const approval = { approvedBy: actor.id, approvedAt: tx.now };
      await stepSettlement(tx, settlement, 'approve', actor.id, approval, { requestId });
      await openSettlement(tx.rows, settlement.allianceId, tx.now);
      const { id: settlementId, allianceId } = settlement;
      await tx.emit('settlement.approved', { settlementId, allianceId });
      return settlement;
    });
  }
}

/** What is carried in is known only when the one before has paid. */
async function requirePreviousPaid(tx: Tx, settlement: SettlementRow): Promise<void> {
  const previous = await previousOf(tx.rows, settlement);
  if (previous?.status === 'approved')
    throw new Refusal('step_not_allowed', {
      status: settlement.status,
      step: 'approve',
      waitsFor: previous.number,
    });
}

async function fixCarry(tx: Tx, { settlement, lines }: SettlementSheet): Promise<void> {
  for (const { partyId, carryInFen, accruedFen, reversedFen, recoveredFen } of lines) {
    const key = { settlementId: settlement.id, partyId };
    const fixed = { ...key, carryInFen, accruedFen, reversedFen, recoveredFen };
    if (await tx.rows.existsBy(SettlementLineRow, key)) await tx.rows.update(SettlementLineRow, key, fixed);
    else await tx.rows.insert(SettlementLineRow, fixed);
  }
}
