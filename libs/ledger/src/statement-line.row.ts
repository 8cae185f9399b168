import { Column, Entity } from 'typeorm';
import type { Fen } from '@app/money';
import { DayColumn, FenColumn, IdColumn, IdKey, SealedColumn, type Day } from '@app/platform';
import type { StatementKind } from './core';

/** One line that a provider or a bank stated. Never changed: the database gives the application no right to. */
@Entity('statement_lines')
export class StatementLineRow {
  @IdKey() id: string;
  @IdColumn() statementId: string;
  @IdColumn() allianceId: string;
  @Column({ type: 'varchar', length: 60 }) accountCode: string;
  @Column({ type: 'int' }) at: number;
  @DayColumn() day: Day;
  @Column({ type: 'varchar', length: 20 }) kind: StatementKind;
  @FenColumn() grossFen: Fen;
  @FenColumn() feeFen: Fen;
  @Column({ type: 'varchar', length: 66 }) ref: string;
  @Column({ type: 'varchar', length: 64, nullable: true }) ourRef: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) batch: string | null;
  @IdColumn({ nullable: true }) orderId: string | null;
  @Column({ type: 'varchar', length: 200 }) memo: string;
  /** may be a grower's name */
  @SealedColumn() counterparty: string;
  @Column({ type: 'char', length: 64 }) rawHash: string;
}
