import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { ShowReports, type ShowReport } from '@app/live-room';
import { OrdersQueries, type ElsewhereSales, type PaidSum, type SoldSku } from '@app/orders';
import { PeopleQueries } from '@app/people';

/** All that the report says: the sealed part, and beside it what the orders say now. */
export interface ReportFacts extends ShowReport {
  readonly alliance: string;
  readonly brand: string;
  /** the name under which the streamer serves in public */
  readonly streamer: string;
  readonly sold: readonly SoldSku[];
  readonly paid: PaidSum;
  readonly elsewhere: readonly ElsewhereSales[];
}

@Injectable()
export class ReportReader {
  constructor(
    private readonly shows: ShowReports,
    private readonly alliances: AllianceQueries,
    private readonly people: PeopleQueries,
    private readonly orders: OrdersQueries,
  ) {}

  async read(sessionId: string): Promise<ReportFacts | null> {
    const show = await this.shows.read(sessionId);
    if (!show) return null;
    const { allianceId, brandId, streamerId, startedAt, endedAt } = show.session;
    const [alliance, [brand], [streamer], sold, paid, elsewhere] = await Promise.all([
      this.alliances.allianceById(allianceId),
      this.alliances.brandsByIds([brandId]),
      this.people.byIds([streamerId]),
      this.orders.soldIn(sessionId),
      this.orders.paidIn(sessionId),
      startedAt && endedAt ? this.orders.soldElsewhere(allianceId, startedAt, endedAt) : [],
    ]);
    const names = {
      alliance: alliance?.name ?? '',
      brand: brand?.name ?? '',
      streamer: streamer?.displayName ?? '',
    };
    return { ...show, ...names, sold, paid, elsewhere };
  }
}
