import { allocate, maxFen, minFen, sumFen, type Fen } from '@app/money';
import type { RefundFault } from '@app/outbox/core';
import { courierDue, type LinePosition, type OrderPosition } from './order-position';
import type { RefundReason, ShareRole, SplitRule } from './split-rule';
import type { Bearing } from './take-back';

/** A fault in the words of the rule: what spoiled on its way is one reason, whether it was packed or carried badly. */
const REASON_OF: Readonly<Record<RefundFault, RefundReason>> = {
  nobody: 'no_reason',
  courier: 'transit',
  packing: 'transit',
  goods: 'goods',
};

/** Who gives up his share first where the rule names nobody (ledger B7). */
const FIRST: Readonly<Record<RefundFault, readonly ShareRole[]>> = {
  nobody: [],
  courier: [],
  packing: ['VILLAGE'],
  goods: ['PRODUCER'],
};

/** The courier is no party of the split, so no rule can name it: at fault it gives up its cost before any party gives. */
export function bearingOf(fault: RefundFault, position: OrderPosition, rule: SplitRule): Bearing {
  const named = rule.refundBearers[REASON_OF[fault]];
  return {
    first: named.length > 0 ? named : FIRST[fault],
    courierFen: fault === 'courier' ? courierDue(position) : 0n,
  };
}

/** Remembers who was at fault for how much, for the courier's cost that is to be borne. Only a party can be: nobody and the courier bear none. */
export function withFault(
  position: OrderPosition,
  line: LinePosition,
  { fault, first }: { readonly fault: RefundFault; readonly first: readonly ShareRole[] },
  valueFen: Fen,
): OrderPosition {
  if (FIRST[fault].length === 0) return position;
  const role = first.find((each) => line.shares.some((share) => share.role === each));
  const partyKey = line.shares.find((share) => share.role === role)?.partyKey;
  if (partyKey === undefined || valueFen === 0n) return position;
  const before = position.faultsFen ?? {};
  return { ...position, faultsFen: { ...before, [partyKey]: (before[partyKey] ?? 0n) + valueFen } };
}

/**
 * The courier was paid for goods that came back. Who was at fault bears that cost, each by the value that came back through him;
 * what came back through nobody's fault is borne by the alliance, and never more than the courier's cost by all together.
 */
export function bearFault(
  position: OrderPosition,
  lossFen: Fen,
): { parts: readonly { partyKey: string; amountFen: Fen }[]; position: OrderPosition } {
  const faults = Object.entries(position.faultsFen ?? {}).filter(([, valueFen]) => valueFen > 0n);
  const faultFen = sumFen(faults.map(([, valueFen]) => valueFen));
  const borneFen = position.faultBorneFen ?? 0n;
  const openFen = minFen(lossFen, courierDue(position) - borneFen);
  if (faultFen === 0n || openFen <= 0n) return { parts: [], position };
  const othersFen = maxFen(0n, sumFen(position.lines.map((line) => line.refundedFen)) - faultFen);
  const amounts = allocate(openFen, [...faults.map(([, valueFen]) => valueFen), othersFen]);
  const parts = faults.map(([partyKey], index) => ({ partyKey, amountFen: amounts[index] ?? 0n }));
  const sum = sumFen(parts.map((part) => part.amountFen));
  return { parts, position: { ...position, faultBorneFen: borneFen + sum } };
}
