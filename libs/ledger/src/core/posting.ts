import { minFen, sumFen, type Fen } from '@app/money';
import { canonicalJson, type Day, type Instant } from '@app/platform/core';

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

/** An entry as it stands in the books. */
export interface BookedEntry {
  readonly seq: string;
  readonly allianceId: string;
  readonly kind: string;
  readonly idemKey: string;
  readonly effectiveDay: Day;
  /** not there in entries that stand on their own day: their text is older than this field */
  readonly originalDay?: Day;
  readonly makerId?: string;
  readonly checkerId?: string;
  readonly postedAt: Instant;
  readonly orderId: string | null;
  readonly refundId: string | null;
  readonly payoutId: string | null;
  readonly ruleId: string | null;
  readonly reversesSeq: string | null;
  readonly ripeFrom: Instant | null;
  readonly memo: string;
  readonly fence: string;
  readonly postings: readonly Posting[];
}

/** The text that the chain's hash is taken of: every fact of the entry, in one order, on one line. */
export function canonicalEntry(entry: BookedEntry): string {
  return canonicalJson({
    ...entry,
    postings: entry.postings.map(({ debit, credit, amountFen }) => [debit, credit, amountFen]),
  });
}
