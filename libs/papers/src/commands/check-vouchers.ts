import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '@app/outbox';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { VoucherBatchRow } from '../voucher-batch.row';

/** A second person puts their name under a batch as its checker (会计法 art. 35: never who made it). Done twice it is done once. */
@Injectable()
export class CheckVouchers {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, batchId: string): Promise<VoucherBatchRow> {
    requirePermission(actor, 'voucher.check');
    return this.transactions.run(async (tx) => {
      const batch = await tx.rows.findOneBy(VoucherBatchRow, {
        id: batchId,
        allianceId: In(alliancesWith(actor, 'voucher.check')),
      });
      if (!batch) throw new Refusal('not_found');
      if (batch.madeBy === actor.id) throw new Refusal('same_person');
      const done: { affectedRows: number } = await tx.rows.query(
        'INSERT IGNORE INTO voucher_checks (batch_id, checked_by, checked_at) VALUES (?, ?, ?)',
        [batch.id, actor.id, new Date(tx.now)],
      );
      if (done.affectedRows === 1)
        await tx.step('voucher_batch', batch.id, 'check', 'posted', 'checked', actor.id);
      return batch;
    });
  }
}
