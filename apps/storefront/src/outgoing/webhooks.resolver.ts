import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import {
  AddWebhook,
  ChangeWebhook,
  EndWebhook,
  PauseWebhook,
  Redeliver,
  ResumeWebhook,
  RotateWebhookSecret,
  SendTestEvent,
  WebhooksQueries,
} from '@app/webhooks';
import { CurrentActor } from '../context';
import type {
  MutationAddWebhookEndpointArgs,
  MutationChangeWebhookEndpointArgs,
  MutationRedeliverWebhookArgs,
  MutationRotateWebhookSecretArgs,
  MutationSendTestWebhookArgs,
  QueryWebhookDeliveriesArgs,
} from '../generated/schema';
import { pageInfo, readPage } from '../orders/page';
import { toDeliveryView, toEndpointView } from './webhooks.view';

@Resolver()
export class WebhooksResolver {
  constructor(
    private readonly webhooks: WebhooksQueries,
    private readonly alliances: AllianceQueries,
    private readonly adding: AddWebhook,
    private readonly changing: ChangeWebhook,
  ) {}

  @Query()
  async webhookEndpoints(@CurrentActor() actor: Actor, @Args('allianceSlug') slug: string) {
    const rows = await this.webhooks.ofAlliance(await this.ours(actor, slug));
    return rows.map((row) => toEndpointView(row));
  }

  @Query()
  async webhookDeliveries(@CurrentActor() actor: Actor, @Args() args: QueryWebhookDeliveriesArgs) {
    requirePermission(actor, 'webhook.manage');
    const endpoint = await this.webhooks.byId(actor, args.endpointId);
    if (!endpoint) throw new Refusal('not_found', { thing: 'webhook_endpoint' });
    const page = await this.webhooks.deliveries(endpoint.id, readPage(args));
    return { nodes: page.rows.map(toDeliveryView), pageInfo: pageInfo(page.rows, page.hasNextPage) };
  }

  @Mutation()
  async addWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Args() { input: { allianceSlug, ...input } }: MutationAddWebhookEndpointArgs,
  ) {
    const allianceId = await this.ours(actor, allianceSlug);
    const row = await this.adding.run(actor, { ...input, allianceId });
    return toEndpointView(row, this.webhooks.freshSecret(row));
  }

  @Mutation()
  async changeWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Args() { input }: MutationChangeWebhookEndpointArgs,
  ) {
    return toEndpointView(await this.changing.run(actor, input));
  }

  private async ours(actor: Actor, slug: string): Promise<string> {
    requirePermission(actor, 'webhook.manage');
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance || !alliancesWith(actor, 'webhook.manage').includes(alliance.id))
      throw new Refusal('not_found', { thing: 'alliance' });
    return alliance.id;
  }
}

@Resolver()
export class WebhookStepsResolver {
  constructor(
    private readonly pausing: PauseWebhook,
    private readonly resuming: ResumeWebhook,
    private readonly ending: EndWebhook,
  ) {}

  @Mutation()
  async pauseWebhookEndpoint(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toEndpointView(await this.pausing.run(actor, id));
  }

  @Mutation()
  async resumeWebhookEndpoint(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toEndpointView(await this.resuming.run(actor, id));
  }

  @Mutation()
  async endWebhookEndpoint(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return toEndpointView(await this.ending.run(actor, id));
  }
}

@Resolver()
export class WebhookActsResolver {
  constructor(
    private readonly webhooks: WebhooksQueries,
    private readonly rotating: RotateWebhookSecret,
    private readonly testing: SendTestEvent,
    private readonly again: Redeliver,
  ) {}

  @Mutation()
  async rotateWebhookSecret(
    @CurrentActor() actor: Actor,
    @Args() { id, requestId }: MutationRotateWebhookSecretArgs,
  ) {
    const row = await this.rotating.run(actor, id, requestId);
    return toEndpointView(row, this.webhooks.freshSecret(row));
  }

  @Mutation()
  async sendTestWebhook(
    @CurrentActor() actor: Actor,
    @Args() { id, requestId }: MutationSendTestWebhookArgs,
  ) {
    return toEndpointView(await this.testing.run(actor, id, requestId));
  }

  @Mutation()
  async redeliverWebhook(
    @CurrentActor() actor: Actor,
    @Args() { id, requestId }: MutationRedeliverWebhookArgs,
  ) {
    return toDeliveryView(await this.again.run(actor, id, requestId));
  }
}
