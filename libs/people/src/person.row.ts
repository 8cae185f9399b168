import { Column, Entity } from 'typeorm';
import { IdKey, InstantColumn, SealedColumn, type Instant } from '@app/platform';

/** A person: the first log-in of a phone makes one. Growers and villagers may be known without a phone. */
@Entity('persons')
export class PersonRow {
  @IdKey() id: string;
  @SealedColumn({ nullable: true }) phone: string | null;
  @Column({ type: 'char', length: 64, nullable: true }) phoneIndex: string | null;
  @SealedColumn() displayName: string;
  @Column({ type: 'varchar', length: 200, nullable: true }) avatar: string | null;
  @Column({ type: 'boolean' }) isPartyMember: boolean;
  @InstantColumn() createdAt: Instant;
  /** closed persons cannot sign in */
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
