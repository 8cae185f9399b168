import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { CommentAuthor } from './core';

/** A comment that waits for a moderator; only its author sees it until then. */
@Entity('held_comments')
export class HeldCommentRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  @IdColumn() personId: string;
  @Column({ type: 'simple-json' }) author: CommentAuthor;
  @Column({ type: 'varchar', length: 64 }) cid: string;
  @Column({ type: 'varchar', length: 400 }) text: string;
  /** why it waits: `all` in a room that holds everything, `word` for one of the alliance's words */
  @Column({ type: 'varchar', length: 40 }) rule: string;
  @InstantColumn() heldAt: Instant;
  @InstantColumn({ nullable: true }) judgedAt: Instant | null;
  @IdColumn({ nullable: true }) judgedBy: string | null;
  @Column({ type: 'boolean', nullable: true }) isReleased: boolean | null;
}
