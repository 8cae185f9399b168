import type { Day, Troubles } from '@app/platform/core';

export const PAPER_KINDS = ['statement', 'journal', 'vouchers'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const PAPER_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
export type ExportStatus = 'making' | 'ready' | 'failed';

/** Rows of a file that is made while one waits; more is a job. */
export const ROWS_AT_ONCE_MAX = 2_000;
/** Rows of any file: ten years of a busy alliance. */
export const ROWS_MAX = 1_000_000;
/** Of a PDF, which is for printing: some seven hundred pages. */
export const PDF_ROWS_MAX = 20_000;
export const EXPORTS_SHOWN_MAX = 100;

/** What a paper is of. */
export interface PaperFilter {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly settlementId?: string | undefined;
  readonly villageId?: string | undefined;
  /** of vouchers: whose book, and which month */
  readonly book?: string | undefined;
  readonly month?: string | undefined;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const BOOK = /^(ALLIANCE|(VILLAGE|PRODUCER)\.[0-9A-Z]{26})$/;

export function paperTroubles(paper: PaperKind, filter: PaperFilter): Troubles {
  if (paper === 'vouchers') return bookTroubles(filter.book ?? '', filter.month ?? '');
  const isBook = filter.book === undefined || BOOK.test(filter.book);
  return { ...dayTroubles(filter), ...(!isBook && { book: 'invalid' }) };
}

function dayTroubles({ from, to }: PaperFilter): Troubles {
  if (from !== undefined && !DAY.test(from)) return { from: 'invalid' };
  if (to !== undefined && !DAY.test(to)) return { to: 'invalid' };
  return from !== undefined && to !== undefined && from > to ? { to: 'before_from' } : {};
}

export function bookTroubles(book: string, month: string): Troubles {
  return {
    ...(BOOK.test(book) ? {} : { book: 'invalid' }),
    ...(MONTH.test(month) ? {} : { month: 'invalid' }),
  };
}
