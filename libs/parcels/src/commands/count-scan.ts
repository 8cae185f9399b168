import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';

/** Someone looked a box up by the code on it. Many looks at one code hint at a copied label. */
@Injectable()
export class CountScan {
  constructor(private readonly transactions: Transactions) {}

  run(code: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await tx.rows.query(
        `UPDATE parcels SET scan_count = scan_count + 1, first_scanned_at = COALESCE(first_scanned_at, ?)
         WHERE trace_code = ?`,
        [new Date(tx.now), code],
      );
    });
  }
}
