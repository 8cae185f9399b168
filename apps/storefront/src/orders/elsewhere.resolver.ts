import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LiveRoomQueries } from '@app/live-room';
import { OrdersQueries, type ElsewhereSales } from '@app/orders';
import { Clock } from '@app/platform';
import type { ConsoleView } from '../live/live.view';

/** What other platforms sold while a show ran, for its console and its review. */
@Resolver('SessionConsole')
export class ElsewhereResolver {
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
}
