import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, type Day, type Instant } from '@app/platform';
import type { LoginCode } from './core';

/** The last code sent to a phone and how many there were today. One row for a phone: its lock orders parallel sends. */
@Entity('login_codes')
export class LoginCodeRow implements LoginCode {
  @PrimaryColumn({ type: 'char', length: 64 }) phoneIndex: string;
  @Column({ type: 'char', length: 64 }) codeHash: string;
  @InstantColumn() sentAt: Instant;
  @InstantColumn() expiresAt: Instant;
  @InstantColumn({ nullable: true }) usedAt: Instant | null;
  @Column({ type: 'int' }) tries: number;
  @DayColumn() sentOn: Day;
  @Column({ type: 'int' }) sentCount: number;
}
