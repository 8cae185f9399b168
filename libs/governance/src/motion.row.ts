import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { DayColumn, FenColumn, IdColumn, IdKey, InstantColumn, type Day, type Instant } from '@app/platform';
import type { MotionKind, MotionRules, MotionStatus, Procedure, QuorumRule } from './core';

/** What a village decides on, and by which rules: fixed when it is opened. Only its status moves, by the one table of steps. */
@Entity('motions')
export class MotionRow implements MotionRules {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() villageId: string;
  @Column({ type: 'varchar', length: 20 }) kind: MotionKind;
  /** the rule or the expense; each village has a motion of its own on it */
  @IdColumn() subjectId: string;
  /** of the text that is decided on: of the rule, or of `expenseText` */
  @Column({ type: 'char', length: 64 }) sha256: string;
  @Column({ type: 'varchar', length: 80 }) title: string;
  @Column({ type: 'text', nullable: true }) body: string | null;
  @FenColumn({ nullable: true }) amountFen: Fen | null;
  /** of an expense: the village that is paid, and its name when it was voted on */
  @IdColumn({ nullable: true }) payeeVillageId: string | null;
  @Column({ type: 'varchar', length: 40, nullable: true }) payeeName: string | null;
  @Column({ type: 'int' }) lawItem: number;
  @Column({ name: 'procedure_name', type: 'varchar', length: 20 }) procedure: Procedure;
  @Column({ type: 'varchar', length: 30 }) quorumRule: QuorumRule;
  @Column({ type: 'int' }) postingDays: number;
  @Column({ type: 'int' }) noticeDays: number;
  @Column({ type: 'boolean' }) isMerged: boolean;
  @DayColumn({ nullable: true }) notBefore: Day | null;
  @InstantColumn({ nullable: true }) inForceFrom: Instant | null;
  @Column({ type: 'varchar', length: 20 }) status: MotionStatus;
  @InstantColumn() openedAt: Instant;
  /** who put it to the village; null when an alliance's rule did */
  @IdColumn({ nullable: true }) openedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) requestId: string | null;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
