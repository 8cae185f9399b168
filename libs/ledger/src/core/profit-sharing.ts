import { sumFen, type Fen } from '@app/money';
import { DAY_MS, type Instant } from '@app/platform/core';
import { WHOLE } from './split-rule';

/**
 * 微信支付分账, the shape alone: a provider shares the money of one payment before it reaches the alliance's bank. Nothing here
 * sends anything (docs/decisions/profit-sharing.md); an adapter has these figures to keep to, and the books need no others.
 */
export interface SharingReceiver {
  readonly kind: 'merchant' | 'person';
  /** merchant number or openid */
  readonly account: string;
}

export interface SharedPart {
  /** our number for it, at the provider unique for good: asked twice, it is shared once */
  readonly outOrderNo: string;
  readonly partyKey: string;
  readonly receiver: SharingReceiver;
  readonly amountFen: Fen;
}

export interface SharingTerms {
  /** of the payment, over all its sharings; more has to be applied for at the provider */
  readonly capBasisPoints: number;
  readonly receiversMax: number;
}

export const WECHAT_SHARING: SharingTerms = { capBasisPoints: 3_000, receiversMax: 50 };

interface WantedPart {
  readonly partyKey: string;
  readonly amountFen: Fen;
  /** null: known to the bank alone */
  readonly receiver: SharingReceiver | null;
}

export interface SharingPlan {
  readonly shared: readonly SharedPart[];
  /** paid out as now, by transfers or the bank's file */
  readonly others: readonly WantedPart[];
}

/** A party is shared whole or not at all, in the order that is given: nobody has to add two payments up to find one share. */
export function planSharing(
  payment: { readonly id: string; readonly capturedFen: Fen },
  wanted: readonly WantedPart[],
  terms: SharingTerms = WECHAT_SHARING,
): SharingPlan {
  const capFen = (payment.capturedFen * BigInt(terms.capBasisPoints)) / BigInt(WHOLE);
  const shared: SharedPart[] = [];
  const others: WantedPart[] = [];
  for (const part of wanted) {
    const { partyKey, receiver, amountFen } = part;
    const togetherFen = sumFen(shared.map((each) => each.amountFen)) + amountFen;
    const fits = togetherFen <= capFen && shared.length < terms.receiversMax;
    if (receiver === null || amountFen <= 0n || !fits) others.push(part);
    else shared.push({ outOrderNo: `${payment.id}-${partyKey}`, partyKey, receiver, amountFen });
  }
  return { shared, others };
}

const RETURN_WITHIN_MS = 180 * DAY_MS;
export const RETURNS_MAX = 20;

export type ReturnTrouble = 'of_a_person' | 'too_late' | 'too_often' | 'over_shared';

/** Whether what was shared can be taken back by the provider (ledger B7); what cannot is netted, agreed on or written off as now. */
export function returnTrouble(
  part: SharedPart & { readonly sharedAt: Instant; readonly returnsFen: readonly Fen[] },
  amountFen: Fen,
  now: Instant,
): ReturnTrouble | null {
  if (part.receiver.kind === 'person') return 'of_a_person';
  if (now > part.sharedAt + RETURN_WITHIN_MS) return 'too_late';
  if (part.returnsFen.length >= RETURNS_MAX) return 'too_often';
  return sumFen(part.returnsFen) + amountFen > part.amountFen ? 'over_shared' : null;
}

/** Our number for the n-th return of a part; one that nobody answered is asked again under its own. */
export function outReturnNo({ outOrderNo }: Pick<SharedPart, 'outOrderNo'>, nth: number): string {
  return `${outOrderNo}-R${nth}`;
}
