import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerModule } from '@app/ledger';
import { LiveRoomModule } from '@app/live-room';
import { OrdersModule } from '@app/orders';
import { ParcelsModule } from '@app/parcels';
import { PaymentsModule } from '@app/payments';
import { AddWebhook } from './commands/add-webhook';
import { ChangeWebhook } from './commands/change-webhook';
import { EndWebhook } from './commands/end-webhook';
import { NoteForWebhooks } from './commands/note-for-webhooks';
import { PauseWebhook } from './commands/pause-webhook';
import { PurgeDeliveries } from './commands/purge-deliveries';
import { Redeliver } from './commands/redeliver';
import { ResumeWebhook } from './commands/resume-webhook';
import { RotateWebhookSecret } from './commands/rotate-webhook-secret';
import { SendTestEvent } from './commands/send-test-event';
import { SendWebhooks } from './commands/send-webhooks';
import { WakeWebhooks } from './commands/wake-webhooks';
import { WebhookDeliveryRow } from './webhook-delivery.row';
import { WebhookEndpointRow } from './webhook-endpoint.row';
import { WebhookPost } from './webhook-post';
import { WebhooksQueries } from './webhooks.queries';

const parts = [
  AddWebhook,
  ChangeWebhook,
  PauseWebhook,
  ResumeWebhook,
  EndWebhook,
  RotateWebhookSecret,
  SendTestEvent,
  Redeliver,
  NoteForWebhooks,
  SendWebhooks,
  WakeWebhooks,
  PurgeDeliveries,
  WebhooksQueries,
];

@Module({
  imports: [
    OrdersModule,
    ParcelsModule,
    PaymentsModule,
    LiveRoomModule,
    LedgerModule,
    TypeOrmModule.forFeature([WebhookEndpointRow, WebhookDeliveryRow]),
  ],
  providers: [...parts, WebhookPost],
  exports: parts,
})
export class WebhooksModule {}
