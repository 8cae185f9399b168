import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { newId, Refusal, type Actor } from '@app/platform';
import { BANK_FILE_MAX, bankFile } from '../core';
import { sha256 } from '../digest';
import { LedgerPartyRow } from '../ledger-party.row';
import { lockSettlement, type SettlementRequest } from '../lock-settlement';
import { PayoutBatchRow } from '../payout-batch.row';
import { PayoutRow } from '../payout.row';
import type { SettlementRow } from '../settlement.row';
import { stepPayout } from '../step-payout';

/**
 * Draws the file that a cashier takes to the bank's portal. From then on its payouts are sent: they stand in no other file, and
 * how each ended is said by another person or by the bank's statement.
 */
@Injectable()
export class DrawPayoutFile {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, request: SettlementRequest): Promise<PayoutBatchRow> {
    return this.transactions.run(async (tx) => {
      const settlement = await lockSettlement(tx, actor, 'payout.file', request.id);
      const { requestId } = request;
      const [earlier] = await tx.earlier(
        PayoutBatchRow,
        { actorId: actor.id, requestId },
        { id: request.id },
      );
      if (earlier) return earlier;
      const payouts = await tx.rows.find(PayoutRow, {
        where: { settlementId: settlement.id, status: 'created' },
        order: { id: 'ASC' },
        take: BANK_FILE_MAX,
        lock: { mode: 'pessimistic_write' },
      });
      if (payouts.length === 0)
        throw new Refusal('step_not_allowed', { status: settlement.status, step: 'file' });
      const batch = await keepBatch(tx, actor, settlement, payouts, request);
      for (const payout of payouts) {
        await tx.rows.update(PayoutRow, payout.id, { batchId: batch.id });
        await stepPayout(tx, { payout, settlement }, 'send', actor.id);
      }
      return batch;
    });
  }
}

async function keepBatch(
  tx: Tx,
  actor: Actor,
  { id: settlementId, allianceId, number }: SettlementRow,
  payouts: readonly PayoutRow[],
  { id, requestId }: SettlementRequest,
): Promise<PayoutBatchRow> {
  const parties = await tx.rows.findBy(LedgerPartyRow, { id: In(payouts.map((payout) => payout.partyId)) });
  const file = bankFile(
    number,
    payouts.map(({ partyId, outNo, bankAccount: account, amountFen }) => {
      const party = parties.find((each) => each.id === partyId);
      const { accountName = null, accountKind = null } = party ?? {};
      return { outNo, account, accountName: accountName ?? '', accountKind, amountFen };
    }),
  );
  const before = await tx.rows.countBy(PayoutBatchRow, { settlementId });
  const batch = tx.rows.create(PayoutBatchRow, {
    id: newId(),
    ...{ allianceId, settlementId, requestId },
    number: `${number}-${String(before + 1)}`,
    payoutCount: file.count,
    totalFen: file.totalFen,
    content: file.content,
    sha256: sha256(file.content),
    actorId: actor.id,
    requestHash: requestHash({ id }),
    drawnAt: tx.now,
  });
  await tx.rows.insert(PayoutBatchRow, batch);
  await tx.step('payout_batch', batch.id, 'draw', null, 'drawn', actor.id, {
    detail: { sha256: batch.sha256 },
  });
  return batch;
}
