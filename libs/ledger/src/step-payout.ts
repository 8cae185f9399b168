import { invariant } from '@app/platform';
import type { StepNote, Tx } from '@app/outbox';
import { afterPayoutStep, type PayoutStep } from './core';
import { PayoutRow } from './payout.row';
import { settleWhenPaid } from './settle-when-paid';
import { SettlementRow } from './settlement.row';

export interface LockedPayout {
  readonly payout: PayoutRow;
  readonly settlement: SettlementRow;
}

/** The settlement before its payout, as every command locks them. */
export async function lockPayout(tx: Tx, payoutId: string): Promise<LockedPayout> {
  const found = await tx.rows.findOneBy(PayoutRow, { id: payoutId });
  invariant(found, `payout ${payoutId} is there`);
  const lock = { mode: 'pessimistic_write' as const };
  const settlement = await tx.rows.findOne(SettlementRow, { where: { id: found.settlementId }, lock });
  const payout = await tx.rows.findOne(PayoutRow, { where: { id: payoutId }, lock });
  invariant(settlement && payout, `payout ${payoutId} has a settlement`);
  return { payout, settlement };
}

/** Moves a payout by a step of its table, tells the books how it ended, and settles the settlement with the last of them. */
export async function stepPayout(
  tx: Tx,
  { payout, settlement }: LockedPayout,
  step: PayoutStep,
  by: string,
  note: StepNote = {},
): Promise<void> {
  const from = payout.status;
  const change = { status: afterPayoutStep(from, step), reason: note.reason ?? null, movedAt: tx.now };
  await tx.rows.update(PayoutRow, payout.id, change);
  Object.assign(payout, change);
  await tx.step('payout', payout.id, step, from, payout.status, by, note);
  const { allianceId } = settlement;
  const { id: payoutId, settlementId, partyId, amountFen, withheldFen, outNo } = payout;
  const facts = { payoutId, settlementId, allianceId, partyId };
  if (step === 'succeed')
    await tx.emit('payout.succeeded', { ...facts, amountFen, withheldFen, outNo, succeededAt: tx.now });
  if (step === 'return')
    await tx.emit('payout.returned', { ...facts, amountFen, withheldFen, outNo, returnedAt: tx.now });
  if (step === 'fail') await tx.emit('payout.failed', { ...facts, reason: note.reason ?? '' });
  if (step === 'succeed' && settlement.status === 'approved') await settleWhenPaid(tx, settlement);
}
