import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';
import type { ParcelStatus, WaybillStatus } from './core';

/** One box: what one village sends for one order. Its lock covers its lines and its origin task too. */
@Entity('parcels')
export class ParcelRow {
  @IdKey() id: string;
  @IdColumn() orderId: string;
  @Column({ type: 'varchar', length: 20 }) orderNumber: string;
  @IdColumn() allianceId: string;
  @IdColumn() villageId: string;
  @Column({ type: 'varchar', length: 30 }) status: ParcelStatus;
  @Column({ type: 'varchar', length: 30 }) carrierCode: string;
  @Column({ type: 'int' }) plannedGrams: number;
  @Column({ type: 'int', nullable: true }) weightGrams: number | null;
  /** what the shopper scans on the box */
  @Column({ type: 'char', length: 12 }) traceCode: string;
  @InstantColumn() shipBy: Instant;
  @InstantColumn() paidAt: Instant;
  @InstantColumn() openedAt: Instant;
  @InstantColumn({ nullable: true }) packedAt: Instant | null;
  @InstantColumn({ nullable: true }) handedOverAt: Instant | null;
  /** when it was first said to be signed for; a correction does not take it back */
  @InstantColumn({ nullable: true }) firstSignedAt: Instant | null;
  @InstantColumn({ nullable: true }) signedAt: Instant | null;
  @Column({ type: 'varchar', length: 30, nullable: true }) waybillStatus: WaybillStatus | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) waybillNumber: string | null;
  @InstantColumn({ nullable: true }) waybillAskedAt: Instant | null;
  @Column({ type: 'int', default: 0 }) waybillTries: number;
  @Column({ type: 'varchar', length: 200, nullable: true }) waybillReason: string | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) labelUrl: string | null;
  /** the courier's id of the label, for printing it again */
  @Column({ type: 'varchar', length: 64, nullable: true }) courierTask: string | null;
  /** the carrier's own order number, for cancelling */
  @Column({ type: 'varchar', length: 64, nullable: true }) courierOrderNumber: string | null;
  /** signs the pushes of this parcel alone */
  @SealedColumn({ nullable: true }) salt: string | null;
  /** the courier's entries after folding, newest first, JSON: made anew from the raw pushes at each push */
  @Column({ type: 'longtext', nullable: true }) entries: string | null;
  @Column({ type: 'int', default: 0 }) scanCount: number;
  @InstantColumn({ nullable: true }) firstScannedAt: Instant | null;
}
