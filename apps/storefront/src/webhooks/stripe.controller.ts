import { Controller, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '@app/platform';
import { ProviderWebhook } from './provider-webhook';

/** Where Stripe calls back. */
@Controller('webhooks')
export class StripeController {
  constructor(
    private readonly webhook: ProviderWebhook,
    private readonly clock: Clock,
  ) {}

  @Post('stripe')
  @HttpCode(200)
  async take(@Req() request: RawBodyRequest<Request>): Promise<{ received: true }> {
    await this.webhook.take('stripe', request.rawBody, request.headers, this.clock.now());
    return { received: true };
  }
}
