import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { lowestDealsSince, SkuRow } from '@app/catalog';
import { Clock, DAY_MS } from '@app/platform';
import { LOW_DAYS, type PriceFacts } from '@app/promotions';

/** How often and how long an item was explained in its show. */
export interface Explained {
  readonly itemId: string;
  readonly count: number;
  readonly ms: number;
}

/** What a console wants to know of the goods on a shelf beside the goods themselves. */
@Injectable()
export class ShelfQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The explanation that is going on counts up to now. */
  async explainedOf(itemIds: readonly string[]): Promise<Explained[]> {
    const found: { itemId: string; count: string; ms: string }[] = await this.database.query(
      `SELECT item_id AS itemId, COUNT(*) AS count,
         SUM(TIMESTAMPDIFF(MICROSECOND, started_at, COALESCE(ended_at, ?))) DIV 1000 AS ms
       FROM session_pins WHERE item_id IN (?) GROUP BY item_id`,
      [new Date(this.clock.now()), itemIds],
    );
    return found.map(({ itemId, count, ms }) => ({ itemId, count: Number(count), ms: Number(ms) }));
  }

  /** The list price of each SKU and its lowest real deal of seven days. */
  async priceFactsOf(skuIds: readonly string[]): Promise<(PriceFacts & { skuId: string })[]> {
    const now = this.clock.now();
    const skus = await this.database.manager.findBy(SkuRow, { id: In([...skuIds]) });
    const lows = await lowestDealsSince(this.database.manager, skuIds, now - LOW_DAYS * DAY_MS);
    return skus.map(({ id: skuId, priceFen: listFen }) => ({
      ...{ skuId, listFen, now },
      lowFen: lows.get(skuId) ?? listFen,
    }));
  }
}
