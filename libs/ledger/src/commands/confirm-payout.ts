import { Injectable } from '@nestjs/common';
import { StepRow, Transactions, type Tx } from '@app/outbox';
import {
  alliancesWith,
  cleanText,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { PayoutBatchRow } from '../payout-batch.row';
import { PayoutRow } from '../payout.row';
import { lockPayout, stepPayout, type LockedPayout } from '../step-payout';

export const PAYOUT_ENDS = ['succeeded', 'failed', 'returned'] as const;

export interface ConfirmPayoutInput {
  readonly payoutId: string;
  readonly end: (typeof PAYOUT_ENDS)[number];
  /** the number of the bank's slip, or what the bank said */
  readonly reference: string;
  readonly requestId: string;
}

const STEP_OF = { succeeded: 'succeed', failed: 'fail', returned: 'return' } as const;
const REFERENCE_MAX = 200;

/** How a payout ended, by the bank's slip: said by another person than the one who sent it. */
@Injectable()
export class ConfirmPayout {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: ConfirmPayoutInput): Promise<PayoutRow> {
    requirePermission(actor, 'payout.confirm');
    const reference = cleanText(input.reference);
    refuseTroubles({
      ...(reference === '' && { reference: 'missing' }),
      ...(reference.length > REFERENCE_MAX && { reference: 'too_long' }),
    });
    return this.transactions.run(async (tx) => {
      const { payoutId, end, requestId } = input;
      if (!(await tx.rows.existsBy(PayoutRow, { id: payoutId }))) throw new Refusal('not_found');
      const locked = await lockPayout(tx, payoutId);
      if (!alliancesWith(actor, 'payout.confirm').includes(locked.settlement.allianceId))
        throw new Refusal('not_found');
      const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
      if (earlier) {
        const isSame =
          earlier.thingId === payoutId && earlier.step === STEP_OF[end] && earlier.reason === reference;
        if (!isSame) throw new Refusal('request_reused');
        return locked.payout;
      }
      if ((await senderOf(tx, locked)) === actor.id) throw new Refusal('same_person');
      await stepPayout(tx, locked, STEP_OF[end], actor.id, { reason: reference, requestId });
      return locked.payout;
    });
  }
}

/** Who took the file to the bank, or who had the settlement paid out. */
async function senderOf(tx: Tx, { payout, settlement }: LockedPayout): Promise<string | null> {
  if (payout.batchId !== null)
    return (await tx.rows.findOneByOrFail(PayoutBatchRow, { id: payout.batchId })).actorId;
  const step = await tx.rows.findOne(StepRow, {
    where: { thingId: settlement.id, step: 'pay_out' },
    order: { at: 'DESC', id: 'DESC' },
  });
  return step?.doneBy ?? null;
}
