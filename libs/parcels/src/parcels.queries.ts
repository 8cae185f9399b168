import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ConsignmentRow } from './consignment.row';
import { ParcelLineRow } from './parcel-line.row';
import { ParcelRow } from './parcel.row';
import { OriginTaskRow } from './origin-task.row';

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

  /** When a box was signed for last; `null` while one is still on its way. */
  async lastSignedAt(rows: EntityManager, orderId: string): Promise<number | null> {
    const sent = await this.sentOf(rows, orderId);
    const times = sent.map((parcel) => parcel.firstSignedAt ?? Number.POSITIVE_INFINITY);
    const last = Math.max(...times);
    return Number.isFinite(last) ? last : null;
  }

  ofOrders(orderIds: readonly string[]): Promise<ParcelRow[]> {
    return this.rows.find(ParcelRow, { where: { orderId: In([...orderIds]) }, order: { id: 'ASC' } });
  }

  byIds(ids: readonly string[]): Promise<ParcelRow[]> {
    return this.rows.findBy(ParcelRow, { id: In([...ids]) });
  }

  linesOfAll(parcelIds: readonly string[]): Promise<ParcelLineRow[]> {
    return this.rows.find(ParcelLineRow, {
      where: { parcelId: In([...parcelIds]) },
      order: { parcelId: 'ASC', position: 'ASC' },
    });
  }

  tasksOf(parcelIds: readonly string[]): Promise<OriginTaskRow[]> {
    return this.rows.findBy(OriginTaskRow, { parcelId: In([...parcelIds]) });
  }

  consignmentsOf(orderIds: readonly string[]): Promise<ConsignmentRow[]> {
    return this.rows.findBy(ConsignmentRow, { orderId: In([...orderIds]) });
  }

  private async sentOf(rows: EntityManager, orderId: string): Promise<ParcelRow[]> {
    return (await this.parcelsOf(rows, orderId)).filter((parcel) => parcel.status !== 'cancelled');
  }

  private get rows(): EntityManager {
    return this.database.manager;
  }
}
