import type {
  CategoryRow,
  LotRow,
  PlotRow,
  ProductFilter,
  ProductPictureRow,
  ProductRow,
  SkuRow,
} from '@app/catalog';
import { maskName } from '@app/platform';
import type * as Schema from '../generated/schema';

export type CategoryView = Omit<Schema.Category, '__typename'>;
export type PictureView = Omit<Schema.Picture, '__typename'>;
export type LotView = Omit<Schema.Lot, '__typename'>;
export type SkuView = Omit<Schema.Sku, '__typename' | 'available'>;
interface Stub {
  readonly id: string;
}
export interface ProductView extends Pick<
  Schema.Product,
  'id' | 'slug' | 'name' | 'specLine' | 'story' | 'storageNote' | 'isPerishable'
> {
  readonly categorySlug: string;
  readonly brand: Stub;
  readonly alliance: Stub;
  readonly origin: Stub;
}

export function toProductView(row: ProductRow): ProductView {
  const { id, slug, name, specLine, story, storageNote, isPerishable, categorySlug } = row;
  return {
    ...{ id, slug, name, specLine, story, storageNote, isPerishable, categorySlug },
    brand: { id: row.brandId },
    alliance: { id: row.allianceId },
    origin: { id: row.villageId },
  };
}

export function toSkuView({ id, name, priceFen, unitGrams, perPersonMax }: SkuRow): SkuView {
  return { id, name, priceFen, unitGrams, perPersonMax };
}

export function toPictureView({ url, alt, ground }: ProductPictureRow): PictureView {
  return { url, alt, ground };
}

export function toCategoryView({ slug, name, icon }: CategoryRow): CategoryView {
  return { slug, name, icon };
}

/** The grower stands under their whole name only where they agreed to it. */
export function toLotView(lot: LotRow, plot: PlotRow, growerName: string): LotView {
  return {
    id: lot.id,
    code: lot.code,
    plotName: plot.name,
    growerName: plot.isGrowerPublic ? growerName : maskName(growerName),
    harvestedOn: lot.harvestedOn,
    remainingKg: Math.floor(lot.remainingGrams / 1_000),
  };
}

export function toSort(sort: Schema.ProductSort | null | undefined): ProductFilter['sort'] {
  return (sort ?? 'RECOMMENDED').toLowerCase() as NonNullable<ProductFilter['sort']>;
}
