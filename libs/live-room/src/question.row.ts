import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';

/** A viewer's comment that asks something. `q` is its place in the stream of comments. */
@Entity('session_questions')
export class QuestionRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'bigint' }) q: string;
  @IdColumn() personId: string;
  @Column({ type: 'varchar', length: 10 }) mask: string;
  @Column({ type: 'varchar', length: 200 }) text: string;
  @InstantColumn() askedAt: Instant;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
  @IdColumn({ nullable: true }) answeredBy: string | null;
}
