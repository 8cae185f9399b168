import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type OrderImported, type Tx } from '@app/outbox';
import { invariant, newId } from '@app/platform';
import { ConsignmentRow } from '../consignment.row';
import { traceCode } from '../core';
import { groupsOf, type FreightGroup } from '../quote-freight';
import { OriginTaskRow } from '../origin-task.row';
import { ParcelLineRow } from '../parcel-line.row';
import { ParcelRow } from '../parcel.row';

const CODE_BYTES = 11;

/** An order that is paid, here or on another platform, becomes one box for each village that sends part of it, and one task for that village's packhouse. */
@Injectable()
export class OpenParcel {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'order.paid' | 'order.imported'>): Promise<void> {
    return this.transactions.once(OpenParcel.name, event.id, async (tx) => {
      const order = event.payload;
      const consignment = await tx.rows.findOne(ConsignmentRow, {
        where: { orderId: order.orderId },
        lock: { mode: 'pessimistic_write' },
      });
      invariant(consignment, `order ${order.orderId} was consigned`);
      // Cancelled before its boxes were open: there is nothing to pick.
      if (consignment.calledOffAt !== null) return;
      for (const group of groupsOf(consignment)) await openParcel(tx, order, group);
    });
  }
}

async function openParcel(tx: Tx, order: OrderImported, group: FreightGroup): Promise<void> {
  const { orderId, orderNumber, allianceId, paidAt } = order;
  const { villageId, carrierCode } = group;
  const lines = order.lines.filter((line) => line.villageId === villageId);
  const [first] = lines;
  invariant(first, `order ${orderId} has lines of village ${villageId}`);
  const own = { id: newId(), orderId, allianceId, villageId, openedAt: tx.now };
  await tx.rows.insert(ParcelRow, {
    ...own,
    orderNumber,
    carrierCode,
    status: 'awaiting_pickup',
    plannedGrams: group.grams,
    traceCode: traceCode(randomBytes(CODE_BYTES)),
    shipBy: group.shipBy,
    paidAt,
  });
  await tx.rows.insert(
    ParcelLineRow,
    lines.map(({ lineId, skuId, productId, itemName, quantity, unitGrams }, position) => ({
      parcelId: own.id,
      ...{ lineId, position, skuId, productId, itemName, quantity, unitGrams },
    })),
  );
  const task = { ...own, id: newId(), parcelId: own.id, skuId: first.skuId, dueAt: group.shipBy };
  await tx.rows.insert(OriginTaskRow, { ...task, status: 'planned' });
  await tx.step('parcel', own.id, 'open', null, 'awaiting_pickup', OpenParcel.name);
  await tx.step('origin_task', task.id, 'plan', null, 'planned', OpenParcel.name);
  await tx.emit('parcel.opened', { parcelId: own.id, orderId, allianceId, villageId });
}
