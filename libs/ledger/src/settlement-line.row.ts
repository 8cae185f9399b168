import type { Fen } from '@app/money';
import { Entity } from 'typeorm';
import { FenColumn, IdKey } from '@app/platform';

/** One party in one settlement, frozen when it was submitted; what is carried in is final once it is approved. */
@Entity('settlement_lines')
export class SettlementLineRow {
  @IdKey() settlementId: string;
  @IdKey() partyId: string;
  @FenColumn() carryInFen: Fen;
  @FenColumn() accruedFen: Fen;
  @FenColumn() reversedFen: Fen;
  /** taken for what earlier settlements had paid: refunds that came after, debts, faults; below 0 what the party gave back */
  @FenColumn({ default: '0' }) recoveredFen: Fen;
}
