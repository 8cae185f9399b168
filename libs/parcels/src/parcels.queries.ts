import { Injectable } from '@nestjs/common';
import { StepRow } from '@app/outbox';
import type { Instant } from '@app/platform';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ConsignmentRow } from './consignment.row';
import { readTraceCode } from './core';
import { FreightTemplateRow } from './freight-template.row';
import { OriginTaskRow } from './origin-task.row';
import { ParcelLineRow } from './parcel-line.row';
import { ParcelRow } from './parcel.row';
import type { WholeParcel } from './lock-parcel';

/** Facts of boxes. Those that take `rows` read inside the caller's transaction. */
@Injectable()
export class ParcelsQueries {
  constructor(private readonly database: DataSource) {}

  parcelsOf(rows: EntityManager, orderId: string): Promise<ParcelRow[]> {
    return rows.find(ParcelRow, { where: { orderId }, order: { id: 'ASC' } });
  }

  /** Every box that is sent at all has left its village. */
  async areAllHandedOver(rows: EntityManager, orderId: string): Promise<boolean> {
    const sent = await this.sentOf(rows, orderId);
    return sent.length > 0 && sent.every((parcel) => parcel.handedOverAt !== null);
  }

  /** Every box that is sent at all was signed for; a correction of the courier does not take that back. */
  async areAllSigned(rows: EntityManager, orderId: string): Promise<boolean> {
    const sent = await this.sentOf(rows, orderId);
    return sent.length > 0 && sent.every((parcel) => parcel.firstSignedAt !== null);
  }

  /** When the last box was signed for; `null` while one is still on its way. */
  async lastSignedAt(rows: EntityManager, orderId: string): Promise<Instant | null> {
    if (!(await this.areAllSigned(rows, orderId))) return null;
    const sent = await this.sentOf(rows, orderId);
    return Math.max(...sent.map((parcel) => parcel.firstSignedAt ?? 0));
  }

  consignmentsOf(orderIds: readonly string[]): Promise<ConsignmentRow[]> {
    return this.rows.findBy(ConsignmentRow, { orderId: In([...orderIds]) });
  }

  /** The boxes of the orders, each with its task and lines. */
  async boxesOfOrders(orderIds: readonly string[]): Promise<WholeParcel[]> {
    const where = { orderId: In([...orderIds]) };
    return this.whole(await this.rows.find(ParcelRow, { where, order: { id: 'ASC' } }));
  }

  async boxesOfTasks(taskIds: readonly string[]): Promise<WholeParcel[]> {
    const tasks = await this.rows.findBy(OriginTaskRow, { id: In([...taskIds]) });
    return this.whole(await this.rows.findBy(ParcelRow, { id: In(tasks.map((task) => task.parcelId)) }));
  }

  /** By trace code, waybill number or order number, as a scanner or a person gives them. Of an order with several boxes: all. */
  async boxesOfCode(typed: string): Promise<WholeParcel[]> {
    const text = typed.trim();
    const traceCode = readTraceCode(lastPart(text));
    const where = [
      ...(traceCode === null ? [] : [{ traceCode }]),
      { waybillNumber: text },
      { orderNumber: text },
    ];
    return this.whole(await this.rows.find(ParcelRow, { where, order: { id: 'ASC' }, take: 20 }));
  }

  async boxOfTrace(traceCode: string): Promise<WholeParcel | undefined> {
    return (await this.whole(await this.rows.findBy(ParcelRow, { traceCode })))[0];
  }

  /** The oldest box of each product that was sent: a trace to look at which is nobody's fresh parcel. */
  async traceCodesOf(productIds: readonly string[]): Promise<Map<string, string>> {
    if (productIds.length === 0) return new Map();
    const found: { productId: string; traceCode: string }[] = await this.rows.query(
      `SELECT oldest.product_id AS productId, parcel.trace_code AS traceCode FROM parcels parcel JOIN (
         SELECT line.product_id, MIN(line.parcel_id) AS parcel_id FROM parcel_lines line
         JOIN parcels sent ON sent.id = line.parcel_id
         WHERE line.product_id IN (?) AND line.position = 0 AND line.lot_id IS NOT NULL AND sent.handed_over_at IS NOT NULL
         GROUP BY line.product_id) oldest ON oldest.parcel_id = parcel.id`,
      [productIds],
    );
    return new Map(found.map((each) => [each.productId, each.traceCode]));
  }

  /** The packhouse's phone as it stands on labels. */
  async senderPhoneOf(villageId: string): Promise<string> {
    return (await this.rows.findOneBy(FreightTemplateRow, { villageId }))?.senderPhone ?? '';
  }

  /** What was done with tasks and parcels, oldest first. */
  stepsOf(thingIds: readonly string[]): Promise<StepRow[]> {
    return this.rows.find(StepRow, {
      where: { thingId: In([...thingIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  private async whole(parcels: readonly ParcelRow[]): Promise<WholeParcel[]> {
    if (parcels.length === 0) return [];
    const parcelId = In(parcels.map((parcel) => parcel.id));
    const [tasks, lines] = await Promise.all([
      this.rows.findBy(OriginTaskRow, { parcelId }),
      this.rows.find(ParcelLineRow, { where: { parcelId }, order: { position: 'ASC' } }),
    ]);
    return parcels.flatMap((parcel) => {
      const task = tasks.find((each) => each.parcelId === parcel.id);
      return task ? [{ parcel, task, lines: lines.filter((line) => line.parcelId === parcel.id) }] : [];
    });
  }

  private async sentOf(rows: EntityManager, orderId: string): Promise<ParcelRow[]> {
    return (await this.parcelsOf(rows, orderId)).filter((parcel) => parcel.status !== 'cancelled');
  }

  private get rows(): EntityManager {
    return this.database.manager;
  }
}

/** The box's QR code holds the address of its page. */
function lastPart(text: string): string {
  return text.split('/').at(-1) ?? text;
}
