import { Injectable } from '@nestjs/common';

import { CatalogQueries, type LotRow } from '@app/catalog';
import type { StepRow } from '@app/outbox';
import { OrdersQueries, type OrderRow } from '@app/orders';
import { ParcelsQueries, type ConsignmentRow, type WholeParcel } from '@app/parcels';
import { manyByKey, oneByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';

/** Boxes and what belongs to them, one statement of a kind for a request. */
@Injectable()
export class ParcelsLoader {
  constructor(
    private readonly parcels: ParcelsQueries,
    private readonly catalog: CatalogQueries,
    private readonly orders: OrdersQueries,
  ) {}

  ofOrder(context: GraphContext, orderId: string): Promise<readonly WholeParcel[]> {
    const read = (ids: readonly string[]) => this.parcels.boxesOfOrders(ids);
    return context.loader('boxesOfOrders', () => manyByKey(read, (box) => box.parcel.orderId)).load(orderId);
  }

  ofTask(context: GraphContext, taskId: string): Promise<WholeParcel | undefined> {
    const read = (ids: readonly string[]) => this.parcels.boxesOfTasks(ids);
    return context.loader('boxesOfTasks', () => oneByKey(read, (box) => box.task.id)).load(taskId);
  }

  consignment(context: GraphContext, orderId: string): Promise<ConsignmentRow | undefined> {
    const read = (ids: readonly string[]) => this.parcels.consignmentsOf(ids);
    return context.loader('consignments', () => oneByKey(read, (row) => row.orderId)).load(orderId);
  }

  steps(context: GraphContext, thingId: string): Promise<readonly StepRow[]> {
    const read = (ids: readonly string[]) => this.parcels.stepsOf(ids);
    return context.loader('stepsOfBoxes', () => manyByKey(read, (row) => row.thingId)).load(thingId);
  }

  /** Lots of the village that hold the product, first-expired first. */
  async lots(context: GraphContext, productId: string, villageId: string): Promise<LotRow[]> {
    const read = (ids: readonly string[]) => this.catalog.lotsOfAll(ids);
    const lots = await context
      .loader('lotsToPick', () => manyByKey(read, (lot) => lot.productId))
      .load(productId);
    return lots.filter((lot) => lot.villageId === villageId);
  }

  async productOf(context: GraphContext, skuId: string): Promise<string | undefined> {
    const read = (ids: readonly string[]) => this.catalog.skusByIds(ids);
    const sku = await context.loader('skuRows', () => oneByKey(read, (row) => row.id)).load(skuId);
    return sku?.productId;
  }

  traceCode(context: GraphContext, productId: string): Promise<{ code: string } | undefined> {
    const read = async (ids: readonly string[]) =>
      [...(await this.parcels.traceCodesOf(ids))].map(([id, code]) => ({ id, code }));
    return context.loader('traceCodes', () => oneByKey(read, (each) => each.id)).load(productId);
  }

  /** Who ordered: the one person who sees the recipient whole. */
  async buyerOf(context: GraphContext, orderId: string): Promise<string | undefined> {
    return (await this.order(context, orderId))?.buyerId ?? undefined;
  }

  /** Where it was ordered, when not here. */
  async platformOf(context: GraphContext, orderId: string): Promise<string | null> {
    return (await this.order(context, orderId))?.platform ?? null;
  }

  private order(context: GraphContext, orderId: string): Promise<OrderRow | undefined> {
    const read = (ids: readonly string[]) => this.orders.byIds(ids);
    return context.loader('ordersOfParcels', () => oneByKey(read, (row) => row.id)).load(orderId);
  }
}
