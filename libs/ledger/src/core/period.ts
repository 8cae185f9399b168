import { canonicalJson, DAY_MS, dayOf, Refusal, startOfDay, type Day } from '@app/platform/core';
import type { Fen } from '@app/money';

/** An accounting period is a Shanghai month, `2026-11`. */
export type Month = string;
export type PeriodStatus = 'open' | 'soft_closed' | 'closed';

/**
 * The whole life of a period. Soft closed: no person books in it any more, what the market still brings is booked in it.
 * Closed: nothing is, and there is no way back.
 */
const STEPS = {
  soft_close: { from: 'open', to: 'soft_closed' },
  reopen: { from: 'soft_closed', to: 'open' },
  close: { from: 'soft_closed', to: 'closed' },
} as const satisfies Record<string, { from: PeriodStatus; to: PeriodStatus }>;

export type PeriodStep = keyof typeof STEPS;

export function canPeriodStep(status: PeriodStatus, step: PeriodStep): boolean {
  return STEPS[step].from === status;
}

export function afterPeriodStep(status: PeriodStatus, step: PeriodStep): PeriodStatus {
  if (!canPeriodStep(status, step)) throw new Refusal('step_not_allowed', { status, step });
  return STEPS[step].to;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return dayOf(startOfDay(firstDayOf(monthAfter(month))) - DAY_MS);
}

export function monthAfter(month: Month): Month {
  const [year, index] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, '0')}`;
}

export function monthBefore(month: Month): Month {
  return monthOf(dayOf(startOfDay(firstDayOf(month)) - DAY_MS));
}

/**
 * The day itself, or the first day after the last month that is closed. Months close in their order and a closed one holds all that
 * came before it, so a day before the first of them, of a time when there were no books yet, is as closed as they are.
 */
export function openDay(day: Day, closedUntil: Month | null): Day {
  return closedUntil === null || monthOf(day) > closedUntil ? day : firstDayOf(monthAfter(closedUntil));
}

export interface ClosingFacts {
  readonly allianceId: string;
  readonly month: Month;
  /** the head of the chain when the period was sealed */
  readonly seq: string;
  readonly hash: string;
  /** debits less credits of each account until the last day, those at 0 left out */
  readonly balances: ReadonlyMap<string, Fen>;
}

/** The text of which the closing root is the digest: equal balances, equal text, in whatever order they were read. */
export function closingText({ balances, ...facts }: ClosingFacts): string {
  const held = [...balances].filter(([, amountFen]) => amountFen !== 0n);
  return canonicalJson({ ...facts, balances: Object.fromEntries(held) });
}
