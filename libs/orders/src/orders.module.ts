import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@app/alliance';
import { CatalogModule } from '@app/catalog';
import { LiveRoomModule } from '@app/live-room';
import { ParcelsModule } from '@app/parcels';
import { PaymentsModule } from '@app/payments';
import { PromotionsModule } from '@app/promotions';
import { CancelOrder } from './commands/cancel-order';
import { CloseOrder } from './commands/close-order';
import { CompleteOrder } from './commands/complete-order';
import { ConfirmReceipt } from './commands/confirm-receipt';
import { MarkOrderDelivered } from './commands/mark-order-delivered';
import { MarkOrderPacking } from './commands/mark-order-packing';
import { MarkOrderPaid } from './commands/mark-order-paid';
import { MarkOrderShipped } from './commands/mark-order-shipped';
import { ImportOrders } from './commands/import-orders';
import { OrderImports } from './order-imports';
import { PlaceOrder } from './commands/place-order';
import { RefundDeferred } from './commands/refund-deferred';
import { RefundOrder } from './commands/refund-order';
import { RefundShort } from './commands/refund-short';
import { FollowParcels } from './follow-parcels';
import { OrderLineRow } from './order-line.row';
import { OrderRow } from './order.row';
import { OrdersQueries } from './orders.queries';

const doors = [
  PlaceOrder,
  CloseOrder,
  MarkOrderPaid,
  CancelOrder,
  ConfirmReceipt,
  MarkOrderPacking,
  MarkOrderShipped,
  MarkOrderDelivered,
  CompleteOrder,
  RefundDeferred,
  RefundOrder,
  RefundShort,
  ImportOrders,
  OrderImports,
  OrdersQueries,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([OrderRow, OrderLineRow]),
    AllianceModule,
    CatalogModule,
    LiveRoomModule,
    ParcelsModule,
    PaymentsModule,
    PromotionsModule,
  ],
  providers: [...doors, FollowParcels],
  exports: doors,
})
export class OrdersModule {}
