import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { ProposalStatus } from './core';

/** A version that was put to the member villages. Adopted, it becomes a row of `split_rules` with the same id and text. */
@Entity('split_rule_proposals')
export class SplitRuleProposalRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'int' }) version: number;
  /** the adopted version that it was written against */
  @IdColumn({ nullable: true }) parentId: string | null;
  @Column({ type: 'varchar', length: 80 }) title: string;
  @Column({ type: 'longtext' }) canonical: string;
  @Column({ type: 'char', length: 64 }) sha256: string;
  /** the day that the villages vote on; it can only become later */
  @InstantColumn() inForceFrom: Instant;
  /** the members at that moment, whose motions decide */
  @Column({ type: 'simple-json' }) villageIds: readonly string[];
  @Column({ type: 'varchar', length: 20 }) status: ProposalStatus;
  @IdColumn() proposedBy: string;
  @InstantColumn() proposedAt: Instant;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
}
