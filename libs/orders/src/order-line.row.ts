import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey } from '@app/platform';
import type { RefundableLine } from './core';

/** What was bought as it was shown then: name, price, picture. `sha256` is over exactly that; only the refunded parts change. */
@Entity('order_lines')
export class OrderLineRow implements RefundableLine {
  @IdKey() id: string;
  @IdColumn() orderId: string;
  @Column({ type: 'int' }) position: number;
  @IdColumn() skuId: string;
  @IdColumn() productId: string;
  @Column({ type: 'varchar', length: 40 }) productSlug: string;
  @Column({ type: 'varchar', length: 40 }) category: string;
  @IdColumn() villageId: string;
  @IdColumn() growerId: string;
  @Column({ type: 'varchar', length: 120 }) itemName: string;
  @Column({ type: 'varchar', length: 200 }) pictureUrl: string;
  @Column({ type: 'varchar', length: 200 }) pictureAlt: string;
  @Column({ type: 'varchar', length: 20 }) pictureGround: string;
  @Column({ type: 'int' }) unitGrams: number;
  @Column({ type: 'int' }) quantity: number;
  @FenColumn() unitFen: Fen;
  @FenColumn() listFen: Fen;
  @FenColumn() discountFen: Fen;
  @Column({ type: 'int' }) refundedQuantity: number;
  @FenColumn() refundedFen: Fen;
  @FenColumn() refundedCouponFen: Fen;
  @Column({ type: 'char', length: 64 }) sha256: string;
}
