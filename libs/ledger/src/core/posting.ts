import { minFen, sumFen, type Fen } from '@app/money';
import { encodePayload } from '@app/outbox/core';
import type { Day, Instant } from '@app/platform/core';

/** One amount from one account to another. It names both its sides, so whatever is made of postings balances. */
export interface Posting {
  readonly debit: string;
  readonly credit: string;
  readonly amountFen: Fen;
}

export type EntryKind =
  | 'opening'
  | 'capture'
  | 'provider_fee'
  | 'accrual'
  /** pool and alliance make a producer's share up to the floor price, and have it back when goods come back */
  | 'floor'
  | 'floor_back'
  /** a party's coupon is taken from what it is owed */
  | 'coupon'
  | 'cost'
  | 'void'
  | 'reversal'
  | 'orphan'
  | 'orphan_refund'
  | 'refund_paid'
  | 'fee_returned'
  | 'provider_settlement'
  | 'payout'
  | 'correction'
  | 'payout_returned'
  | 'withholding'
  | 'withholding_returned'
  | 'tax_remitted'
  | 'chargeback_opened'
  | 'chargeback_won'
  | 'chargeback_lost'
  | 'fault_cost'
  | 'recovery_reclass'
  | 'recovery'
  | 'split_return'
  | 'writeoff'
  | 'pool_allocate'
  | 'fund_expense';

/** An entry before the writer gives it a number and its place in the chain. */
export interface DraftEntry {
  readonly kind: EntryKind;
  /** unique for good: the same event can never be booked twice */
  readonly idemKey: string;
  readonly allianceId: string;
  readonly effectiveDay: Day;
  /** the day it belonged to, when that day's period was closed before it came */
  readonly originalDay?: Day;
  readonly memo: string;
  /** two people stand behind what no event of the market brought */
  readonly makerId?: string;
  readonly checkerId?: string;
  readonly orderId?: string;
  readonly orderNumber?: string;
  readonly refundId?: string;
  readonly payoutId?: string;
  readonly ruleId?: string;
  /** key of the entry that this one takes back, in part or whole */
  readonly reversesKey?: string;
  /** the holdback of an accrual counts from here */
  readonly ripeFrom?: Instant;
  readonly postings: readonly Posting[];
}

/** Moves nothing when the amount is 0: entries carry no empty postings. */
export function move(debit: string, credit: string, amountFen: Fen): Posting[] {
  if (amountFen < 0n) throw new RangeError(`a posting cannot move ${amountFen} fen`);
  return amountFen === 0n ? [] : [{ debit, credit, amountFen }];
}

interface Side {
  readonly account: string;
  readonly amountFen: Fen;
}

/** Postings that take every debit side to the credit sides, in order. Both sides must have the same sum. */
export function pairSides(debits: readonly Side[], credits: readonly Side[]): Posting[] {
  if (sumFen(debits.map((side) => side.amountFen)) !== sumFen(credits.map((side) => side.amountFen)))
    throw new RangeError('both sides of an entry must have the same sum');
  const postings: Posting[] = [];
  const left = credits.map((side) => ({ ...side }));
  for (const debit of debits) {
    let open = debit.amountFen;
    for (const credit of left) {
      const part = minFen(open, credit.amountFen);
      postings.push(...move(debit.account, credit.account, part));
      credit.amountFen -= part;
      open -= part;
    }
  }
  return postings;
}

/** What each account gains on its debit side, less its credit side. */
export function movements(postings: readonly Posting[]): Map<string, Fen> {
  const sums = new Map<string, Fen>();
  const add = (account: string, amountFen: Fen): void => {
    sums.set(account, (sums.get(account) ?? 0n) + amountFen);
  };
  for (const posting of postings) {
    add(posting.debit, posting.amountFen);
    add(posting.credit, -posting.amountFen);
  }
  return sums;
}

/** What the writer adds to an entry. */
export interface EntryPlace {
  readonly seq: string;
  readonly postedAt: Instant;
  readonly fence: string;
  readonly reversesSeq: string | null;
}

/** The facts of an entry, as it is drafted or as it stands in the books: what is not there is null in a row. */
export interface EntryFacts {
  readonly allianceId: string;
  readonly kind: string;
  readonly idemKey: string;
  readonly effectiveDay: Day;
  readonly originalDay?: Day | null | undefined;
  readonly makerId?: string | null | undefined;
  readonly checkerId?: string | null | undefined;
  readonly orderId?: string | null;
  readonly refundId?: string | null;
  readonly payoutId?: string | null;
  readonly ruleId?: string | null;
  readonly ripeFrom?: Instant | null;
  readonly memo: string;
  readonly postings: readonly Posting[];
}

/**
 * The text that the chain's hash is taken of: every fact of the entry as canonical JSON, on one line, keys in the order of the
 * alphabet, postings as lists. Written out, since it is made for every entry that is booked or checked. Days and people that few
 * entries have are left out where they are not there: the texts of most are older than these fields.
 */
export function canonicalEntry(of: EntryFacts, { fence, seq, postedAt, reversesSeq }: EntryPlace): string {
  return (
    `{"allianceId":${text(of.allianceId)}${rare('checkerId', of.checkerId)}` +
    `,"effectiveDay":${text(of.effectiveDay)},"fence":${text(fence)},"idemKey":${text(of.idemKey)}` +
    `,"kind":${text(of.kind)}${rare('makerId', of.makerId)},"memo":${text(of.memo)}` +
    `,"orderId":${text(of.orderId)}${rare('originalDay', of.originalDay)},"payoutId":${text(of.payoutId)}` +
    `,"postedAt":${String(postedAt)},"postings":[${of.postings.map(postingText).join(',')}]` +
    `,"refundId":${text(of.refundId)},"reversesSeq":${text(reversesSeq)}` +
    `,"ripeFrom":${String(of.ripeFrom ?? null)},"ruleId":${text(of.ruleId)},"seq":${text(seq)}}`
  );
}

function postingText({ debit, credit, amountFen }: Posting): string {
  return `[${text(debit)},${text(credit)},"${String(amountFen)}"]`;
}

/** Plain words are quoted as they are, which is faster than to ask JSON for it: there are a dozen in each text. */
function text(value: string | null | undefined): string {
  return encodePayload(value);
}

function rare(key: string, value: string | null | undefined): string {
  return value === null || value === undefined ? '' : `,"${key}":${text(value)}`;
}
