import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { FenColumn, IdColumn, IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';
import type { LuckyTask } from './core';

/** A lucky bag 福袋. The database holds that a session has one open bag at most. */
@Entity('lucky_bags')
export class LuckyBagRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  /** counts within the session, in the order of the room's events */
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'varchar', length: 60 }) prize: string;
  /** of one prize */
  @FenColumn() valueFen: Fen;
  @Column({ type: 'int' }) winnersMax: number;
  /** the coupon that is the prize; null: goods */
  @IdColumn({ nullable: true }) couponId: string | null;
  @Column({ type: 'varchar', length: 10 }) taskKind: LuckyTask['kind'];
  @Column({ type: 'varchar', length: 60, nullable: true }) taskText: string | null;
  @Column({ type: 'int', nullable: true }) taskMinutes: number | null;
  @InstantColumn() openedAt: Instant;
  @InstantColumn() closesAt: Instant;
  /** sha256 of seed and id, published at once */
  @Column({ type: 'char', length: 64 }) commitHash: string;
  /** nobody reads it before the draw, in the database neither */
  @SealedColumn({ name: 'sealed_seed' }) seed: string;
  @Column({ type: 'int' }) entrants: number;
  @InstantColumn({ nullable: true }) drawnAt: Instant | null;
  /** the Merkle root of the frozen entries */
  @Column({ type: 'char', length: 64, nullable: true }) root: string | null;
  @IdColumn() openedBy: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
