import { Injectable } from '@nestjs/common';
import { promiseStock, readSkus } from '@app/catalog';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { invariant, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import {
  FlashDealRow,
  flashTimes,
  flashTroubles,
  honestCompare,
  openDealsOf,
  type CompareInput,
  type FlashPlan,
} from '@app/promotions';
import { isOnAir } from '../core';
import { toRoomFlash } from '../flash-turns';
import { roomEvent, RoomLog } from '../room-log';
import { compareColumns, lockItem, priceFactsOf } from '../shelf';

export interface ScheduleFlashInput extends FlashPlan {
  readonly requestId: string;
  readonly itemId: string;
  /** without one the deal is compared with the lowest deal of seven days */
  readonly compare?: CompareInput | null | undefined;
}

/** Announces a flash deal of an item and promises its goods at once. The server's clock opens and closes it. */
@Injectable()
export class ScheduleFlash {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: ScheduleFlashInput): Promise<FlashDealRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const { itemId, requestId } = input;
      const [earlier] = await tx.earlier(FlashDealRow, { plannedBy: actor.id, requestId }, input);
      if (earlier) return earlier;

      const { session, item } = await lockItem(tx, actor, itemId, 'flash');
      if (!item.isListed) throw new Refusal('not_found', { thing: 'item', id: itemId });
      if (!isOnAir(session.status)) {
        throw new Refusal('step_not_allowed', { thing: 'session', step: 'flash', status: session.status });
      }
      const open = await openDealsOf(tx.rows, session.id);
      const other = open.find((deal) => deal.itemId === itemId);
      if (other) throw new Refusal('step_not_allowed', { thing: 'flash', status: other.status });

      const deal = await dealOf(tx, actor, session.id, item, input);
      await tx.rows.insert(FlashDealRow, deal);
      await tx.step('flash', deal.id, 'schedule', null, deal.status, actor.id);
      await tx.emitAt(deal.opensAt, 'flash.opening_due', { dealId: deal.id });
      await tx.emitAt(deal.closesAt, 'flash.closing_due', { dealId: deal.id });
      const event = roomEvent('flash.scheduled', { deal: toRoomFlash(deal) }, { actorId: actor.id });
      await this.log.append(tx, session.id, [event]);
      return deal;
    });
  }
}

async function dealOf(
  tx: Tx,
  actor: Actor,
  sessionId: string,
  { skuId, priceFen: roomFen }: { readonly skuId: string; readonly priceFen: bigint },
  input: ScheduleFlashInput,
): Promise<FlashDealRow> {
  const [sku] = await readSkus(tx.rows, [{ skuId, quantity: 1 }]);
  invariant(sku, `SKU ${skuId} was read`);
  refuseTroubles(flashTroubles(input, { priceFen: roomFen, perPersonMax: sku.perPersonMax }));
  const { itemId, priceFen, quantity, perPersonMax, requestId } = input;
  const facts = await priceFactsOf(tx.rows, skuId, tx.now);
  const compare = honestCompare(priceFen, input.compare ?? { priceFen: facts.lowFen }, facts);
  await promiseStock(tx, { ...sku, quantity });
  return tx.rows.create(FlashDealRow, {
    ...{ id: newId(), sessionId, itemId, skuId, status: 'scheduled', claimed: 0, closedAt: null },
    ...{ priceFen, quantity, perPersonMax, ...compareColumns(compare), ...flashTimes(input, tx.now) },
    ...{ plannedBy: actor.id, requestId, requestHash: requestHash(input), createdAt: tx.now },
  });
}
