import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, type Instant } from '@app/platform';

/** What one village resolved about one version. Written once, never changed. */
@Entity('split_rule_resolutions')
export class SplitRuleResolutionRow {
  @PrimaryColumn({ type: 'char', length: 26 }) ruleId: string;
  @PrimaryColumn({ type: 'char', length: 26 }) villageId: string;
  @IdColumn() motionId: string;
  @Column({ type: 'varchar', length: 20 }) result: 'carried' | 'rejected';
  /** JSON of RuleResolution */
  @Column({ type: 'longtext' }) resolution: string;
  /** when it was public */
  @InstantColumn() decidedAt: Instant;
}
