import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { minFen, type Fen } from '@app/money';
import { StubFields, type Whole } from '../alliance/stub-fields';
import type { GraphContext } from '../context';
import { CatalogLoader } from './catalog.loader';
import type { LotView, ProductView, SkuView } from './catalog.view';

const SHOWN_MAX = 999;

@StubFields<ProductView>(
  'slug',
  'name',
  'specLine',
  'story',
  'storageNote',
  'isPerishable',
  'brand',
  'alliance',
  'origin',
)
@Resolver('Product')
export class ProductResolver implements Whole<ProductView> {
  constructor(private readonly loader: CatalogLoader) {}

  async whole(product: ProductView, context: GraphContext): Promise<ProductView | undefined> {
    return 'slug' in product ? product : this.loader.product(context, (product as { id: string }).id);
  }

  @ResolveField()
  async category(@Parent() product: ProductView, @Context() context: GraphContext) {
    const whole = await this.whole(product, context);
    return whole && this.loader.category(context, whole.categorySlug);
  }

  @ResolveField()
  lot(@Parent() { id }: ProductView, @Context() context: GraphContext) {
    return this.loader.lotOf(context, id);
  }

  @ResolveField()
  pictures(@Parent() { id }: ProductView, @Context() context: GraphContext) {
    return this.loader.pictures(context, id);
  }

  @ResolveField()
  skus(@Parent() { id }: ProductView, @Context() context: GraphContext) {
    return this.loader.skusOf(context, id);
  }

  /** The lowest price of what can be ordered; when nothing can, of all its SKUs. */
  @ResolveField()
  async priceFromFen(@Parent() { id }: ProductView, @Context() context: GraphContext): Promise<Fen> {
    const skus = await this.loader.skusOf(context, id);
    const left = await Promise.all(skus.map((sku) => this.loader.available(context, sku.id)));
    const orderable = skus.filter((_, index) => (left[index] ?? 0) > 0);
    const prices = (orderable.length > 0 ? orderable : skus).map((sku) => sku.priceFen);
    return prices.reduce((least, price) => minFen(least, price), prices[0] ?? 0n);
  }

  @ResolveField()
  async available(@Parent() { id }: ProductView, @Context() context: GraphContext): Promise<number> {
    const skus = await this.loader.skusOf(context, id);
    const left = await Promise.all(skus.map((sku) => this.loader.available(context, sku.id)));
    return Math.min(
      SHOWN_MAX,
      left.reduce((sum, each) => sum + each, 0),
    );
  }

  @ResolveField()
  soldCount(@Parent() { id }: ProductView, @Context() context: GraphContext) {
    return this.loader.sold(context, id);
  }
}

@StubFields<SkuView>('name', 'priceFen', 'unitGrams', 'perPersonMax')
@Resolver('Sku')
export class SkuResolver implements Whole<SkuView> {
  constructor(private readonly loader: CatalogLoader) {}

  whole({ id }: SkuView, context: GraphContext): Promise<SkuView | undefined> {
    return this.loader.sku(context, id);
  }

  @ResolveField()
  available(@Parent() { id }: SkuView, @Context() context: GraphContext): Promise<number> {
    return this.loader.available(context, id);
  }
}

@StubFields<LotView>('code', 'plotName', 'growerName', 'harvestedOn', 'remainingKg')
@Resolver('Lot')
export class LotResolver implements Whole<LotView> {
  constructor(private readonly loader: CatalogLoader) {}

  whole({ id }: LotView, context: GraphContext): Promise<LotView | undefined> {
    return this.loader.lot(context, id);
  }
}
