import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions, type Tx } from '@app/outbox';
import { newId, SETTINGS, type Actor, type Settings } from '@app/platform';
import { afterSettlementStep, carryOutOf, isPayable, type PartyLine } from '../core';
import { LedgerPartyRow } from '../ledger-party.row';
import { lockSettlement, stepSettlement, wasDone, type SettlementRequest } from '../lock-settlement';
import { PayoutRow } from '../payout.row';
import { settleWhenPaid } from '../settle-when-paid';
import { settlementSheet } from '../settlement-sheet';
import type { SettlementRow } from '../settlement.row';
import { Taxes } from '../taxes';

/**
 * Sends each party what it is owed. A party that owes is carried into the next settlement, and so is one without a bank account.
 * Called again, it makes a new payout only where the one before is known to have failed.
 */
@Injectable()
export class PayOutSettlement {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  run(actor: Actor, request: SettlementRequest): Promise<SettlementRow> {
    return this.transactions.run(async (tx) => {
      const settlement = await lockSettlement(tx, actor, 'settlement.pay', request.id);
      if (await wasDone(tx, actor, 'pay_out', request)) return settlement;
      afterSettlementStep(settlement.status, 'pay_out');
      const sheet = await settlementSheet(tx.rows, settlement, tx.now, this.settings.HOLDBACK_SECONDS);
      await requestPayouts(tx, settlement, sheet.lines);
      const { requestId } = request;
      await stepSettlement(tx, settlement, 'pay_out', actor.id, {}, { requestId });
      await settleWhenPaid(tx, settlement);
      return settlement;
    });
  }
}

async function requestPayouts(tx: Tx, settlement: SettlementRow, lines: readonly PartyLine[]): Promise<void> {
  const owed = lines.filter((line) => carryOutOf(line) > 0n);
  const parties = await tx.rows.findBy(LedgerPartyRow, { id: In(owed.map((line) => line.partyId)) });
  const taxes = await Taxes.read(tx.rows, [settlement.allianceId], tx.now);
  const earlier = await tx.rows.findBy(PayoutRow, { settlementId: settlement.id });
  for (const party of parties) {
    const tries = earlier.filter((payout) => payout.partyId === party.id);
    const line = owed.find((each) => each.partyId === party.id);
    const { bankAccount, bankAccountMasked } = party;
    if (!line || bankAccount === null || !isPayable(party)) continue;
    if (tries.some((payout) => payout.status !== 'failed')) continue;
    const taxMethod = taxes.methodOf(party.id);
    const payout = {
      id: newId(),
      settlementId: settlement.id,
      allianceId: settlement.allianceId,
      partyId: party.id,
      outNo: `${settlement.id}-${party.id.slice(-10)}-${tries.length + 1}`,
      amountFen: carryOutOf(line),
      withheldFen: line.withheldFen,
      taxMonth: taxMethod === 'none' ? null : taxes.month,
      taxMethod: taxMethod === 'none' ? null : taxMethod,
      batchId: null,
      bankAccount,
      bankAccountMasked: bankAccountMasked ?? '',
      status: 'created' as const,
      reason: null,
      createdAt: tx.now,
      movedAt: tx.now,
    };
    await tx.rows.insert(PayoutRow, payout);
    const { id: payoutId, settlementId, allianceId, partyId, amountFen, outNo } = payout;
    await tx.emit('payout.requested', { payoutId, settlementId, allianceId, partyId, amountFen, outNo });
  }
}
