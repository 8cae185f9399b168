import type { Tx } from '@app/outbox';
import { closeDeals, FlashDealRow, type FlashStep } from '@app/promotions';
import type { RoomFlash } from './core';
import { roomEvent, type NewRoomEvent } from './room-log';
import { holdSession } from './sessions';

/** What a room is told when a deal takes a step. */
const TOLD = {
  open: 'flash.opened',
  reopen: 'flash.opened',
  close: 'flash.closed',
} as const satisfies Record<Exclude<FlashStep, 'sell_out'>, string>;

export function flashTurns(
  { id, heldAtEnd: held }: Pick<FlashDealRow, 'id' | 'heldAtEnd'>,
  steps: readonly FlashStep[],
): NewRoomEvent[] {
  return steps.map((step) =>
    step === 'sell_out' ? roomEvent('flash.soldout', { id, held }) : roomEvent(TOLD[step], { id }),
  );
}

/** Keeps the deal's session as it is, before the deal is locked: those who run the room lock the two in this order. */
export async function holdRoomOf(tx: Tx, dealId: string): Promise<void> {
  const { sessionId } = await tx.rows.findOneByOrFail(FlashDealRow, { id: dealId });
  await holdSession(tx, sessionId);
}

/** Ends what is open of these deals; an event for each that ended. */
export async function closeFlash(
  tx: Tx,
  deals: readonly FlashDealRow[],
  by: string,
): Promise<NewRoomEvent[]> {
  const closed = await closeDeals(tx, deals, by);
  return closed.flatMap((deal) => flashTurns(deal, ['close']));
}

/** A deal as the room shows it. */
export function toRoomFlash(deal: FlashDealRow): RoomFlash {
  const { id, itemId, status, quantity, perPersonMax, opensAt, closesAt, heldAtEnd: held } = deal;
  return {
    ...{ id, itemId, status, quantity, perPersonMax, opensAt, closesAt, held },
    priceFen: deal.priceFen.toString(),
    compare: {
      priceFen: deal.comparePriceFen.toString(),
      basis: deal.compareBasis,
      from: deal.compareFrom,
      to: deal.compareTo,
    },
  };
}
