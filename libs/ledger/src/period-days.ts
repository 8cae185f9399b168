import type { EntityManager } from 'typeorm';
import type { Instant } from '@app/platform';
import { openDay, type DraftEntry, type Month } from './core';
import type { LedgerChainRow } from './ledger-chain.row';
import { sealPeriod } from './seal-period';

interface Sealed {
  readonly allianceId: string;
  readonly month: Month;
}

interface ClosedPeriod extends Sealed {
  readonly periodId: string;
}

/** Which months take no more entries, for one batch of the writer: those that are sealed, and those it is told to seal. */
export class PeriodDays {
  private readonly toSeal: ClosedPeriod[] = [];

  private readonly sealed = new Set<string>();
  /** the last closed month of each alliance: it holds all that came before it */
  private readonly closedUntil = new Map<string, Month>();

  private constructor(seals: readonly Sealed[]) {
    for (const seal of seals) this.take(seal);
  }

  static async read(rows: EntityManager, allianceIds: readonly string[]): Promise<PeriodDays> {
    const seals: Sealed[] =
      allianceIds.length === 0
        ? []
        : await rows.query(
            'SELECT alliance_id AS allianceId, month FROM period_seals WHERE alliance_id IN (?)',
            [allianceIds],
          );
    return new PeriodDays(seals);
  }

  /** What belongs to a closed month stands on the first open day and keeps its own beside it. */
  place(entry: DraftEntry): DraftEntry {
    const { allianceId, effectiveDay } = entry;
    const day = openDay(effectiveDay, this.closedUntil.get(allianceId) ?? null);
    return day === effectiveDay ? entry : { ...entry, effectiveDay: day, originalDay: effectiveDay };
  }

  /** From the event on the month takes nothing more, also of what is in the same batch. */
  close(period: ClosedPeriod): void {
    if (this.sealed.has(keyOf(period))) return;
    this.take(period);
    this.toSeal.push(period);
  }

  private take(seal: Sealed): void {
    const { allianceId, month } = seal;
    this.sealed.add(keyOf(seal));
    if (month > (this.closedUntil.get(allianceId) ?? '')) this.closedUntil.set(allianceId, month);
  }

  /** After the batch's entries were written: all that the closed months will ever hold is there. */
  async seal(rows: EntityManager, chain: Pick<LedgerChainRow, 'seq' | 'hash'>, now: Instant): Promise<void> {
    for (const period of this.toSeal) await sealPeriod(rows, period, chain, now);
  }
}

const keyOf = ({ allianceId, month }: Sealed): string => `${allianceId} ${month}`;
