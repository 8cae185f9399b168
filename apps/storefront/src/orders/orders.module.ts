import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LiveRoomModule } from '@app/live-room';
import { OrdersModule } from '@app/orders';
import { PeopleModule } from '@app/people';
import { ParcelsModule } from '@app/parcels';
import { PaymentsModule } from '@app/payments';
import { PromotionsModule } from '@app/promotions';
import { AllianceApiModule } from '../alliance/alliance.module';
import { WhoAsks } from '../context';
import { SignedInGuard } from '../media/signed-in.guard';
import { ProviderWebhook } from '../webhooks/provider-webhook';
import { SandboxController, SandboxWebhookController } from '../webhooks/sandbox.controller';
import { StripeController } from '../webhooks/stripe.controller';
import { ShowSalesResolver } from './show-sales.resolver';
import { ImportsController } from './imports.controller';
import { OrderFieldsResolver, OrderLineResolver } from './order-fields.resolver';
import { OrdersLoader } from './orders.loader';
import { OrderListsResolver, OrdersResolver } from './orders.resolver';
import { PaymentsResolver } from './payments.resolver';
import { CouponResolver, ParcelQuoteResolver, QuoteResolver } from './quote.resolver';

const resolvers = [
  OrdersResolver,
  OrderListsResolver,
  OrderFieldsResolver,
  OrderLineResolver,
  QuoteResolver,
  ParcelQuoteResolver,
  CouponResolver,
  PaymentsResolver,
  ShowSalesResolver,
];

@Module({
  imports: [
    OrdersModule,
    LiveRoomModule,
    PeopleModule,
    PaymentsModule,
    PromotionsModule,
    ParcelsModule,
    AllianceModule,
    AllianceApiModule,
  ],
  controllers: [ImportsController, StripeController, SandboxWebhookController, SandboxController],
  providers: [WhoAsks, SignedInGuard, ...resolvers, OrdersLoader, ProviderWebhook],
})
export class OrdersApiModule {}
