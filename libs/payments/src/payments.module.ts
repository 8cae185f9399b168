import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChargebackRow } from './chargeback.row';
import { AskStatements } from './commands/ask-statements';
import { FetchStatement } from './commands/fetch-statement';
import { RecordCapture } from './commands/record-capture';
import { RecordChargeback } from './commands/record-chargeback';
import { RecordRefund } from './commands/record-refund';
import { RefundPayment } from './commands/refund-payment';
import { ReviewRefund } from './commands/review-refund';
import { StartPayment } from './commands/start-payment';
import { DueRow } from './due.row';
import { PaymentRow } from './payment.row';
import { PaymentsQueries } from './payments.queries';
import { ProviderEventRow } from './provider-event.row';
import { Providers } from './providers';
import { RefundRow } from './refund.row';
import { StatementFetchRow } from './statement-fetch.row';

const doors = [
  Providers,
  StartPayment,
  RecordCapture,
  RecordRefund,
  RecordChargeback,
  RefundPayment,
  ReviewRefund,
  AskStatements,
  FetchStatement,
  PaymentsQueries,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ChargebackRow,
      DueRow,
      PaymentRow,
      ProviderEventRow,
      RefundRow,
      StatementFetchRow,
    ]),
  ],
  providers: doors,
  exports: doors,
})
export class PaymentsModule {}
