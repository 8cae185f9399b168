import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';
import type { HideReason } from './core';

/** A comment that is hidden now. It is never deleted: who hid and showed it stands among the steps. */
@Entity('hidden_comments')
export class HiddenCommentRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'bigint' }) seq: string;
  @Column({ type: 'varchar', length: 20 }) reason: HideReason;
  @IdColumn() hiddenBy: string;
  @InstantColumn() hiddenAt: Instant;
}
