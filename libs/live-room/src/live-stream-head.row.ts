import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stream } from './core';

/** How far a stream of a session has come. The epoch changes only when a stream is rebuilt. */
@Entity('live_stream_heads')
export class LiveStreamHeadRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'char', length: 1 }) stream: Stream;
  @Column({ type: 'bigint' }) seq: string;
  @Column({ type: 'char', length: 8 }) epoch: string;
}
