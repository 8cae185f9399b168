import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** A version of how an alliance shares its sales. Never changed: a new version is a new row. */
@Entity('split_rules')
export class SplitRuleRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'int' }) version: number;
  /** the rule as canonical JSON, of which `sha256` is the digest */
  @Column({ type: 'longtext' }) canonical: string;
  @Column({ type: 'char', length: 64 }) sha256: string;
  @InstantColumn() inForceFrom: Instant;
  /** how the villages resolved it, as JSON: a list of RuleResolution, or one of them in the first versions */
  @Column({ type: 'longtext', nullable: true }) resolution: string | null;
}

/** One village's way to a rule: the steps with their days, and how it voted. */
export interface RuleResolution {
  readonly villageId: string;
  readonly procedure: 'four_two' | 'six_step';
  readonly steps: readonly { readonly step: string; readonly day: string }[];
  readonly due: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
}

export function resolutionsOf({ resolution }: Pick<SplitRuleRow, 'resolution'>): readonly RuleResolution[] {
  if (resolution === null) return [];
  const stored = JSON.parse(resolution) as RuleResolution | readonly RuleResolution[];
  return 'villageId' in stored ? [stored] : stored;
}
