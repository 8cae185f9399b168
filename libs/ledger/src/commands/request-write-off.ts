import { Injectable } from '@nestjs/common';
import type { Fen } from '@app/money';
import { requestHash, Transactions } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { debtOf, lockParty } from '../lock-party';
import { WriteOffRow } from '../write-off.row';

export interface RequestWriteOffInput {
  readonly partyId: string;
  readonly amountFen: Fen;
  readonly reason: string;
  readonly requestId: string;
}

const REASON_MAX = 500;

/** Asks to give up what a party owes: only what stood long enough to be a claim, and all of it is for another to decide. */
@Injectable()
export class RequestWriteOff {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: RequestWriteOffInput): Promise<WriteOffRow> {
    requirePermission(actor, 'writeoff.request');
    const reason = cleanText(input.reason);
    refuseTroubles({
      ...(input.amountFen <= 0n && { amountFen: 'out_of_range' }),
      ...(reason === '' && { reason: 'missing' }),
      ...(reason.length > REASON_MAX && { reason: 'too_long' }),
    });
    return this.transactions.run(async (tx) => {
      const { partyId, amountFen, requestId } = input;
      const party = await lockParty(tx, actor, 'writeoff.request', partyId);
      const [earlier] = await tx.earlier(WriteOffRow, { actorId: actor.id, requestId }, input);
      if (earlier) return earlier;
      const { claimFen } = await debtOf(tx.rows, party);
      if (amountFen > claimFen) throw new Refusal('over_limit', { max: claimFen.toString() });
      if (await tx.rows.existsBy(WriteOffRow, { partyId, status: 'requested' }))
        throw new Refusal('step_not_allowed', { status: 'requested', step: 'request' });
      const row = tx.rows.create(WriteOffRow, {
        id: newId(),
        allianceId: party.allianceId,
        ...{ partyId, amountFen, reason, requestId },
        status: 'requested',
        actorId: actor.id,
        requestHash: requestHash(input),
        requestedAt: tx.now,
        decidedBy: null,
        decidedAt: null,
      });
      await tx.rows.insert(WriteOffRow, row);
      await tx.step('write_off', row.id, 'request', null, 'requested', actor.id, { reason });
      return row;
    });
  }
}
