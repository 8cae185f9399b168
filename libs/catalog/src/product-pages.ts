import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { Refusal } from '@app/platform';
import {
  PRODUCTS_PAGE_MAX,
  SORT_COLUMN,
  comparePlaces,
  cursorOf,
  placeOf,
  readCursor,
  readQuery,
  scoreHits,
  type ProductSort,
  type QueryWord,
  type TermHit,
} from './core';
import { ProductRow } from './product.row';

/** A search that fits more terms than this is too wide to be ranked. */
const HITS_MAX = 5_000;

export interface ProductFilter {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly search?: string | null | undefined;
  readonly allianceId?: string | null | undefined;
  readonly categorySlug?: string | null | undefined;
  readonly sort?: ProductSort | null | undefined;
}

export interface ProductRowPage {
  readonly rows: readonly ProductRow[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** Lists and searches products, page by page from a place in an order, never by counting. */
@Injectable()
export class ProductPages {
  constructor(private readonly database: DataSource) {}

  async page(filter: ProductFilter): Promise<ProductRowPage> {
    const isSound =
      Number.isSafeInteger(filter.first) && filter.first > 0 && filter.first <= PRODUCTS_PAGE_MAX;
    if (!isSound) throw new Refusal('bad_input', { fields: ['first'], max: PRODUCTS_PAGE_MAX });
    const search = filter.search?.trim() ?? '';
    return search === '' ? this.listed(filter) : this.found(filter, readQuery(search));
  }

  private async listed(filter: ProductFilter): Promise<ProductRowPage> {
    const sort = filter.sort ?? 'recommended';
    const { column, isDescending } = SORT_COLUMN[sort];
    const query = this.filtered(filter);
    if (filter.after) {
      const { keys, id } = readCursor(filter.after);
      const at = keyValue(sort, keys.at(-1) ?? 0);
      // Ids ascend in every order, as in `comparePlaces`.
      query.andWhere(
        `(product.${column} ${isDescending ? '<' : '>'} :at OR (product.${column} = :at AND product.id > :id))`,
        { at, id },
      );
    }
    const rows = await query
      .orderBy(`product.${column}`, isDescending ? 'DESC' : 'ASC')
      .addOrderBy('product.id', 'ASC')
      .limit(filter.first + 1)
      .getMany();
    return cut(rows, filter.first, (row) => cursorOf(placeOf(row, sort, 0)));
  }

  private async found(filter: ProductFilter, query: readonly QueryWord[]): Promise<ProductRowPage> {
    const scores = scoreHits(query, await this.hits(query));
    if (scores.size === 0) return { rows: [], endCursor: null, hasNextPage: false };
    const sort = filter.sort ?? 'recommended';
    const rows = await this.filtered(filter)
      .andWhere({ id: In([...scores.keys()]) })
      .getMany();
    const after = filter.after ? readCursor(filter.after) : null;
    const placed = rows
      .map((row) => ({ row, place: placeOf(row, sort, scores.get(row.id) ?? 0) }))
      .filter(({ place }) => !after || comparePlaces(place, after) > 0)
      .sort((a, b) => comparePlaces(a.place, b.place))
      .slice(0, filter.first + 1);
    const places = new Map(placed.map(({ row, place }) => [row.id, cursorOf(place)]));
    return cut(
      placed.map(({ row }) => row),
      filter.first,
      (row) => places.get(row.id) ?? null,
    );
  }

  private async hits(query: readonly QueryWord[]): Promise<TermHit[]> {
    if (query.length === 0) return [];
    const exact = query.filter((word) => !word.isPrefix).flatMap((word) => word.terms);
    const begins = query.filter((word) => word.isPrefix).flatMap((word) => word.terms);
    const conditions = [
      ...(exact.length > 0 ? ['term IN (?)'] : []),
      ...begins.map(() => 'term LIKE ?'),
    ].join(' OR ');
    return this.database.query(
      `SELECT product_id AS productId, term, weight FROM product_terms WHERE ${conditions} LIMIT ${String(HITS_MAX)}`,
      [...(exact.length > 0 ? [exact] : []), ...begins.map((term) => `${term}%`)],
    );
  }

  private filtered(filter: ProductFilter): SelectQueryBuilder<ProductRow> {
    const query = this.database.manager
      .createQueryBuilder(ProductRow, 'product')
      .where('product.is_open = 1')
      .andWhere({ endedAt: IsNull() });
    if (filter.allianceId) query.andWhere({ allianceId: filter.allianceId });
    if (filter.categorySlug) query.andWhere({ categorySlug: filter.categorySlug });
    return query;
  }
}

/** The database's value for the number in a cursor. */
function keyValue(sort: ProductSort, key: number): Date | number {
  const { isDescending } = SORT_COLUMN[sort];
  const value = isDescending ? -key : key;
  return sort === 'newest' ? new Date(value) : value;
}

function cut(
  rows: readonly ProductRow[],
  first: number,
  cursor: (row: ProductRow) => string | null,
): ProductRowPage {
  const page = rows.slice(0, first);
  const last = page.at(-1);
  return { rows: page, endCursor: last ? cursor(last) : null, hasNextPage: rows.length > first };
}
