import type { Tx } from '@app/outbox';
import { closeDeals, type FlashDealRow, type FlashStep } from '@app/promotions';
import type { RoomFlash } from './core';
import { roomEvent, type NewRoomEvent } from './room-log';

/** What a room is told when a deal takes a step. */
const TOLD = {
  open: 'flash.opened',
  reopen: 'flash.opened',
  sell_out: 'flash.soldout',
  close: 'flash.closed',
} as const satisfies Record<FlashStep, string>;

export function flashTurns(dealId: string, steps: readonly FlashStep[]): NewRoomEvent[] {
  return steps.map((step) => roomEvent(TOLD[step], { id: dealId }));
}

/** Ends what is open of these deals; an event for each that ended. */
export async function closeFlash(
  tx: Tx,
  deals: readonly FlashDealRow[],
  by: string,
): Promise<NewRoomEvent[]> {
  const closed = await closeDeals(tx, deals, by);
  return closed.flatMap((deal) => flashTurns(deal.id, ['close']));
}

/** A deal as the room shows it. */
export function toRoomFlash(deal: FlashDealRow): RoomFlash {
  const { id, itemId, status, quantity, perPersonMax, opensAt, closesAt } = deal;
  return {
    ...{ id, itemId, status, quantity, perPersonMax, opensAt, closesAt },
    priceFen: deal.priceFen.toString(),
    compare: {
      priceFen: deal.comparePriceFen.toString(),
      basis: deal.compareBasis,
      from: deal.compareFrom,
      to: deal.compareTo,
    },
  };
}
