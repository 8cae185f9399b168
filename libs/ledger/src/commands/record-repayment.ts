import { Injectable } from '@nestjs/common';
import type { Fen } from '@app/money';
import { requestHash, Transactions } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { debtOf, lockParty } from '../lock-party';
import { PartyRepaymentRow } from '../party-repayment.row';

export interface RecordRepaymentInput {
  readonly partyId: string;
  readonly amountFen: Fen;
  /** of the bank's slip; each is recorded once */
  readonly reference: string;
  readonly requestId: string;
}

const REFERENCE_MAX = 100;

/** A party gave back what it owed, whole or an instalment of it. */
@Injectable()
export class RecordRepayment {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: RecordRepaymentInput): Promise<PartyRepaymentRow> {
    requirePermission(actor, 'repayment.record');
    const reference = cleanText(input.reference);
    refuseTroubles({
      ...(input.amountFen <= 0n && { amountFen: 'out_of_range' }),
      ...(reference === '' && { reference: 'missing' }),
      ...(reference.length > REFERENCE_MAX && { reference: 'too_long' }),
    });
    return this.transactions.run(async (tx) => {
      const { partyId, amountFen, requestId } = input;
      const party = await lockParty(tx, actor, 'repayment.record', partyId);
      const [earlier] = await tx.earlier(PartyRepaymentRow, { actorId: actor.id, requestId }, input);
      if (earlier) return earlier;
      const { currentFen, claimFen } = await debtOf(tx.rows, party);
      const owedFen = currentFen + claimFen;
      if (amountFen > owedFen) throw new Refusal('over_limit', { max: owedFen.toString() });
      const { allianceId } = party;
      if (await tx.rows.existsBy(PartyRepaymentRow, { allianceId, reference }))
        throw new Refusal('request_reused');
      const row = tx.rows.create(PartyRepaymentRow, {
        id: newId(),
        ...{ allianceId, partyId, amountFen, reference, requestId },
        actorId: actor.id,
        requestHash: requestHash(input),
        repaidAt: tx.now,
      });
      await tx.rows.insert(PartyRepaymentRow, row);
      await tx.step('repayment', row.id, 'record', null, 'recorded', actor.id);
      const facts = { repaymentId: row.id, allianceId, partyId, amountFen, reference };
      await tx.emit('party.repaid', { ...facts, repaidAt: tx.now });
      return row;
    });
  }
}
