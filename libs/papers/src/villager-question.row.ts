import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** What someone wants to know about the books. It stands on the public page once it is answered there. */
@Entity('villager_questions')
export class VillagerQuestionRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn({ nullable: true }) villageId: string | null;
  @IdColumn({ nullable: true }) settlementId: string | null;
  @Column({ type: 'varchar', length: 500 }) text: string;
  @IdColumn() askedBy: string;
  @InstantColumn() askedAt: Instant;
  @Column({ type: 'varchar', length: 1000, nullable: true }) answer: string | null;
  /** null until it is answered; false for an answer to the asker alone */
  @Column({ type: 'boolean', nullable: true }) isPublic: boolean | null;
  @IdColumn({ nullable: true }) answeredBy: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
