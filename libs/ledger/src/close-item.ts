import type { Fen } from '@app/money';
import type { Instant } from '@app/platform';
import type { AccountingPeriodRow } from './accounting-period.row';

export type CloseItemState = 'ok' | 'bad' | 'note';

/** One line of the list that stands before a month is closed. `bad` keeps it open, `note` is for the eyes of the two. */
export interface CloseItem {
  readonly key: string;
  readonly state: CloseItemState;
  readonly count: number;
  /** what it found: order numbers, sentences of faults */
  readonly found: readonly string[];
  readonly ranAt: Instant | null;
  /** what two sides say that must say the same */
  readonly sums: { readonly formFen: Fen; readonly booksFen: Fen } | null;
}

export type ClosedMonth = Pick<AccountingPeriodRow, 'allianceId' | 'month' | 'softClosedAt'>;

export const FOUND_MAX = 20;

export function itemOf(key: string, otherwise: CloseItemState, found: readonly string[]): CloseItem {
  return {
    key,
    state: found.length === 0 ? 'ok' : otherwise,
    count: found.length,
    found: found.slice(0, FOUND_MAX),
    ranAt: null,
    sums: null,
  };
}
