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
}
