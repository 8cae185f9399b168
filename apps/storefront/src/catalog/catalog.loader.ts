import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { CatalogQueries, type LotRow, type ProductPictureRow } from '@app/catalog';
import { Clock } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { Recent } from '../alliance/recent';
import { manyByKey, oneByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';
import {
  toCategoryView,
  toLotView,
  toPictureView,
  toProductView,
  toSkuView,
  type CategoryView,
  type LotView,
  type PictureView,
  type ProductView,
  type SkuView,
} from './catalog.view';

/** Products and what belongs to them. A page asks one statement of a kind, however many products it has. */
@Injectable()
export class CatalogLoader {
  private readonly pictureRows: Recent<ProductPictureRow>;

  constructor(
    private readonly catalog: CatalogQueries,
    private readonly alliances: AllianceLoader,
    clock: Clock,
  ) {
    this.pictureRows = new Recent(
      (ids) => catalog.picturesOfAll(ids),
      (row) => row.productId,
      () => clock.now(),
    );
  }

  product(context: GraphContext, id: string): Promise<ProductView | undefined> {
    const read = async (ids: readonly string[]) => (await this.catalog.productsByIds(ids)).map(toProductView);
    return context.loader('products', () => oneByKey(read, (view) => view.id)).load(id);
  }

  sku(context: GraphContext, id: string): Promise<SkuView | undefined> {
    const read = async (ids: readonly string[]) => (await this.catalog.skusByIds(ids)).map(toSkuView);
    return context.loader('skus', () => oneByKey(read, (view) => view.id)).load(id);
  }

  async skusOf(context: GraphContext, productId: string): Promise<SkuView[]> {
    const read = (ids: readonly string[]) => this.catalog.skusOf(ids);
    const rows = await context
      .loader('skusOf', () => manyByKey(read, (row) => row.productId))
      .load(productId);
    return rows.map(toSkuView);
  }

  available(context: GraphContext, skuId: string): Promise<number> {
    const make = () =>
      new DataLoader<string, number>(async (ids) => {
        const found = await this.catalog.availableOf(ids);
        return ids.map((id) => found.get(id) ?? 0);
      });
    return context.loader('available', make).load(skuId);
  }

  sold(context: GraphContext, productId: string): Promise<number> {
    const make = () =>
      new DataLoader<string, number>(async (ids) => {
        const found = await this.catalog.soldOf(ids);
        return ids.map((id) => found.get(id) ?? 0);
      });
    return context.loader('sold', make).load(productId);
  }

  async pictures(context: GraphContext, productId: string): Promise<PictureView[]> {
    const rows = await context
      .loader('pictures', () =>
        manyByKey(
          (ids) => this.pictureRows.read(ids),
          (row) => row.productId,
        ),
      )
      .load(productId);
    return rows.map(toPictureView);
  }

  async category(context: GraphContext, slug: string): Promise<CategoryView | undefined> {
    const read = async () => (await this.catalog.categories()).map(toCategoryView);
    return context.loader('categories', () => oneByKey(read, (view) => view.slug)).load(slug);
  }

  lot(context: GraphContext, id: string): Promise<LotView | undefined> {
    const read = async (ids: readonly string[]) => this.lotViews(context, await this.catalog.lotsByIds(ids));
    return context.loader('lots', () => oneByKey(read, (view) => view.id)).load(id);
  }

  /** The lot that is picked now: the one that expires first. */
  async lotOf(context: GraphContext, productId: string): Promise<{ id: string } | undefined> {
    const read = (ids: readonly string[]) => this.catalog.lotsOfAll(ids);
    const lots = await context
      .loader('lotsOf', () => manyByKey(read, (row) => row.productId))
      .load(productId);
    return lots[0] && { id: lots[0].id };
  }

  private async lotViews(context: GraphContext, lots: readonly LotRow[]): Promise<LotView[]> {
    const plots = await this.catalog.plotsByIds([...new Set(lots.map((lot) => lot.plotId))]);
    const views = lots.map(async (lot) => {
      const plot = plots.find((each) => each.id === lot.plotId);
      const grower = await this.alliances.person(context, lot.growerId);
      return plot ? [toLotView(lot, plot, grower?.displayName ?? '')] : [];
    });
    return (await Promise.all(views)).flat();
  }
}
