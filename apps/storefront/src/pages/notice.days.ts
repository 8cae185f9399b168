import { DAY_MS, dayOf, startOfDay, type Day } from '@app/platform';
import type { Words } from '@app/words';

interface Period {
  readonly periodFrom: Day;
  readonly periodTo: Day | null;
}

/** 10 月上半, or from day to day when it is no half of a month. */
export function periodName({ periodFrom, periodTo }: Period, words: Words): string {
  const to = periodTo ?? periodFrom;
  const month = Number(periodFrom.slice(5, 7));
  const isOneMonth = periodFrom.slice(0, 7) === to.slice(0, 7);
  const isMonthEnd = dayOf(startOfDay(to) + DAY_MS).endsWith('-01');
  if (isOneMonth && periodFrom.endsWith('-01') && to.endsWith('-15'))
    return words('books.notice.first_half', { month });
  if (isOneMonth && periodFrom.endsWith('-16') && isMonthEnd)
    return words('books.notice.second_half', { month });
  return words('books.notice.period', { from: shortDay(periodFrom, words), to: shortDay(to, words) });
}

export function dayName(day: Day, words: Words): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return words('books.notice.day', { year, month: Number(month), day: Number(date) });
}

export function shortDay(day: Day, words: Words): string {
  const [, month = '', date = ''] = day.split('-');
  return words('books.notice.short_day', { month: Number(month), day: Number(date) });
}
