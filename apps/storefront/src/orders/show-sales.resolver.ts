import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LiveRoomQueries } from '@app/live-room';
import { OrdersQueries, type ElsewhereSales, type PaidSum } from '@app/orders';
import { Clock } from '@app/platform';
import type { ConsoleView } from '../live/live.view';

type ShowMoney = Pick<PaidSum, 'refundedFen' | 'settledFen'> & { readonly paidFen: PaidSum['totalFen'] };

/** What a show brought, here and on other platforms, for its console and its review. */
@Resolver('SessionConsole')
export class ShowSalesResolver {
  constructor(
    private readonly rooms: LiveRoomQueries,
    private readonly orders: OrdersQueries,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  async elsewhere(@Parent() { sessionId, allianceId }: ConsoleView): Promise<ElsewhereSales[]> {
    const [session] = await this.rooms.byIds([sessionId]);
    if (!session?.startedAt) return [];
    return this.orders.soldElsewhere(allianceId, session.startedAt, session.endedAt ?? this.clock.now());
  }

  @ResolveField()
  async money(@Parent() { sessionId }: ConsoleView): Promise<ShowMoney> {
    const { totalFen: paidFen, refundedFen, settledFen } = await this.orders.paidIn(sessionId);
    return { paidFen, refundedFen, settledFen };
  }
}
