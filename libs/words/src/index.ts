// Every sentence that people read, Chinese first, English second.
//
// To add words:
// 1. Add the id to po/<area>.zh-CN.po and po/<area>.en.po (areas: ui refusals shop room studio pack desk public):
//      msgid "shop.cart.empty"
//      msgstr "购物车还是空的，去看看今天采了什么"
// 2. Run `node libs/words/compile.mjs <area>` and commit po/ and src/compiled/ of your area together.
// 3. On a screen: `const { t } = useWords();  t('shop.cart.empty')`,  or `<T id="shop.order.paid" values={{ sum }}
//    components={{ b: <b /> }} />`. An unknown id is a type error; t(`ui.order.${status}`) is checked status by status.
// Messages are ICU: {name}, {n, plural, one {# box} other {# boxes}}, <b>…</b> for T. A quote is ’, not '.
// Chinese punctuation is full width; dates and money come in as values, already formatted.
import { setupI18n } from '@lingui/core';
import { LOADERS, type Area, type WordId } from './compiled';

export { AREAS, LOADERS, type Area, type WordId } from './compiled';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export type Values = Record<string, string | number>;
export type Words = (id: WordId, values?: Values) => string;

/** The words of some areas in one language, for the server. */
export async function words(locale: Locale, areas: readonly Area[]): Promise<Words> {
  const i18n = setupI18n();
  for (const area of areas) i18n.load(locale, (await LOADERS[locale][area]()).messages);
  i18n.activate(locale);
  return (id, values) => i18n._(id, values);
}

/** The first of our languages that a person, a cookie or an `Accept-Language` header asks for; else Chinese. */
export function localeOf(...wishes: (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    for (const tag of (wish ?? '').split(',')) {
      const language = tag.trim().toLowerCase().split(/[-;]/)[0];
      if (language === 'zh') return 'zh-CN';
      if (language === 'en') return 'en';
    }
  }
  return 'zh-CN';
}

/** Every code a refusal may carry; `words.spec.ts` holds a sentence for each in both languages. */
export const REFUSAL_CODES = [
  'out_of_stock',
  'price_changed',
  'over_limit',
  'mixed_alliances',
  'not_deliverable',
  'request_reused',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_not_allowed',
  'rate_limited',
  'busy',
  'bad_input',
  'wrong_code',
  'session_expired',
  'payment_unknown',
  'muted',
  'closed',
  'wording',
  'internal',
  'too_many_tries',
  'code_wait',
  'wrong_key',
  'invite_invalid',
  'invite_expired',
  'invite_used',
  'identity_overdue',
  'training_required',
  'checklist',
  'stale_revision',
  'perishable_not_accepted',
  'seat_taken',
  'not_balanced',
  'same_person',
  'personal_account',
  'nothing_to_post',
  'coupon_not_usable',
  'too_early',
  'task_not_done',
  'conflict_of_interest',
  'sides_differ',
  'matched_already',
  'break_gone',
  'period_closed',
  'close_not_ready',
  'not_correctable',
  'account_closed',
  'would_be_negative',
  'font_missing',
  'chargeback_open',
  'refund_over_left',
  'offline',
  'backdated',
  'rule_faulty',
  'proposal_open',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Every trouble that a field of an input may be in. */
export const TROUBLE_CODES = [
  'missing',
  'invalid',
  'before_from',
  'required',
  'too_short',
  'too_young',
  'too_long',
  'taken',
  'not_a_phone',
  'quantity',
  'term',
  'too_far',
  'too_many',
  'twice',
  'not_a_picture',
  'too_large',
  'unknown',
  'out_of_range',
  'slug',
  'name',
  'picture',
  'price',
  'not_above_price',
  'above_list_price',
  'above_low',
  'report_days',
  'not_below_price',
  'per_person',
  'countdown',
  'duration',
  'minutes',
  'money',
  'not_https',
  'not_public',
  'push_address',
  'push_key',
  'file_kind',
  'file_columns',
  'file_too_many',
  'file_lines',
  'roll_missing',
  'more_than_due',
  'whole_number',
  'votes_sum',
  'no_quorum',
  'in_future',
  'goes_backwards',
  'still_posted',
  'notice_too_short',
  'no_vote_here',
  'minutes_missing',
  'not_competent',
  'amount',
  'days',
  'later',
] as const;

/** Why a coupon does not fit a basket. */
export const COUPON_TROUBLES = [
  'unknown',
  'other_alliance',
  'too_early',
  'over',
  'below_minimum',
  'used_up',
  'not_claimed',
] as const;

/** Why a box cannot take its step, when that is not told by how far it is. */
export const STEP_TROUBLES = ['waybill', 'certificate', 'cancelled'] as const;

/** What there may be no more of; any other limit has one sentence. */
export const LIMITS = ['per_person', 'view'] as const;

/** The kinds of words that may not be used at all; a rule's id begins with its kind. */
export const WORDING_TROUBLES = [
  'absolute',
  'state',
  'medical',
  'title',
  'off_platform',
  'abuse',
  'illegal',
] as const;

/** The id of a refusal's sentence; a code that has none reads as an internal fault. With its values, a bad input's first field speaks, a coupon and a step say why, a word what is wrong with it, and a limit what there may be no more of. */
export function refusalWordId(code: string, values: Record<string, unknown> = {}): WordId {
  const known = REFUSAL_CODES.find((each) => each === code) ?? 'internal';
  return moreOf(known, values) ?? `refusals.${known}`;
}

function moreOf(code: RefusalCode, values: Record<string, unknown>): WordId | undefined {
  if (code === 'bad_input') return firstTrouble(values);
  if (code === 'wording') return wordingTrouble(values);
  if (code === 'over_limit') return limitTrouble(values);
  if (code === 'step_not_allowed') return stepTrouble(values);
  const why = code === 'coupon_not_usable' && COUPON_TROUBLES.find((each) => each === values.why);
  return why ? `refusals.coupon.${why}` : undefined;
}

function stepTrouble(values: Record<string, unknown>): WordId | undefined {
  const why = STEP_TROUBLES.find((each) => each === values.why);
  return why && `refusals.step.${why}`;
}

function wordingTrouble({ rule }: Record<string, unknown>): WordId | undefined {
  const kind = typeof rule === 'string' && WORDING_TROUBLES.find((each) => rule.startsWith(`${each}.`));
  return kind ? `refusals.wording.${kind}` : undefined;
}

function limitTrouble({ skuId, dealId, thing }: Record<string, unknown>): WordId | undefined {
  if (skuId !== undefined || dealId !== undefined) return 'refusals.limit.per_person';
  const known = LIMITS.find((each) => each === thing);
  return known && `refusals.limit.${known}`;
}

/** The id of the sentence of a field's trouble. */
export function troubleWordId(trouble: unknown): WordId | undefined {
  const known = TROUBLE_CODES.find((each) => each === trouble);
  return known && `refusals.trouble.${known}`;
}

function firstTrouble(values: Record<string, unknown>): WordId | undefined {
  const fields: unknown[] = Array.isArray(values.fields) ? values.fields : [];
  const [first] = fields;
  return typeof first === 'string' ? troubleWordId(values[first]) : undefined;
}
