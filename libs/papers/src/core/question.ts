import type { Troubles } from '@app/platform/core';

export const QUESTION_MAX = 500;
export const ANSWER_MAX = 1_000;
/** Questions of one person in a day: enough to ask, too few to flood a board. */
export const QUESTIONS_A_DAY_MAX = 5;
export const QUESTIONS_SHOWN_MAX = 50;
/** Households looked up from one network address in an hour: a village may share one. */
export const HOUSEHOLD_LOOKUPS_HOURLY_MAX = 60;

export function textTroubles(field: 'text' | 'answer' | 'note', text: string, max: number): Troubles {
  if (text === '') return { [field]: 'missing' };
  return text.length > max ? { [field]: 'too_long' } : {};
}
