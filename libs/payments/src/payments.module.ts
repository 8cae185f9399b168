import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChargebackRow } from './chargeback.row';
import { RecordCapture } from './commands/record-capture';
import { RecordChargeback } from './commands/record-chargeback';
import { RecordRefund } from './commands/record-refund';
import { RefundPayment } from './commands/refund-payment';
import { StartPayment } from './commands/start-payment';
import { DueRow } from './due.row';
import { PaymentRow } from './payment.row';
import { PaymentsQueries } from './payments.queries';
import { ProviderEventRow } from './provider-event.row';
import { Providers } from './providers';
import { RefundRow } from './refund.row';

const doors = [
  Providers,
  StartPayment,
  RecordCapture,
  RecordRefund,
  RecordChargeback,
  RefundPayment,
  PaymentsQueries,
];

@Module({
  imports: [TypeOrmModule.forFeature([ChargebackRow, DueRow, PaymentRow, ProviderEventRow, RefundRow])],
  providers: doors,
  exports: doors,
})
export class PaymentsModule {}
