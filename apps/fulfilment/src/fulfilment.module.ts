import { Module, type DynamicModule } from '@nestjs/common';
import { ClaimsModule } from '@app/claims';
import { GovernanceModule } from '@app/governance';
import { LedgerModule } from '@app/ledger';
import { LiveRoomModule } from '@app/live-room';
import { OrdersModule } from '@app/orders';
import { OutboxModule } from '@app/outbox';
import { PapersModule } from '@app/papers';
import { ParcelsModule } from '@app/parcels';
import { PaymentsModule } from '@app/payments';
import { PeopleModule } from '@app/people';
import { HealthController, PlatformModule, Readiness, type Settings } from '@app/platform';
import { WebhooksModule } from '@app/webhooks';
import { BooksNights } from './books-nights.watch';
import { BooksLoop } from './books.writer';
import { PartnersModule } from './partners/partners.module';
import { ReactionsQueue } from './queue';
import { ReactionsWorker } from './reactions.worker';
import { Relay } from './relay';
import { StatementsWatch } from './statements.watch';
import { StockHintsWatch } from './stock-hints.watch';
import { WebhooksKeeper } from './webhooks.keeper';

/** Relay, reactions, the books' one writer, the partners' gRPC door. Nothing here faces a browser. */
@Module({})
export class FulfilmentModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: FulfilmentModule,
      imports: [
        PlatformModule.forRoot('fulfilment', settings),
        OutboxModule,
        PeopleModule,
        OrdersModule,
        PaymentsModule,
        ParcelsModule,
        LiveRoomModule,
        PeopleModule,
        ClaimsModule,
        LedgerModule,
        WebhooksModule,
        GovernanceModule,
        PapersModule,
        PartnersModule,
      ],
      controllers: [HealthController],
      providers: [
        ...[Readiness, ReactionsQueue, Relay, ReactionsWorker],
        ...[BooksLoop, BooksNights, StockHintsWatch, StatementsWatch, WebhooksKeeper],
      ],
    };
  }
}
