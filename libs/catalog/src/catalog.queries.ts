import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { Clock, DAY_MS, dayOf } from '@app/platform';
import { CategoryRow } from './category.row';
import { LotRow } from './lot.row';
import { PlotRow } from './plot.row';
import { ProductPictureRow } from './product-picture.row';
import { ProductRow } from './product.row';
import { SkuRow } from './sku.row';
import { availableOf } from './take-stock';

const SOLD_DAYS = 30;

export interface ProductCover {
  readonly name: string;
  readonly specLine: string;
  readonly story: string;
  readonly picture: string | null;
}

/** Facts of products by ids, a statement each, so that a page costs the same for 1 product and for 100. */
@Injectable()
export class CatalogQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  productBySlug(slug: string): Promise<ProductRow | null> {
    return this.database.manager.findOneBy(ProductRow, { slug, endedAt: IsNull() });
  }

  /** What stands in the head of its page, in one statement. */
  async coverOf(slug: string): Promise<ProductCover | null> {
    const [found]: ProductCover[] = await this.database.query(
      `SELECT name, spec_line AS specLine, story, (SELECT url FROM product_pictures picture
         WHERE picture.product_id = product.id ORDER BY picture.position LIMIT 1) AS picture
       FROM products product WHERE slug = ? AND ended_at IS NULL`,
      [slug],
    );
    return found ?? null;
  }

  /** Also products that are no longer listed: orders still show them. */
  productsByIds(ids: readonly string[]): Promise<ProductRow[]> {
    return this.database.manager.findBy(ProductRow, { id: In([...ids]) });
  }

  /** SKUs on sale of the products, in their order. */
  skusOf(productIds: readonly string[]): Promise<SkuRow[]> {
    return this.database.manager.find(SkuRow, {
      where: { productId: In([...productIds]), endedAt: IsNull() },
      order: { productId: 'ASC', position: 'ASC' },
    });
  }

  skusByIds(ids: readonly string[]): Promise<SkuRow[]> {
    return this.database.manager.findBy(SkuRow, { id: In([...ids]) });
  }

  picturesOf(productId: string): Promise<ProductPictureRow[]> {
    return this.picturesOfAll([productId]);
  }

  picturesOfAll(productIds: readonly string[]): Promise<ProductPictureRow[]> {
    return this.database.manager.find(ProductPictureRow, {
      where: { productId: In([...productIds]) },
      order: { productId: 'ASC', position: 'ASC' },
    });
  }

  categories(): Promise<CategoryRow[]> {
    return this.database.manager.find(CategoryRow, { order: { position: 'ASC' } });
  }

  availableOf(skuIds: readonly string[]): Promise<Map<string, number>> {
    return availableOf(this.database.manager, skuIds);
  }

  /** Lots with something left, of all the products, first-expired first. */
  lotsOfAll(productIds: readonly string[]): Promise<LotRow[]> {
    return this.database.manager.find(LotRow, {
      where: { productId: In([...productIds]), recalledAt: IsNull(), remainingGrams: MoreThan(0) },
      order: { productId: 'ASC', bestBeforeOn: 'ASC', id: 'ASC' },
    });
  }

  lotsByIds(ids: readonly string[]): Promise<LotRow[]> {
    return this.database.manager.findBy(LotRow, { id: In([...ids]) });
  }

  plotsByIds(ids: readonly string[]): Promise<PlotRow[]> {
    return this.database.manager.findBy(PlotRow, { id: In([...ids]) });
  }

  /** Units paid in the last 30 days by product. */
  async soldOf(productIds: readonly string[]): Promise<Map<string, number>> {
    if (productIds.length === 0) return new Map();
    const sold: { productId: string; quantity: string }[] = await this.database.query(
      `SELECT product_id AS productId, SUM(quantity) AS quantity FROM product_sales
       WHERE product_id IN (?) AND day > ? GROUP BY product_id`,
      [productIds, dayOf(this.clock.now() - SOLD_DAYS * DAY_MS)],
    );
    return new Map(sold.map((each) => [each.productId, Number(each.quantity)]));
  }
}
