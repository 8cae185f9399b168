import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Instant } from '@app/platform';
import type { HideReason } from './core';

/** A viewer says that a comment should not stand there: once each. */
@Entity('comment_reports')
export class CommentReportRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'bigint' }) seq: string;
  @PrimaryColumn({ type: 'char', length: 26 }) personId: string;
  @Column({ type: 'varchar', length: 20 }) reason: HideReason;
  @InstantColumn() reportedAt: Instant;
}
