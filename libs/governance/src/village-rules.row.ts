import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { Procedure, QuorumRule, Roll } from './core';

/** How a village decides, and how many are due to: the newest row holds, older ones stay. */
@Entity('village_rules')
export class VillageRulesRow implements Roll {
  @IdKey() id: string;
  @IdColumn() villageId: string;
  @Column({ name: 'procedure_name', type: 'varchar', length: 20 }) procedure: Procedure;
  @Column({ type: 'varchar', length: 30 }) quorumRule: QuorumRule;
  @Column({ type: 'int' }) postingDays: number;
  @Column({ type: 'int' }) noticeDays: number;
  @Column({ type: 'boolean' }) isMerged: boolean;
  @Column({ type: 'int' }) partyMembers: number;
  @Column({ type: 'int' }) adults: number;
  @Column({ type: 'int' }) households: number;
  @Column({ type: 'int' }) villagersRepresentatives: number;
  @Column({ type: 'int' }) members: number;
  @Column({ type: 'int' }) memberRepresentatives: number;
  @Column({ type: 'int' }) council: number;
  @IdColumn() setBy: string;
  @InstantColumn() setAt: Instant;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
