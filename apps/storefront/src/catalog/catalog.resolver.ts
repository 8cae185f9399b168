import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { CatalogQueries, ProductPages } from '@app/catalog';
import { Refusal } from '@app/platform';
import type { GraphContext } from '../context';
import type { QueryProductsArgs } from '../generated/schema';
import { CatalogLoader } from './catalog.loader';
import { toCategoryView, toProductView, toSkuView, toSort } from './catalog.view';

const BASKET_MAX = 100;
const NOTHING = { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };

@Resolver()
export class CatalogResolver {
  constructor(
    private readonly pages: ProductPages,
    private readonly catalog: CatalogQueries,
    private readonly alliances: AllianceQueries,
    private readonly loader: CatalogLoader,
  ) {}

  @Query()
  async products(@Args() args: QueryProductsArgs) {
    const { allianceSlug } = args;
    const alliance = allianceSlug ? await this.alliances.allianceBySlug(allianceSlug) : null;
    if (allianceSlug && !alliance) return NOTHING;
    const page = await this.pages.page({
      ...args,
      first: args.first ?? 24,
      allianceId: alliance?.id,
      sort: toSort(args.sort),
    });
    const { endCursor, hasNextPage } = page;
    return { nodes: page.rows.map(toProductView), pageInfo: { endCursor, hasNextPage } };
  }

  @Query()
  async product(@Args('slug') slug: string) {
    const row = await this.catalog.productBySlug(slug);
    return row && toProductView(row);
  }

  @Query()
  async categories() {
    return (await this.catalog.categories()).map(toCategoryView);
  }

  @Query()
  async skus(@Args('ids') ids: readonly string[], @Context() context: GraphContext) {
    if (ids.length > BASKET_MAX) throw new Refusal('bad_input', { fields: ['ids'], max: BASKET_MAX });
    const rows = await this.catalog.skusByIds(ids);
    const found = await Promise.all(
      ids.map(async (id) => {
        const row = rows.find((each) => each.id === id && each.endedAt === null);
        const product = row && (await this.loader.product(context, row.productId));
        return product ? [{ sku: toSkuView(row), product }] : [];
      }),
    );
    return found.flat();
  }
}
