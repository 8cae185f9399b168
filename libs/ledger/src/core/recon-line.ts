import type { Fen } from '@app/money';
import { DAY_MS, startOfDay, type Day } from '@app/platform/core';

/** What a line of a statement says that the money was for. */
export const STATEMENT_KINDS = [
  'payment',
  'refund',
  'fee',
  'fee_returned',
  'settlement',
  'transfer',
  'other',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** One line of what a provider or a bank says of an account. Money in is above 0, money out below. */
export interface StatementLine {
  readonly id: string;
  readonly day: Day;
  readonly kind: StatementKind;
  readonly grossFen: Fen;
  /** kept by the provider out of the line */
  readonly feeFen: Fen;
  /** our payment, refund or payout, where the line names it */
  readonly ourRef: string | null;
  /** every number that the line bears, its own and those in its text */
  readonly refs: readonly string[];
  /** lines that one settlement of the provider takes together */
  readonly batch: string | null;
}

/** What one entry of the books moved on the account that is reconciled. */
export interface BookedMove {
  readonly seq: string;
  readonly day: Day;
  readonly amountFen: Fen;
  /** a fee charged or given back: apart, so that a wrong fee is told from a wrong amount */
  readonly isFee: boolean;
  readonly refs: readonly string[];
  /** moves that go out together: the payouts of one settlement */
  readonly batch: string | null;
}

/** What an accountant put together, or let stand as proposed. */
export interface AcceptedMatch {
  readonly id: string;
  readonly lineIds: readonly string[];
  readonly seqs: readonly string[];
}

/** What the line leaves on the account. */
export function netOfLine(line: Pick<StatementLine, 'grossFen' | 'feeFen'>): Fen {
  return line.grossFen - line.feeFen;
}

/** Whole days, so that two can be compared and one found beside another. */
export function dayNumber(day: Day): number {
  return Math.round(startOfDay(day) / DAY_MS);
}

const REF_MIN = 8;

/** The numbers in an entry's key: `pay:01K…` names the payment, `fee:stripe:01K…` a line. */
export function refsOfKey(idemKey: string): string[] {
  return idemKey
    .split(':')
    .slice(1)
    .filter((part) => part.length >= REF_MIN);
}

const TOKEN = /[A-Za-z0-9][A-Za-z0-9_-]{7,}/g;
const TOKENS_MAX = 20;

/** The numbers that a bank's free text may hold. */
export function refsInText(text: string): string[] {
  return [...new Set(text.match(TOKEN) ?? [])].slice(0, TOKENS_MAX);
}
