import { Injectable } from '@nestjs/common';
import {
  alliancesWith,
  Clock,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { dueOf, proofTroubles, type ProofInput } from '../core';
import { StreamerProofRow } from '../streamer-proof.row';
import { TrioRow } from '../trio.row';

export interface RecordProofInput extends ProofInput {
  readonly requestId: string;
  /** someone who serves or served as an alliance's streamer */
  readonly personId: string;
}

/** A secretary has seen a streamer's papers or certificate of training. It holds from now on, for as long as the law says. */
@Injectable()
export class RecordProof {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: RecordProofInput): Promise<StreamerProofRow> {
    requirePermission(actor, 'proof.record');
    const { requestId, personId, kind, evidenceSha256, consentSha256 } = input;
    refuseTroubles(proofTroubles(input, this.clock.now()));
    return this.transactions.run(async (tx) => {
      const [earlier] = await tx.earlier(StreamerProofRow, { verifiedBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      await requireOurs(tx, actor, personId);
      const proof = tx.rows.create(StreamerProofRow, {
        id: newId(),
        ...{ personId, kind, evidenceSha256, requestId },
        verifiedAt: tx.now,
        dueAt: dueOf(kind, tx.now),
        verifiedBy: actor.id,
        requestHash: requestHash(input),
      });
      await tx.rows.insert(StreamerProofRow, proof);
      const consent = consentSha256 ? { detail: { consentSha256 } } : {};
      await tx.step('streamer', personId, `verify_${kind}`, null, 'verified', actor.id, consent);
      return proof;
    });
  }
}

async function requireOurs(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const trios = await tx.rows.findBy(TrioRow, { streamerId: personId });
  const ours = alliancesWith(actor, 'proof.record');
  if (!trios.some((trio) => ours.includes(trio.allianceId)))
    throw new Refusal('not_found', { thing: 'person' });
}
