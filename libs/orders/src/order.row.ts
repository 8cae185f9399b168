import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';
import type { OrderStatus } from './core';

const OFFSET = {
  to: (ms: number | null) => ms,
  from: (text: string | null) => (text === null ? null : Number(text)),
};

@Entity('orders')
export class OrderRow {
  @IdKey() id: string;
  @Column({ type: 'varchar', length: 20 }) number: string;
  /** null for an order of another platform */
  @IdColumn({ nullable: true }) buyerId: string | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @IdColumn() allianceId: string;
  @IdColumn({ nullable: true }) liveSessionId: string | null;
  /** where in the show it was placed, from its beginning (直播电商监督管理办法, art. 16) */
  @Column({ type: 'bigint', nullable: true, transformer: OFFSET }) liveOffsetMs: number | null;
  /** where it was placed and paid, and its number there, when that is not here */
  @Column({ type: 'varchar', length: 20, nullable: true }) platform: string | null;
  @Column({ type: 'varchar', length: 40, nullable: true }) platformNumber: string | null;
  @Column({ type: 'varchar', length: 20 }) status: OrderStatus;
  /** 沈**, for the room */
  @Column({ type: 'varchar', length: 20 }) buyerMask: string;
  @FenColumn() goodsFen: Fen;
  @FenColumn() discountFen: Fen;
  @FenColumn() freightFen: Fen;
  /** what the couriers will cost by tariff */
  @FenColumn() freightCostFen: Fen;
  @FenColumn() totalFen: Fen;
  /** cash that goes back or went back, freight included */
  @FenColumn() refundedFen: Fen;
  @FenColumn() refundedFreightFen: Fen;
  @IdColumn({ nullable: true }) couponId: string | null;
  @Column({ type: 'boolean' }) isPerishable: boolean;
  @SealedColumn({ nullable: true }) note: string | null;
  @InstantColumn() payBy: Instant;
  @InstantColumn() placedAt: Instant;
  @IdColumn({ nullable: true }) paymentId: string | null;
  @InstantColumn({ nullable: true }) paidAt: Instant | null;
  @InstantColumn({ nullable: true }) deliveredAt: Instant | null;
  /** when it completes by itself */
  @InstantColumn({ nullable: true }) receiptDueAt: Instant | null;
  @InstantColumn({ nullable: true }) completedAt: Instant | null;
  /** closed or cancelled */
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  /** first claim or refund */
  @InstantColumn({ nullable: true }) afterSalesAt: Instant | null;
}
