import type { Fen } from '@app/money';
import { DAY_MS, dayOf, Refusal, type Day, type Instant, type Troubles } from '@app/platform/core';

/** What a struck price is compared with (live.md L8). Without a basis of its own it is the lowest deal of seven days. */
export const COMPARE_BASES = ['seven_day_low', 'list_price', 'market_report'] as const;
export type CompareBasis = (typeof COMPARE_BASES)[number];

const USUAL: CompareBasis = 'seven_day_low';
/** The window of the law in which the lowest deal counts. */
export const LOW_DAYS = 7;
const REPORT_AGE_DAYS = 30;

export interface CompareInput {
  readonly priceFen: Fen;
  readonly basis?: CompareBasis | null | undefined;
  /** Shanghai days of a market report; the other bases know theirs */
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
}

export interface ComparePrice {
  readonly priceFen: Fen;
  readonly basis: CompareBasis;
  readonly from: Day;
  readonly to: Day;
}

/** What the server knows of a pack's prices. */
export interface PriceFacts {
  readonly listFen: Fen;
  /** the lowest real deal of seven days; the list price where nothing was sold */
  readonly lowFen: Fen;
  readonly now: Instant;
}

/** Why a struck price beside this price would deceive. */
export function compareTroubles(priceFen: Fen, input: CompareInput, facts: PriceFacts): Troubles {
  if (input.priceFen <= priceFen) return { compare: 'not_above_price' };
  if (priceFen > facts.listFen) return { compare: 'above_list_price' };
  switch (input.basis ?? USUAL) {
    case 'seven_day_low':
      return input.priceFen > facts.lowFen ? { compare: 'above_low' } : {};
    case 'list_price':
      return input.priceFen > facts.listFen ? { compare: 'above_list_price' } : {};
    case 'market_report':
      return isRecent(input, facts.now) ? {} : { compare: 'report_days' };
  }
}

/** The struck price as it is shown, with its basis. Refused with the computed low when it would deceive. */
export function honestCompare(priceFen: Fen, input: CompareInput, facts: PriceFacts): ComparePrice {
  const troubles = compareTroubles(priceFen, input, facts);
  if ('compare' in troubles) {
    throw new Refusal('bad_input', { fields: ['compare'], ...troubles, lowFen: facts.lowFen.toString() });
  }
  const basis = input.basis ?? USUAL;
  const today = dayOf(facts.now);
  if (basis === 'list_price') return { priceFen: input.priceFen, basis, from: today, to: today };
  if (basis === 'seven_day_low')
    return { priceFen: input.priceFen, basis, from: lowFrom(facts.now), to: today };
  return { priceFen: input.priceFen, basis, from: input.from ?? today, to: input.to ?? today };
}

/** The lowest deal itself as a struck price: what a deal is compared with when nothing else was said. */
export function lowCompare({ lowFen, now }: PriceFacts): ComparePrice {
  return { priceFen: lowFen, basis: USUAL, from: lowFrom(now), to: dayOf(now) };
}

function lowFrom(now: Instant): Day {
  return dayOf(now - LOW_DAYS * DAY_MS);
}

function isRecent({ from, to }: CompareInput, now: Instant): boolean {
  if (!from || !to) return false;
  return from <= to && to <= dayOf(now) && to >= dayOf(now - REPORT_AGE_DAYS * DAY_MS);
}
