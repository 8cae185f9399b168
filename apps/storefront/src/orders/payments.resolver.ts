import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { PaymentsQueries, StartPayment, type PaymentMethod, type ProviderName } from '@app/payments';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import type { MutationStartPaymentArgs } from '../generated/schema';
import { toPaymentView, toUnpaidRefundView, type PaymentView } from './orders.view';

@Resolver()
export class PaymentsResolver {
  constructor(
    private readonly payments: PaymentsQueries,
    private readonly starting: StartPayment,
    private readonly alliances: AllianceQueries,
  ) {}

  @Query()
  async payment(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<PaymentView | null> {
    const row = actor.id === '' ? null : await this.payments.byId(id);
    if (!row) return null;
    const isInScope = row.payerId === actor.id || alliancesWith(actor, 'order.read').includes(row.allianceId);
    return isInScope ? toPaymentView(row, actor.id) : null;
  }

  @Query()
  async unpaidRefunds(@CurrentActor() actor: Actor, @Args('allianceSlug') slug: string) {
    requirePermission(actor, 'order.refund');
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance || !alliancesWith(actor, 'order.refund').includes(alliance.id))
      throw new Refusal('not_found', { thing: 'alliance' });
    return (await this.payments.unpaidRefunds(alliance.id)).map(toUnpaidRefundView);
  }

  @Mutation()
  async startPayment(
    @CurrentActor() payer: Actor,
    @Args() { input }: MutationStartPaymentArgs,
  ): Promise<PaymentView> {
    const payment = await this.starting.run(payer, {
      orderNumber: input.orderNumber,
      requestId: input.requestId,
      provider: input.provider.toLowerCase() as ProviderName,
      method: input.method.toLowerCase() as PaymentMethod,
    });
    return toPaymentView(payment, payer.id);
  }
}
