import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, type Instant } from '@app/platform';
import type { Segment } from './core';

/** A few seconds of a show's video, closed and hashed: never changed, kept three years (网络交易监督管理办法, art. 20). */
@Entity('session_segments')
export class SessionSegmentRow implements Segment {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'int' }) number: number;
  @Column({ type: 'int' }) run: number;
  @Column({ type: 'varchar', length: 60 }) file: string;
  @InstantColumn() startedAt: Instant;
  @Column({ type: 'int' }) offsetMs: number;
  @Column({ type: 'int' }) durationMs: number;
  @Column({ type: 'int' }) bytes: number;
  @Column({ type: 'char', length: 64 }) sha256: string;
  @InstantColumn() recordedAt: Instant;
}
