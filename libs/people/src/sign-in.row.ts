import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, type Instant } from '@app/platform';

/** One signed-in device. The token itself is known to the device alone. */
@Entity('sign_ins')
export class SignInRow {
  @IdKey() id: string;
  @Column({ type: 'char', length: 64 }) tokenHash: string;
  @IdColumn() personId: string;
  @Column({ type: 'int' }) lastsSeconds: number;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() seenAt: Instant;
  @InstantColumn() expiresAt: Instant;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
