import { Body, Controller, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { Request } from 'express';
import { PaymentsQueries, Providers } from '@app/payments';
import { Clock, Refusal } from '@app/platform';
import { ProviderWebhook } from './provider-webhook';

const OUTCOMES = ['succeed', 'fail', 'hang'] as const;
type SandboxOutcome = (typeof OUTCOMES)[number];
const CHARGEBACKS = ['opened', 'won', 'lost'] as const;
type SandboxChargeback = (typeof CHARGEBACKS)[number];

/** Where the sandbox calls back, as a real provider does. */
@Controller('webhooks')
export class SandboxWebhookController {
  constructor(
    private readonly webhook: ProviderWebhook,
    private readonly clock: Clock,
  ) {}

  @Post('sandbox')
  @HttpCode(200)
  async take(@Req() request: RawBodyRequest<Request>): Promise<{ received: true }> {
    await this.webhook.take('sandbox', request.rawBody, request.headers, this.clock.now());
    return { received: true };
  }
}

/** The shopper's tap in the sandbox. In the demo only; it writes nothing itself, the signed message to our own webhook does. */
@Controller('sandbox')
export class SandboxController {
  constructor(
    private readonly providers: Providers,
    private readonly payments: PaymentsQueries,
    private readonly clock: Clock,
  ) {}

  @Post('payments/:paymentId')
  @HttpCode(202)
  async settle(
    @Param('paymentId') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<{ outcome: SandboxOutcome }> {
    const outcome = outcomeIn(body);
    const { sandbox, payment, own } = await this.known(id, request);
    if (outcome !== 'hang') await sandbox.settle(own, payment, outcome, this.clock.now());
    return { outcome };
  }

  /** What the buyer's bank does weeks later. */
  @Post('payments/:paymentId/chargeback')
  @HttpCode(202)
  async chargeBack(
    @Param('paymentId') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<{ what: SandboxChargeback }> {
    const what = chargebackIn(body);
    const { sandbox, payment, own } = await this.known(id, request);
    await sandbox.chargeBack(own, payment, what, this.clock.now());
    return { what };
  }

  private async known(id: string, request: Request) {
    const { sandbox } = this.providers;
    if (!sandbox) throw new Refusal('not_found');
    const payment = await this.payments.byId(id);
    if (payment?.provider !== sandbox.name) throw new Refusal('not_found', { thing: 'payment' });
    return { sandbox, payment, own: `http://127.0.0.1:${String(request.socket.localPort)}` };
  }
}

function chargebackIn(body: unknown): SandboxChargeback {
  const asked = (body as { what?: unknown } | undefined)?.what;
  const what = CHARGEBACKS.find((each) => each === asked);
  if (!what) throw new Refusal('bad_input', { fields: ['what'] });
  return what;
}

function outcomeIn(body: unknown): SandboxOutcome {
  const asked = (body as { outcome?: unknown } | undefined)?.outcome;
  const outcome = OUTCOMES.find((each) => each === asked);
  if (!outcome) throw new Refusal('bad_input', { fields: ['outcome'] });
  return outcome;
}
