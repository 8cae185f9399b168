import { Injectable } from '@nestjs/common';
import { ShelfQueries, type Explained } from '@app/live-room';
import { FlashQueries, type FlashDealRow, type PriceFacts } from '@app/promotions';
import { oneByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';

/** What belongs to goods on a shelf and to claims, each kind read once for a request. */
@Injectable()
export class ToolsLoader {
  constructor(
    private readonly shelf: ShelfQueries,
    private readonly flash: FlashQueries,
  ) {}

  explained(context: GraphContext, itemId: string): Promise<Explained | undefined> {
    const read = (ids: readonly string[]) => this.shelf.explainedOf(ids);
    return context.loader('explained', () => oneByKey(read, (each) => each.itemId)).load(itemId);
  }

  priceFacts(context: GraphContext, skuId: string): Promise<PriceFacts | undefined> {
    const read = (ids: readonly string[]) => this.shelf.priceFactsOf(ids);
    return context.loader('priceFacts', () => oneByKey(read, (each) => each.skuId)).load(skuId);
  }

  deal(context: GraphContext, id: string): Promise<FlashDealRow | undefined> {
    const read = (ids: readonly string[]) => this.flash.dealsByIds(ids);
    return context.loader('flashDeals', () => oneByKey(read, (each) => each.id)).load(id);
  }
}
