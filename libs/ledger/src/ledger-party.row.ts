import { Column, Entity } from 'typeorm';
import { IdColumn, IdKey } from '@app/platform';
import type { AccountKind, PartyRole } from './core';

/** Who an alliance's books owe: a grower, the streamer, a village, the pool, the alliance, the platform. Names stand with their owners. */
@Entity('ledger_parties')
export class LedgerPartyRow {
  @IdKey() id: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 20 }) role: PartyRole;
  /** a person, a village or an alliance, by role */
  @IdColumn() subjectId: string;
  /** of a grower or a village collective */
  @IdColumn({ nullable: true }) villageId: string | null;
  /** what the bank knows the account by */
  @Column({ type: 'varchar', length: 64, nullable: true }) bankAccount: string | null;
  @Column({ type: 'varchar', length: 40, nullable: true }) bankAccountMasked: string | null;
  /** a collective is paid to an account of its own, never to a person's */
  @Column({ type: 'varchar', length: 10, nullable: true }) accountKind: AccountKind | null;
  /** as the bank has it */
  @Column({ type: 'varchar', length: 80, nullable: true }) accountName: string | null;
  /** a streamer who is registered as 个体工商户 files for himself: the picture of the licence */
  @IdColumn({ nullable: true }) soleTraderLicenceId: string | null;
}
