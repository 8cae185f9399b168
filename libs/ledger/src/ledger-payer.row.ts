import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { IitMethod } from './core';

/** How an alliance withholds income tax of people: its tax office has said which. */
@Entity('ledger_payers')
export class LedgerPayerRow {
  @IdKey() allianceId: string;
  @Column({ type: 'varchar', length: 20 }) iitMethod: IitMethod;
  @IdColumn() decidedBy: string;
  @InstantColumn() decidedAt: Instant;
}
