import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { RelationKind } from './core';

/** Near kin of somebody in an alliance, as declared. Kept for good: who was kin when a vote was watched over stays known. */
@Entity('near_relations')
export class NearRelationRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @IdColumn() personId: string;
  @IdColumn() relativeId: string;
  @Column({ type: 'varchar', length: 10 }) kind: RelationKind;
  @IdColumn() declaredBy: string;
  @InstantColumn() declaredAt: Instant;
}
