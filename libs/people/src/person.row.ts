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
  /** asked not to be named in rooms where others see what one buys or wins (live.md L16) */
  @InstantColumn({ nullable: true }) unnamedSince: Instant | null;
  /** closed persons cannot sign in */
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}
