import type { EntityManager } from 'typeorm';
import type { Instant } from '@app/platform';
import { openDay, type DraftEntry, type Month } from './core';
import type { LedgerChainRow } from './ledger-chain.row';
import { sealPeriod } from './seal-period';

interface ClosedPeriod {
  readonly periodId: string;
  readonly allianceId: string;
  readonly month: Month;
}

/** Which months take no more entries, for one batch of the writer: those that are sealed, and those it is told to seal. */
export class PeriodDays {
  private readonly toSeal: ClosedPeriod[] = [];

  private constructor(private readonly closed: Set<string>) {}

  static async read(rows: EntityManager, allianceIds: readonly string[]): Promise<PeriodDays> {
    const seals: { allianceId: string; month: Month }[] =
      allianceIds.length === 0
        ? []
        : await rows.query(
            'SELECT alliance_id AS allianceId, month FROM period_seals WHERE alliance_id IN (?)',
            [allianceIds],
          );
    return new PeriodDays(new Set(seals.map(keyOf)));
  }

  /** What belongs to a closed month stands on the first open day and keeps its own beside it. */
  place(entry: DraftEntry): DraftEntry {
    const { allianceId, effectiveDay } = entry;
    const day = openDay(effectiveDay, (month) => this.closed.has(keyOf({ allianceId, month })));
    return day === effectiveDay ? entry : { ...entry, effectiveDay: day, originalDay: effectiveDay };
  }

  /** From the event on the month takes nothing more, also of what is in the same batch. */
  close(period: ClosedPeriod): void {
    if (this.closed.has(keyOf(period))) return;
    this.closed.add(keyOf(period));
    this.toSeal.push(period);
  }

  /** After the batch's entries were written: all that the closed months will ever hold is there. */
  async seal(rows: EntityManager, chain: Pick<LedgerChainRow, 'seq' | 'hash'>, now: Instant): Promise<void> {
    for (const period of this.toSeal) await sealPeriod(rows, period, chain, now);
  }
}

const keyOf = ({ allianceId, month }: { allianceId: string; month: Month }): string =>
  `${allianceId} ${month}`;
