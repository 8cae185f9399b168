/** Codes that clients branch on (contract.md) and those that only need a sentence (libs/words). */
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
  'code_wait',
  'too_many_tries',
  'session_expired',
  'payment_unknown',
  'muted',
  'closed',
  'wording',
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
  'nothing_to_post',
  'same_person',
  'personal_account',
  'coupon_not_usable',
  'too_early',
  'task_not_done',
  'backdated',
  'rule_faulty',
  'proposal_open',
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
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
export type RefusalValues = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** An expected "no": it has a code, people get a sentence for it, and nothing was written. Anything else thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly values: RefusalValues = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}

/** `instanceof` fails across the ESM and CommonJS copies of a package, so refusals are known by their name. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'code' in error;
}
