import { Injectable } from '@nestjs/common';
import { dueOf, isDigest } from '@app/alliance/core';
import { Transactions } from '@app/outbox';
import {
  alliancesWith,
  dayOf,
  Refusal,
  refuseTroubles,
  requirePermission,
  startOfDay,
  type Actor,
  type Instant,
} from '@app/platform';
import { SellerRow } from '../seller.row';

/**
 * Someone has looked at the papers of who sells in an alliance's rooms: they hold for as long as those of a streamer (直播电商监督管理办法,
 * art. 8). By the day, so that the same look told twice is one. Answers until when they hold.
 */
@Injectable()
export class VerifySeller {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, allianceId: string, evidenceSha256: string): Promise<Instant> {
    requirePermission(actor, 'proof.record');
    refuseTroubles(isDigest(evidenceSha256) ? {} : { evidenceSha256: 'missing' });
    return this.transactions.run(async (tx) => {
      const seller = await tx.rows.findOne(SellerRow, {
        where: { allianceId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!seller || !alliancesWith(actor, 'proof.record').includes(allianceId))
        throw new Refusal('not_found', { thing: 'seller', id: allianceId });
      const dueAt = dueOf('identity', startOfDay(dayOf(tx.now)));
      if (seller.dueAt === dueAt) return dueAt;
      await tx.rows.update(SellerRow, allianceId, { dueAt });
      await tx.step('seller', allianceId, 'verify', null, 'verified', actor.id, {
        detail: { evidenceSha256 },
      });
      return dueAt;
    });
  }
}
