import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import type { Fen } from '@app/money';
import { StepRow } from '@app/outbox';
import { Clock, dayOf, type Actor, type Day } from '@app/platform';
import { accountSums, type AccountSums } from './account-sums';
import { AccountingPeriodRow } from './accounting-period.row';
import type { BookCheckRow } from './book-check.row';
import { closeChecklist, firstMonthOf, lastCheckOf } from './close-checklist';
import { keptUnowned } from './recon-outcomes';
import type { CloseItem } from './close-item';
import { monthBefore, monthOf, periodActs, type Month, type PeriodAct, type PeriodStatus } from './core';
import { DayRootRow } from './day-root.row';
import { entryProof, type EntryProof } from './day-roots';
import { EntryCorrectionRow } from './entry-correction.row';
import { PeriodSealRow } from './period-seal.row';
import { moneyFlow, type FlowDay } from './money-flow';
import { balanceAt, turnovers, type Turnover } from './trial-balance';

/** A month of an alliance's books as people look at it. */
export interface PeriodSheet {
  readonly allianceId: string;
  readonly month: Month;
  readonly status: PeriodStatus;
  readonly period: AccountingPeriodRow | null;
  /** null until the writer has sealed what was closed */
  readonly seal: PeriodSealRow | null;
}

/** Months, what accounts held on days, roots of days, corrections: what people read beside the entries. */
@Injectable()
export class PeriodQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** From the month that runs back to the first one with an entry, newest first, after the one that is given. */
  async periods(allianceId: string, take: number, before?: Month): Promise<PeriodSheet[]> {
    const first = await firstMonthOf(this.database.manager, allianceId);
    const months: Month[] = [];
    let month = before === undefined ? monthOf(dayOf(this.clock.now())) : monthBefore(before);
    for (; first !== null && month >= first && months.length < take; month = monthBefore(month))
      months.push(month);
    return this.sheets(allianceId, months);
  }

  async period(allianceId: string, month: Month): Promise<PeriodSheet | undefined> {
    const [sheet] = await this.sheets(allianceId, [month]);
    return sheet;
  }

  /** Day by day, for a chart and its table. */
  moneyFlow(allianceId: string, from: Day, to: Day): Promise<FlowDay[]> {
    return moneyFlow(this.database.manager, allianceId, from, to);
  }

  /** What the two look at before they close it. */
  checklist({ allianceId, month, period }: PeriodSheet): Promise<CloseItem[]> {
    const softClosedAt = period?.softClosedAt ?? null;
    const now = this.clock.now();
    return closeChecklist(this.database.manager, { allianceId, month, softClosedAt }, now, keptUnowned);
  }

  async acts(actor: Actor, sheet: PeriodSheet, items: readonly CloseItem[]): Promise<PeriodAct[]> {
    const { allianceId, month, status, period } = sheet;
    const first = await firstMonthOf(this.database.manager, allianceId);
    const earlier = await this.period(allianceId, monthBefore(month));
    return periodActs(actor, {
      allianceId,
      status,
      isOver: month < monthOf(dayOf(this.clock.now())),
      isNext: first === null || month <= first || earlier?.status === 'closed',
      isGreen: items.every((item) => item.state !== 'bad'),
      softClosedBy: period?.softClosedBy ?? null,
    });
  }

  lastCheck(allianceId: string): Promise<BookCheckRow | null> {
    return lastCheckOf(this.database.manager, allianceId);
  }

  balanceAt(allianceId: string, code: string, day: Day): Promise<Fen> {
    return balanceAt(this.database.manager, allianceId, code, day);
  }

  /** Nothing of an account that is not there. */
  accountSums(allianceId: string, code: string, month: Month): Promise<AccountSums | undefined> {
    return accountSums(this.database.manager, allianceId, code, month);
  }

  turnovers(allianceId: string, from: Day, to: Day): Promise<Turnover[]> {
    return turnovers(this.database.manager, allianceId, from, to);
  }

  /** Newest first, days before the one that is given. */
  dayRoots(take: number, before?: Day): Promise<DayRootRow[]> {
    const where = before === undefined ? {} : { day: LessThan(before) };
    return this.database.manager.find(DayRootRow, { where, order: { day: 'DESC' }, take });
  }

  entryProof(seq: string): Promise<EntryProof | null> {
    return entryProof(this.database.manager, seq);
  }

  /** Newest first, after the id that is given. */
  corrections(allianceId: string, take: number, beforeId?: string): Promise<EntryCorrectionRow[]> {
    const where = beforeId === undefined ? { allianceId } : { allianceId, id: LessThan(beforeId) };
    return this.database.manager.find(EntryCorrectionRow, { where, order: { id: 'DESC' }, take });
  }

  /** By which steps corrections were sent back, with what was said. */
  returnsOf(correctionIds: readonly string[]): Promise<StepRow[]> {
    return this.database.manager.findBy(StepRow, {
      thing: 'correction',
      thingId: In([...correctionIds]),
      step: 'reject',
    });
  }

  history(thing: string, thingId: string): Promise<StepRow[]> {
    return this.database.manager.find(StepRow, {
      where: { thing, thingId },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  private async sheets(allianceId: string, months: readonly Month[]): Promise<PeriodSheet[]> {
    const where = { allianceId, month: In([...months]) };
    const periods = await this.database.manager.findBy(AccountingPeriodRow, where);
    const seals = await this.database.manager.findBy(PeriodSealRow, where);
    return months.map((month) => {
      const period = periods.find((each) => each.month === month) ?? null;
      const seal = seals.find((each) => each.month === month) ?? null;
      return { allianceId, month, status: period?.status ?? 'open', period, seal };
    });
  }
}
