import { sumFen, type Fen } from '@app/money';
import type { Instant } from '@app/platform/core';
import type { Pin } from './bounded-parts';
import type { FloorPart } from './floor-price';
import type { ClauseMatch } from './match-clause';
import type { PartyRole, SplitBase } from './split-rule';

/** One party's part of one line, as cut when the order was paid. */
export interface LineShare {
  /** role and id, `PRODUCER.01K9…` */
  readonly partyKey: string;
  readonly role: PartyRole;
  readonly basisPoints: number;
  readonly shareFen: Fen;
  /** the left-over fen that this party was given */
  readonly roundingFen: Fen;
  /** taken back by refunds, before or after it was accrued */
  readonly reversedFen: Fen;
  /** by weight, before the rest was shared by proportion */
  readonly fixedFen?: Fen;
  /** held at its least or its most */
  readonly pin?: Pin;
}

/** Why a line was cut as it was: enough to do it again by hand. Lines of before clauses do not have it. */
export interface LineReason extends ClauseMatch {
  readonly base: SplitBase;
  readonly weightGrams: number;
  /** of the provider's fee, borne by the sale */
  readonly feeFen: Fen;
  /** where bounds moved a share: what the others shared by proportion, and over how many basis points */
  readonly bounds?: { readonly isKept: boolean; readonly restFen: Fen; readonly restBasisPoints: number };
}

/** A coupon that the alliance's fund did not put in. */
export interface LineCoupon {
  /** a party's key; null: nobody, what is shared was smaller by it */
  readonly funder: string | null;
  readonly fundedFen: Fen;
  readonly backFen: Fen;
}

export interface LinePosition {
  readonly lineId: string;
  readonly itemName: string;
  readonly quantity: number;
  readonly villageId: string;
  /** what the buyer paid for the line and what the coupon put in */
  readonly valueFen: Fen;
  readonly refundedFen: Fen;
  /** the coupon's part of the value, and what of it went back to its fund */
  readonly couponFen?: Fen;
  readonly couponBackFen?: Fen;
  /** what the courier gave up in place of the parties */
  readonly relievedFen?: Fen;
  /** the line's part of what is shared */
  readonly baseFen: Fen;
  readonly reversedFen: Fen;
  readonly shares: readonly LineShare[];
  readonly reason?: LineReason;
  readonly floor?: FloorPart;
  readonly coupon?: LineCoupon;
}

/** Where the money of one paid order stands. The books keep it beside the entries and can derive it from them again. */
export interface OrderPosition {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly allianceId: string;
  readonly buyerId: string;
  readonly paymentId: string;
  readonly provider: string;
  readonly ruleId: string;
  readonly paidAt: Instant;
  readonly paidFen: Fen;
  readonly couponFen: Fen;
  readonly feeFen: Fen;
  readonly freightFen: Fen;
  readonly freightCostFen: Fen;
  /** what `L.held` still holds of this order */
  readonly heldFen: Fen;
  readonly lines: readonly LinePosition[];
  readonly completedAt: Instant | null;
  /** number of the event it was cut from, so that it can be cut again */
  readonly paidEventId?: string;
  /** freight that went back to the buyer */
  readonly freightBackFen?: Fen;
  /** what the courier gave up of its cost, being at fault */
  readonly courierBackFen?: Fen;
  /** value that came back by someone's fault, by party: who bears the courier's cost that no sale covers any more */
  readonly faultsFen?: Readonly<Record<string, Fen>>;
  /** how much of that cost is borne already */
  readonly faultBorneFen?: Fen;
  /** lines of the provider's statement that told the fee */
  readonly feeLines?: readonly string[];
  /** what buyers' banks took back for good: a refund that comes after it finds less than it names */
  readonly chargedBackFen?: Fen;
  /** what went back although the order had no more: the same goods refunded and charged back */
  readonly beyondFen?: Fen;
}

/** What the courier is owed for an order: its cost less what it gave up. */
export function courierDue(position: OrderPosition): Fen {
  return position.freightCostFen - (position.courierBackFen ?? 0n);
}

export function baseOf(position: OrderPosition): Fen {
  return sumFen(position.lines.map((line) => line.baseFen));
}

/** What is left of a party's share after refunds. */
export function remainingOf(share: LineShare): Fen {
  return share.shareFen - share.reversedFen;
}

/** A party's part of an order over all lines, for those who read it. */
export interface PartyTotal {
  readonly partyKey: string;
  readonly role: PartyRole;
  readonly basisPoints: number;
  /** numerator over 10,000 of the exact share */
  readonly exactTenThousandths: bigint;
  readonly shareFen: Fen;
  readonly roundingFen: Fen;
  readonly reversedFen: Fen;
}

/** The parties of an order in the order of the rule, each once. */
export function partyTotals(position: OrderPosition): PartyTotal[] {
  const totals = new Map<string, PartyTotal>();
  for (const line of position.lines) {
    for (const share of line.shares) {
      const { partyKey, role, basisPoints, shareFen, roundingFen, reversedFen } = share;
      const exactTenThousandths = exactOf(line, share);
      const one = { partyKey, role, basisPoints, exactTenThousandths, shareFen, roundingFen, reversedFen };
      totals.set(partyKey, together(totals.get(partyKey), one));
    }
  }
  return [...totals.values()];
}

/** The exact share as a numerator over 10,000. Where bounds decided, what they left is shared over fewer points. */
export function exactOf({ baseFen, reason }: LinePosition, share: LineShare): bigint {
  const bounds = reason?.bounds;
  if (!bounds?.isKept) return baseFen * BigInt(share.basisPoints);
  if (share.pin !== undefined || bounds.restBasisPoints === 0) return share.shareFen * 10_000n;
  const part = (bounds.restFen * BigInt(share.basisPoints) * 10_000n) / BigInt(bounds.restBasisPoints);
  return (share.fixedFen ?? 0n) * 10_000n + part;
}

function together(before: PartyTotal | undefined, one: PartyTotal): PartyTotal {
  if (before === undefined) return one;
  return {
    ...one,
    exactTenThousandths: before.exactTenThousandths + one.exactTenThousandths,
    shareFen: before.shareFen + one.shareFen,
    roundingFen: before.roundingFen + one.roundingFen,
    reversedFen: before.reversedFen + one.reversedFen,
  };
}

/** An order as one line of a settlement: what was sold, what was shared of it, and what of that came back since. */
export function asSettlementLine(
  position: OrderPosition | undefined,
  accruedFen: Fen,
): { itemName: string; baseFen: Fen; reversedFen: Fen } {
  if (position === undefined) return { itemName: '', baseFen: accruedFen, reversedFen: 0n };
  const names = position.lines.map(({ itemName, quantity }) => `${itemName} ×${quantity}`);
  const leftFen = sumFen(position.lines.flatMap((line) => line.shares.map(remainingOf)));
  return { itemName: names.join('，'), baseFen: baseOf(position), reversedFen: accruedFen - leftFen };
}
