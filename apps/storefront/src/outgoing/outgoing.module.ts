import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { WebhooksModule } from '@app/webhooks';
import { WebhookActsResolver, WebhooksResolver, WebhookStepsResolver } from './webhooks.resolver';

@Module({
  imports: [AllianceModule, WebhooksModule],
  providers: [WebhooksResolver, WebhookStepsResolver, WebhookActsResolver],
})
export class OutgoingApiModule {}
