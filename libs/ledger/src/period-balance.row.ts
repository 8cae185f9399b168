import type { Fen } from '@app/money';
import { Entity } from 'typeorm';
import { FenColumn, IdKey } from '@app/platform';

/** Debits less credits of one account at the end of a closed month: later balances are counted on from here. */
@Entity('period_balances')
export class PeriodBalanceRow {
  @IdKey() periodId: string;
  @IdKey() accountId: string;
  @FenColumn() amountFen: Fen;
}
