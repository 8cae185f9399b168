import type { Fen } from '@app/money';
import { cleanText, type Troubles } from '@app/platform/core';
import { commentTroubles, tidyComment } from './comment';

const NAME_MAX = 30;
const DROP_QUANTITY_MAX = 10_000;
const DROP_MINUTES_MAX = 300;
const LUCKY_MINUTES_MAX = 30;
const LUCKY_WINNERS_MAX = 100;
const TASK_TEXT_MAX = 30;
const VALID_DAYS_MAX = 30;
/** What a room may give away at one go is the alliance's money: 200 yuan off at most. */
const FACE_MAX_FEN = 20_000n;
/** The most that one prize of a draw may be worth, 50,000 yuan (live.md L18). */
export const PRIZE_MAX_FEN = 5_000_000n;

/** So much off from so much on, usable for some days after it was handed out. */
export interface CouponOffer {
  readonly faceFen: Fen;
  readonly minFen: Fen;
  readonly validDays: number;
}

export interface DropInput extends CouponOffer {
  readonly requestId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly quantity: number;
  /** how long they can be claimed */
  readonly minutes: number;
}

/** What makes one an entrant. Minutes of watching count from the opening of the bag, by the server's own clock. */
export type LuckyTaskInput =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'follow' }
  | { readonly kind: 'watch'; readonly minutes: number };

export interface LuckyInput {
  readonly requestId: string;
  readonly sessionId: string;
  readonly prize: string;
  readonly valueFen: Fen;
  readonly winnersMax: number;
  readonly minutes: number;
  readonly task: LuckyTaskInput;
  /** the prize is a coupon; null: goods that the alliance hands over */
  readonly coupon: CouponOffer | null;
}

/** The troubles of a coupon drop by field; the console's form and the command use the same. */
export function dropTroubles(input: DropInput): Troubles {
  return {
    ...nameTrouble('name', input.name),
    ...(isWithin(input.quantity, DROP_QUANTITY_MAX) ? {} : { quantity: 'out_of_range' }),
    ...(isWithin(input.minutes, DROP_MINUTES_MAX) ? {} : { minutes: 'minutes' }),
    ...offerTroubles(input),
  };
}

/** The troubles of a lucky bag by field. */
export function luckyTroubles(input: LuckyInput): Troubles {
  const { valueFen } = input;
  return {
    ...nameTrouble('prize', input.prize),
    ...(valueFen > 0n && valueFen <= PRIZE_MAX_FEN ? {} : { valueFen: 'money' }),
    ...(isWithin(input.winnersMax, LUCKY_WINNERS_MAX) ? {} : { winnersMax: 'out_of_range' }),
    ...(isWithin(input.minutes, LUCKY_MINUTES_MAX) ? {} : { minutes: 'minutes' }),
    ...taskTroubles(input.task, input.minutes),
    ...(input.coupon ? offerTroubles(input.coupon) : {}),
  };
}

function offerTroubles({ faceFen, minFen, validDays }: CouponOffer): Troubles {
  const isFaceRight = faceFen > 0n && faceFen <= FACE_MAX_FEN;
  return {
    ...(isFaceRight ? {} : { faceFen: 'money' }),
    ...(minFen > faceFen ? {} : { minFen: 'money' }),
    ...(isWithin(validDays, VALID_DAYS_MAX) ? {} : { validDays: 'out_of_range' }),
  };
}

function nameTrouble(field: string, typed: string): Troubles {
  const length = Array.from(cleanText(typed)).length;
  if (length === 0) return { [field]: 'required' };
  return length > NAME_MAX ? { [field]: 'too_long' } : {};
}

/** Whoever comes when the bag opens must be able to do it. */
function taskTroubles(task: LuckyTaskInput, bagMinutes: number): Troubles {
  if (task.kind === 'comment') return textTrouble(task.text);
  if (task.kind === 'follow' || isWithin(task.minutes, bagMinutes - 1)) return {};
  return { taskMinutes: 'minutes' };
}

function textTrouble(typed: string): Troubles {
  const text = tidyComment(typed);
  if (Array.from(text).length > TASK_TEXT_MAX) return { taskText: 'too_long' };
  return commentTroubles(text).text === undefined ? {} : { taskText: 'required' };
}

function isWithin(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max;
}
