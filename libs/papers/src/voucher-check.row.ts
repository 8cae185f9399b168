import { Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** A second person has checked a batch of vouchers. */
@Entity('voucher_checks')
export class VoucherCheckRow {
  @IdKey() batchId: string;
  @IdColumn() checkedBy: string;
  @InstantColumn() checkedAt: Instant;
}
