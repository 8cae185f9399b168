import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { PaymentRow } from './payment.row';

@Injectable()
export class PaymentsQueries {
  constructor(private readonly database: DataSource) {}

  byId(id: string): Promise<PaymentRow | null> {
    return this.database.manager.findOneBy(PaymentRow, { id });
  }

  /** The payments of the orders, oldest first. */
  ofOrders(orderIds: readonly string[]): Promise<PaymentRow[]> {
    return this.database.manager.find(PaymentRow, {
      where: { orderId: In([...orderIds]) },
      order: { id: 'ASC' },
    });
  }
}
