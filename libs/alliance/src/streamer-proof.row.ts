import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';
import type { Proof, ProofKind } from './core';

/** Someone looked at a streamer's papers. Never changed; a newer proof is another row. */
@Entity('streamer_proofs')
export class StreamerProofRow implements Proof {
  @IdKey() id: string;
  @IdColumn() personId: string;
  @Column({ type: 'varchar', length: 10 }) kind: ProofKind;
  @InstantColumn() verifiedAt: Instant;
  @InstantColumn() dueAt: Instant;
  @IdColumn() verifiedBy: string;
  /** of the paper or certificate that was seen */
  @Column({ type: 'char', length: 64 }) evidenceSha256: string;
  @Column({ type: 'varchar', length: 64 }) requestId: string;
  @Column({ type: 'char', length: 64 }) requestHash: string;
}
