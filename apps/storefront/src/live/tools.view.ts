import type { SessionItemRow } from '@app/live-room';
import type { FlashClaimRow, FlashDealRow } from '@app/promotions';
import type { ComparePrice, FlashClaim, FlashDeal } from '../generated/schema';

/** The struck price of an item, `null` when it shows none. */
export function toComparePrice(
  row: Pick<SessionItemRow, 'comparePriceFen' | 'compareBasis' | 'compareFrom' | 'compareTo'>,
): ComparePrice | null {
  const { comparePriceFen: priceFen, compareBasis: basis, compareFrom: from, compareTo: to } = row;
  if (priceFen === null || basis === null || from === null || to === null) return null;
  return { priceFen, basis, from, to };
}

/** A deal's own values; its item is resolved from `itemId`. */
export type DealView = Omit<FlashDeal, 'item'> & { readonly itemId: string };

export function toDealView(row: FlashDealRow): DealView {
  const { id, itemId, status, priceFen, quantity, claimed, perPersonMax, opensAt, closesAt } = row;
  const { comparePriceFen, compareBasis: basis, compareFrom: from, compareTo: to } = row;
  const comparePrice = { priceFen: comparePriceFen, basis, from, to };
  const left = status === 'closed' ? 0 : quantity - claimed;
  return {
    id,
    itemId,
    status,
    priceFen,
    quantity,
    left,
    claimed,
    held: row.heldAtEnd,
    perPersonMax,
    opensAt,
    closesAt,
    comparePrice,
  };
}

/** A claim's own values; its deal is resolved from `dealId`. */
export type FlashClaimView = Omit<FlashClaim, 'deal'> & { readonly dealId: string };

export function toFlashClaimView({ id, dealId, quantity, status, untilAt }: FlashClaimRow): FlashClaimView {
  return { id, dealId, quantity, status, until: untilAt };
}
