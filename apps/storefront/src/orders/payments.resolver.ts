import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PaymentsQueries, StartPayment, type PaymentMethod, type ProviderName } from '@app/payments';
import { alliancesWith, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import type { MutationStartPaymentArgs } from '../generated/schema';
import { toPaymentView, type PaymentView } from './orders.view';

@Resolver()
export class PaymentsResolver {
  constructor(
    private readonly payments: PaymentsQueries,
    private readonly starting: StartPayment,
  ) {}

  @Query()
  async payment(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<PaymentView | null> {
    const row = actor.id === '' ? null : await this.payments.byId(id);
    if (!row) return null;
    const isInScope = row.payerId === actor.id || alliancesWith(actor, 'order.read').includes(row.allianceId);
    return isInScope ? toPaymentView(row, actor.id) : null;
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
