import { Injectable } from '@nestjs/common';
import { OrdersQueries, type OrderLineRow } from '@app/orders';
import type { StepRow } from '@app/outbox';
import { ParcelsQueries } from '@app/parcels';
import { PaymentsQueries, type PaymentRow } from '@app/payments';
import { manyByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';

/** What belongs to orders, each kind read once for a request. */
@Injectable()
export class OrdersLoader {
  constructor(
    private readonly orders: OrdersQueries,
    private readonly payments: PaymentsQueries,
    private readonly parcels: ParcelsQueries,
  ) {}

  lines(context: GraphContext, orderId: string): Promise<readonly OrderLineRow[]> {
    const read = (ids: readonly string[]) => this.orders.linesOf(ids);
    return context.loader('orderLines', () => manyByKey(read, (row) => row.orderId)).load(orderId);
  }

  steps(context: GraphContext, orderId: string): Promise<readonly StepRow[]> {
    const read = (ids: readonly string[]) => this.orders.stepsOf(ids);
    return context.loader('orderSteps', () => manyByKey(read, (row) => row.thingId)).load(orderId);
  }

  paymentsOf(context: GraphContext, orderId: string): Promise<readonly PaymentRow[]> {
    const read = (ids: readonly string[]) => this.payments.ofOrders(ids);
    return context.loader('orderPayments', () => manyByKey(read, (row) => row.orderId)).load(orderId);
  }

  async hasLeft(context: GraphContext, orderId: string): Promise<boolean> {
    const read = async (ids: readonly string[]) =>
      (await this.parcels.boxesOfOrders(ids)).map((box) => box.parcel);
    const boxes = context.loader('orderBoxes', () => manyByKey(read, (parcel) => parcel.orderId));
    return (await boxes.load(orderId)).some((parcel) => parcel.handedOverAt !== null);
  }
}
