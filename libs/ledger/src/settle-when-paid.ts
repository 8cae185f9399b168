import type { Tx } from '@app/outbox';
import { PayoutRow } from './payout.row';
import { stepSettlement } from './lock-settlement';
import type { SettlementRow } from './settlement.row';

/** The last payout that succeeds settles it. Of several tries for one party, the latest counts. */
export async function settleWhenPaid(tx: Tx, settlement: SettlementRow): Promise<void> {
  const payouts = await tx.rows.find(PayoutRow, {
    where: { settlementId: settlement.id },
    order: { id: 'ASC' },
  });
  const latest = new Map(payouts.map((payout) => [payout.partyId, payout]));
  if (![...latest.values()].every(({ status }) => status === 'succeeded' || status === 'returned')) return;
  await stepSettlement(tx, settlement, 'settle', 'SendPayout', { paidOutAt: tx.now });
}
