import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { ViolationKind, ViolationStatus } from './core';

/** What a show is reproached with, where in it, by which article, and what became of the appeal. */
@Entity('session_violations')
export class SessionViolationRow {
  @IdKey() id: string;
  @IdColumn() sessionId: string;
  @IdColumn() allianceId: string;
  /** since the show began */
  @Column({ type: 'bigint', transformer: { to: (ms: number) => ms, from: Number } }) offsetMs: number;
  @Column({ type: 'varchar', length: 10 }) kind: ViolationKind;
  /** of `wording` the phrase */
  @Column({ type: 'varchar', length: 200 }) reason: string;
  @Column({ type: 'varchar', length: 60 }) article: string;
  @Column({ type: 'varchar', length: 500 }) evidence: string;
  @Column({ type: 'varchar', length: 10 }) status: ViolationStatus;
  /** null: the wording rules found it */
  @IdColumn({ nullable: true }) raisedBy: string | null;
  @InstantColumn() raisedAt: Instant;
  @Column({ type: 'varchar', length: 500, nullable: true }) appeal: string | null;
  @IdColumn({ nullable: true }) appealedBy: string | null;
  @InstantColumn({ nullable: true }) appealedAt: Instant | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) judgement: string | null;
  @IdColumn({ nullable: true }) judgedBy: string | null;
  @InstantColumn({ nullable: true }) judgedAt: Instant | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) requestId: string | null;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
